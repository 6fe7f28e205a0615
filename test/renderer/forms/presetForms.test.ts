import { describe, expect, it } from 'vitest'
import { fixOf } from '../../../renderer/features/presets/fixes.ts'
import { presetFindings, settingsFindings } from '../../../renderer/features/presets/presetFindings.ts'
import { controlId, sectionOf } from '../../../renderer/features/presets/sections.ts'
import { inTheWay, presetHolder } from '../../../renderer/features/start/presetHolder.ts'
import { problem } from '../../../shared/problem.ts'
import { takenUids } from '../../../shared/recording/freeUid.ts'
import { PresetSettings } from '../../../shared/recording/preset.ts'
import { storable } from '../../../shared/recording/storable.ts'
import { aPreset, aStorageProfile, anAccount, presetId, presetSettings } from '../../builders/account.ts'
import { aSession, sessionId } from '../../builders/session.ts'

const profile = aStorageProfile()
const account = anAccount()
const desk = {
  storageProfiles: { [profile.id]: profile },
  presets: {},
  sessions: {},
  accounts: { [account.id]: account },
  layouts: {},
  now: Date.UTC(2026, 4, 3, 12),
}
const withToken = { token: true, tokenReading: null, decryptionSecret: false, lost: [] }

describe('a fix', () => {
  const broken = presetSettings({
    channel: ' main',
    recorderUid: '2101',
    recording: { ...presetSettings().recording, maxIdleTime: 3 },
    canvas: { width: 1280, height: 720, fps: 25, bitrate: 9000 },
    layout: {
      mixedVideoLayout: 3,
      backgroundColor: '#000000',
      maxResolutionUid: '2102',
      regions: [{ uid: '2101', x: 0, y: 0, width: 1, height: 1, alpha: 1, renderMode: 0 }],
    },
  })

  it('settles its finding, so that applying all leaves nothing that could be fixed', () => {
    let settings = broken
    for (let round = 0; round < 10; round += 1) {
      const found = settingsFindings(settings, withToken, desk, null)
      const fix = found
        .map((finding) => fixOf(finding, settings, takenUids(settings, [], [], {})))
        .find((one) => one !== null)
      if (fix === undefined) break
      settings = fix.apply(settings)
    }
    expect(settingsFindings(settings, withToken, desk, null)).toEqual([])
    expect(settings).toMatchObject({ channel: 'main', recorderUid: '2103', canvas: { fps: 15 } })
  })

  it('is not invented where only the operator can know', () => {
    const [finding] = settingsFindings(presetSettings({ channel: '' }), withToken, desk, null)
    expect(finding === undefined ? undefined : fixOf(finding, presetSettings(), new Set())).toBeNull()
  })
})

describe('a draft', () => {
  it('can be stored with numbers that are still empty', () => {
    const draft = presetSettings({
      canvas: { width: Number.NaN, height: 640, fps: 15, bitrate: Number.POSITIVE_INFINITY },
      layout: {
        ...presetSettings().layout,
        regions: [{ uid: null, x: Number.NaN, y: 0, width: 1, height: 1, alpha: 1, renderMode: 0 }],
      },
    })
    expect(PresetSettings.safeParse(draft).success).toBe(false)
    expect(PresetSettings.safeParse(storable(draft)).success).toBe(true)
    expect(storable(draft).canvas).toEqual({ width: 0, height: 640, fps: 15, bitrate: 0 })
  })
})

describe('the list of presets', () => {
  const town = aPreset({ settings: presetSettings({ name: 'Town hall', channel: 'main', recorderUid: '77' }) })

  it('warns of two presets with the same channel and uid', () => {
    const twin = { ...town, id: presetId(4) }
    const found = presetFindings(twin, { ...desk, presets: { [town.id]: town, [twin.id]: twin } })
    expect(found.map(({ code }) => code)).toContain('uidInOtherPreset')
  })
})

describe('a finding', () => {
  it.each([
    ['channel', 'channel', 'preset-channel'],
    ['recording.maxIdleTime', 'recording', 'preset-recording-maxIdleTime'],
    ['canvas.width', 'picture', 'preset-canvas-width'],
    ['layout.regions.3.width', 'layout', 'preset-layout-3-width'],
    ['layout.backgroundColor', 'layout', 'preset-layout-background'],
    ['layout.regions', 'layout', 'preset-part-layout'],
    ['storageProfileId', 'storage', 'preset-storageProfileId'],
  ])('about %s stands in the part %s at %s', (field, section, id) => {
    expect(sectionOf(field)).toBe(section)
    expect(controlId(field)).toBe(id)
  })
})

describe('the recording that already runs', () => {
  const preset = aPreset()
  const same = aSession({
    id: sessionId(1),
    appId: account.appId,
    channel: preset.settings.channel,
    recorderUid: preset.settings.recorderUid,
  })

  it('is found by App ID, channel and uid', () => {
    expect(presetHolder(preset, { ...desk, sessions: { [same.id]: same } })).toBe(same)
  })

  it('is none that has ended, even in doubt, or has another uid', () => {
    const ended = { ...same, phase: 'ended' as const, outcome: 'failed' as const, reason: problem('recorderLost') }
    const other = { ...same, recorderUid: '1' }
    expect(presetHolder(preset, { ...desk, sessions: { [same.id]: ended } })).toBeNull()
    expect(presetHolder(preset, { ...desk, sessions: { [same.id]: other } })).toBeNull()
  })

  it.each([
    ['a recording', { phase: 'recording' as const, presetId: preset.id }, false, true],
    ['the slot of this preset', { phase: 'armed' as const, presetId: preset.id }, false, false],
    [
      'the slot of this preset, when something is typed for the show',
      { phase: 'armed' as const, presetId: preset.id },
      true,
      true,
    ],
    ['the slot of another preset', { phase: 'armed' as const, presetId: presetId(99) }, false, true],
  ])('%s is in the way of a start, or not', (_, changes, typed, expected) => {
    const held = { ...desk, sessions: { [same.id]: { ...same, ...changes } } }
    expect(inTheWay(preset, held, typed) !== null).toBe(expected)
    // A preset that was never saved has no slot.
    expect(inTheWay({ ...preset, id: null }, held, typed)).not.toBeNull()
  })
})
