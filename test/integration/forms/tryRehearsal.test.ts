import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { accountId } from '../../builders/account.ts'
import { furnished, nothing, townHall } from '../../renderer/forms/scenes.ts'
import { no, useStage, yes } from './stage.ts'

const { open, calls } = useStage()

describe('trying a rehearsal', () => {
  const withoutOne = {
    ...furnished,
    snapshot: {
      ...furnished.snapshot,
      accounts: Object.fromEntries(
        Object.entries(furnished.snapshot.accounts).filter(([, { host }]) => host.kind !== 'rehearsal'),
      ),
    },
  }

  it('is offered beside accounts of one’s own, says what it has, and leads on to a recording, the preset and the controls', async () => {
    const page = await open(withoutOne, {
      'rehearsal.begin': [yes({ accountId: accountId(3), presetId: townHall.id })],
    })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Try a rehearsal' }).click()
    const ready = page.getByRole('region', { name: 'The rehearsal is ready.' })
    await ready.getByText('the preset “Town hall”').waitFor()
    await expect.poll(() => ready.evaluate((note) => note === document.activeElement)).toBe(true)
    expect(await calls(page, 'rehearsal.begin')).toEqual([null])

    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'New recording' }).waitFor()
    await page.keyboard.press('Escape')
    await ready.getByRole('button', { name: 'Rehearsal controls' }).click()
    await page.getByRole('complementary', { name: 'Rehearsal controls' }).waitFor()
    await ready.getByRole('button', { name: 'Open its preset' }).click()
    await page.getByRole('heading', { level: 1, name: 'Town hall' }).waitFor()
  })

  it('that is refused says why, where it was pressed', async () => {
    const page = await open(nothing, { 'rehearsal.begin': [no(problem('rehearsalUnavailable'))] })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Try a rehearsal' }).click()
    await page.getByRole('alert').getByText('The rehearsal service could not start.').waitFor()
  })
})
