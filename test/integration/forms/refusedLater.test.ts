import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { anAccount } from '../../builders/account.ts'
import { aSession } from '../../builders/session.ts'
import { evening, furnished, nothing } from '../../renderer/forms/scenes.ts'
import { answer, saveNewAccount } from './heldCalls.ts'
import { no, useStage, yes } from './stage.ts'

/** A save that is answered after its form was left: no form is there any more to say why it was refused. */
const { open, calls } = useStage()
const locked = no(problem('secretsLocked', { retryable: true }))
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

const leave = async (page: Page, said: RegExp) => {
  await page.getByRole('button', { name: 'Desk', exact: true }).click()
  const question = page.getByRole('dialog', { name: 'Leave while it is being saved?' })
  await question.getByText(said).waitFor()
  await question.getByRole('button', { name: 'Leave', exact: true }).click()
  await page.getByRole('heading', { name: 'Desk', exact: true }).first().waitFor()
}

const openEvening = async (page: Page) => {
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('button', { name: `Open ${evening.settings.name}` }).click()
}

describe('a preset that is left while it is saved to be started', () => {
  const pressed = async (button: string, saved: typeof locked | ReturnType<typeof yes>) => {
    const page = await open(
      { ...furnished, held: ['presets.replaceToken'] },
      { 'presets.replaceToken': [saved], 'sessions.start': [yes(aSession())] },
    )
    await openEvening(page)
    await page.getByRole('button', { name: 'Replace channel token' }).click()
    await field(page, 'Channel token').fill('canary-token')
    await page.getByRole('button', { name: button }).click()
    await expect.poll(() => calls(page, 'presets.replaceToken')).toHaveLength(1)
    return page
  }

  it('says wherever one is by then that the token was refused, and that nothing was started', async () => {
    const page = await pressed('Save and start', locked)
    await leave(page, /As soon as it is saved, the recording begins\.$/)
    await answer(page)
    const notice = page.getByRole('alert')
    await notice.getByText('The keychain of this computer is locked.').waitFor()
    await notice
      .getByText(
        `Preset “${evening.settings.name}”: its settings are saved. Not kept, and to be typed again: channel token. It was to be started after that, and was not.`,
      )
      .waitFor()
    expect(await calls(page, 'sessions.start')).toEqual([])
  })

  it('is started once it is saved, as the question said, and leads nobody away', async () => {
    const page = await pressed('Save and start', yes(evening))
    await leave(page, /As soon as it is saved, the recording begins\.$/)
    await answer(page)
    await expect.poll(() => calls(page, 'sessions.start')).toEqual([{ presetId: evening.id }])
    expect(await page.locator('main').getAttribute('data-screen')).toBe('desk')
  })

  it('says of a slot that it is reserved then, and that none was', async () => {
    const page = await pressed('Reserve a slot', locked)
    await leave(page, /As soon as it is saved, the slot is reserved\.$/)
    await answer(page)
    await page
      .getByRole('alert')
      .getByText(/A slot was to be reserved after that, and none was\.$/)
      .waitFor()
    expect(await calls(page, 'sessions.arm')).toEqual([])
  })
})

it('an account that is left while it is saved says wherever one is by then that it was refused', async () => {
  const page = await open({ ...nothing, held: ['accounts.create'] }, { 'accounts.create': [locked] })
  await saveNewAccount(page, anAccount({ label: 'First' }))
  await expect.poll(() => calls(page, 'accounts.create')).toHaveLength(1)
  await leave(page, /secrets that you typed cannot\.$/)
  await answer(page)
  await page
    .getByRole('alert')
    .getByText(
      'Account “First”: what was typed is not saved, and waits in its form as a draft. Not kept, and to be typed again: customer certificate.',
    )
    .waitFor()
})

describe('a secret that is being deleted', () => {
  const deleting = async (answered: typeof locked | ReturnType<typeof yes>) => {
    const page = await open({ ...furnished, held: ['presets.replaceToken'] }, { 'presets.replaceToken': [answered] })
    await openEvening(page)
    await page.getByRole('button', { name: 'Remove channel token' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove channel token' }).click()
    await expect.poll(() => calls(page, 'presets.replaceToken')).toMatchObject([{ token: null }])
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    return page
  }

  it('is no save: what is typed meanwhile is called unsaved', async () => {
    const page = await deleting(yes(evening))
    await field(page, 'Name').fill('Late evening')
    await page.getByRole('button', { name: 'Desk', exact: true }).click()
    const question = page.getByRole('dialog', { name: 'Leave without saving?' })
    await question.getByText(/^What you changed here has not been saved\./).waitFor()
    await answer(page)
    await question.getByRole('button', { name: 'Leave without saving' }).waitFor()
  })

  it('says wherever one is by then that it was refused', async () => {
    const page = await deleting(locked)
    await page.getByRole('button', { name: 'Desk', exact: true }).click()
    await page.getByRole('heading', { name: 'Desk', exact: true }).first().waitFor()
    await answer(page)
    await page.getByRole('alert').getByText(`Preset: ${evening.settings.name}`).waitFor()
  })
})
