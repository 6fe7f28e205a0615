import { describe, expect, it } from 'vitest'
import { createBin } from '../../../main/presets/bin.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'

const KEPT_MS = 60_000
const id = presetId()
const named = (name: string): Preset => aPreset({ settings: presetSettings({ name }) })

/** A bin whose keychain answers when it is told to. */
const stage = () => {
  const clock = createFakeClock(noon)
  const journal = createMemoryJournal({ clock })
  const forgotten: string[] = []
  const asked: (() => void)[] = []
  const bin = createBin({
    clock,
    journal,
    keptMs: KEPT_MS,
    forgetRest: async ({ settings }, removed) => {
      removed([])
      await new Promise<void>((resolve) => asked.push(resolve))
      forgotten.push(settings.name)
    },
  })
  const answer = async (): Promise<void> => {
    for (const one of asked.splice(0)) one()
    await clock.pass(0)
  }
  return { clock, journal, bin, forgotten, answer }
}

describe('the bin', () => {
  it('forgets once what was put in twice, after its whole time', async () => {
    const { clock, journal, bin, forgotten, answer } = stage()
    bin.put([named('First')])
    await clock.pass(KEPT_MS / 2)
    bin.put([named('Second')])
    await clock.pass(KEPT_MS - 1)
    expect(bin.find(id)?.settings.name).toBe('Second')
    await clock.pass(1)
    await answer()
    expect(forgotten).toEqual(['Second'])
    expect(journal.removedPresets.all()).toEqual([])
  })

  it('keeps what is put in anew while the secrets of the one before are forgotten', async () => {
    const { clock, bin, forgotten, answer } = stage()
    bin.put([named('First')])
    await clock.pass(KEPT_MS)
    bin.drop(id)
    bin.put([named('Second')])
    await answer()
    expect(forgotten).toEqual(['First'])
    expect(bin.find(id)?.settings.name).toBe('Second')
    await clock.pass(KEPT_MS)
    await answer()
    expect(forgotten).toEqual(['First', 'Second'])
    expect(bin.find(id)).toBeNull()
  })

  it('is empty at once when the desk quits, and nothing waits in it any more', async () => {
    const { clock, journal, bin, forgotten, answer } = stage()
    bin.put([named('First')])
    const emptied = bin.empty()
    await answer()
    await emptied
    await clock.pass(KEPT_MS)
    await answer()
    expect(forgotten).toEqual(['First'])
    expect(journal.removedPresets.all()).toEqual([])
  })
})
