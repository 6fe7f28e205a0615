import { describe, expect, it } from 'vitest'
import { type LintedDesk, listedFindings, presetFindings } from '../../../renderer/features/presets/presetFindings.ts'
import { aPreset, aStorageProfile, anAccount, presetId, presetSettings } from '../../builders/account.ts'

const preset = aPreset()
const desk: LintedDesk = {
  presets: { [preset.id]: preset },
  accounts: { [anAccount().id]: anAccount() },
  storageProfiles: { [aStorageProfile().id]: aStorageProfile() },
  layouts: {},
  now: 0,
}
const twin = aPreset({ id: presetId(2), settings: presetSettings({ name: 'Another of the same channel' }) })

describe('findings for a list', () => {
  it('are not looked for again while neither the preset nor the desk has changed', () => {
    expect(listedFindings(preset, { ...desk })).toBe(listedFindings(preset, desk))
  })

  it.each<readonly [string, LintedDesk]>([
    ['its account is gone', { ...desk, accounts: {} }],
    ['its storage is gone', { ...desk, storageProfiles: {} }],
    ['another preset came for the same channel', { ...desk, presets: { ...desk.presets, [twin.id]: twin } }],
    ['time has passed', { ...desk, now: 1 }],
    ['a layout was deleted', { ...desk, layouts: { ...desk.layouts } }],
  ])('are looked for again when %s', (_name, other) => {
    const before = listedFindings(preset, desk)
    const after = listedFindings(preset, other)
    expect(after).not.toBe(before)
    expect(after).toEqual(presetFindings(preset, other))
  })

  it('are those of the preset as it now is', () => {
    listedFindings(preset, desk)
    const changed = aPreset({ settings: presetSettings({ channel: '' }) })
    expect(listedFindings(changed, desk)).toEqual(presetFindings(changed, desk))
  })
})
