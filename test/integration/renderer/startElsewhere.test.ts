import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { furnished } from '../../renderer/forms/scenes.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { aSession } from '../../builders/session.ts'
import { calls, useWindow } from './stage.ts'

/** A start that is answered after its screen was left. */
const open = useWindow()

const preset = aPreset({
  id: presetId(1),
  settings: presetSettings({ name: 'Morning talk', channel: 'morning', recorderUid: '501' }),
})

const refused = { ok: false, problem: problem('secretsLocked'), rev: furnished.snapshot.rev } as const

async function startAndLeave(answer: 'refused' | 'started'): Promise<Page> {
  const page = await open({
    ...furnished,
    snapshot: { ...furnished.snapshot, presets: { [preset.id]: preset } },
    answers: {
      'sessions.start': answer === 'refused' ? refused : { ok: true, value: aSession(), rev: furnished.snapshot.rev },
    },
    held: ['sessions.start'],
  })
  const rail = page.getByRole('navigation', { name: 'Screens' })
  await rail.getByRole('button', { name: 'Presets', exact: true }).click()
  await page.getByRole('button', { name: 'Start Morning talk', exact: true }).click()
  await expect.poll(() => calls(page, 'sessions.start')).toHaveLength(1)
  await rail.getByRole('button', { name: 'Layouts', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Layouts' }).waitFor()
  await page.evaluate(async () => {
    window.answerHeld()
    // Whatever comes of it is drawn by then.
    for (let frames = 0; frames < 2; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
  })
  return page
}

describe('a start that is answered after its screen was left', () => {
  it('says on whatever screen that it was refused, and which preset it was', async () => {
    const page = await startAndLeave('refused')
    const notice = page.getByRole('alert')
    await notice.getByText('Preset: Morning talk').waitFor()
    await notice.getByRole('button', { name: 'Close' }).click()
    await notice.waitFor({ state: 'detached' })
  })

  it('leads nobody away from where they are', async () => {
    const page = await startAndLeave('started')
    expect(await page.locator('main').getAttribute('data-screen')).toBe('layouts')
  })
})
