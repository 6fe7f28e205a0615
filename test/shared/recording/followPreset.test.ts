import { describe, expect, it } from 'vitest'
import { type PresetUnderway, followedPreset, presetClashes } from '../../../shared/recording/followPreset.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'
import { presetFields, sameField } from '../../../shared/recording/presetFields.ts'
import { presetSettings } from '../../builders/account.ts'
import { aCue, aRegion, cueId, customLayout, layoutId } from '../../builders/layout.ts'

const base = presetSettings({ tags: ['weekly'] })
const idle = (maxIdleTime: number): Partial<PresetSettings> => ({ recording: { ...base.recording, maxIdleTime } })
const drawn = (count: number) => customLayout(Array.from({ length: count }, () => aRegion()))

/** What becomes of it, and what somebody has to choose. */
function outcome(mine: Partial<PresetSettings>, theirs: Partial<PresetSettings>, from: PresetSettings = base) {
  const stored = { ...from, ...theirs }
  const now = followedPreset({ mine: { ...from, ...mine }, base: from }, stored)
  return { now: now.mine, asked: presetClashes(now, stored) }
}

describe('settings that are changed here while they are changed elsewhere', () => {
  it('follow in every field that was not touched here', () => {
    const { now, asked } = outcome({ name: 'Mine' }, { layout: drawn(3), cues: [aCue()], ...idle(60) })
    expect(now).toEqual({ ...base, name: 'Mine', layout: drawn(3), cues: [aCue()], ...idle(60) })
    expect(asked).toEqual([])
  })

  it('are asked about where both changed the same, and nowhere else', () => {
    const { now, asked } = outcome(
      { layout: drawn(2), name: 'Mine', ...idle(30) },
      { layout: drawn(3), name: 'Theirs', notes: 'new', ...idle(60) },
    )
    expect(asked).toEqual(['name', 'recording.maxIdleTime', 'layout'])
    expect(now).toMatchObject({ name: 'Mine', notes: 'new', layout: drawn(2), recording: { maxIdleTime: 30 } })
  })

  it('are not asked about when both came to the same', () => {
    expect(outcome({ name: ' Same ', ...idle(60) }, { name: 'Same', ...idle(60) }).asked).toEqual([])
    expect(outcome(idle(Number.NaN), idle(0)).asked).toEqual([])
  })

  it('go on being asked about until somebody chooses, whatever else is stored', () => {
    const first = followedPreset({ mine: { ...base, name: 'Mine' }, base }, { ...base, name: 'Theirs' })
    const later = { ...base, name: 'Theirs', notes: 'later' }
    const second = followedPreset(first, later)
    expect(second.mine).toMatchObject({ name: 'Mine', notes: 'later' })
    expect(presetClashes(second, later)).toEqual(['name'])
  })

  it('know what they sent themselves, though somebody typed on', () => {
    const sent = { ...base, name: 'Half' }
    const now = followedPreset({ mine: { ...base, name: 'Half a name' }, base, sent }, sent)
    expect(now.mine.name).toBe('Half a name')
    expect(presetClashes(now, sent)).toEqual([])
  })

  it('take tags from both', () => {
    const { now, asked } = outcome({ tags: ['mine'] }, { tags: ['weekly', 'theirs'] })
    expect(now.tags).toEqual(['theirs', 'mine'])
    expect(asked).toEqual([])
  })
})

describe('cues that are changed here and elsewhere', () => {
  const one = aCue({ id: cueId(1), name: 'One' })
  const two = aCue({ id: cueId(2), name: 'Two' })
  const three = aCue({ id: cueId(3), name: 'Three' })
  const from = { ...base, cues: [one, two] }
  const cued = (mine: PresetSettings['cues'], theirs: PresetSettings['cues']) => {
    const { now, asked } = outcome({ cues: mine }, { cues: theirs }, from)
    return asked.length > 0 ? 'asked' : now.cues
  }

  it('are both kept, cue by cue and part by part', () => {
    const renamed = { ...one, name: 'Opening' }
    const redrawn = { ...one, layout: drawn(3) }
    expect(cued([renamed, two], [redrawn, two])).toEqual([{ ...renamed, layout: drawn(3) }, two])
    expect(cued([renamed, two], [one, two, three])).toEqual([renamed, two, three])
    expect(cued([two, one, three], [redrawn, two])).toEqual([two, redrawn, three])
    expect(cued([one], [redrawn, two])).toEqual([redrawn])
  })

  it.each([
    ['the same part', [{ ...one, name: 'A' }, two], [{ ...one, name: 'B' }, two]],
    ['two orders', [two, one, three], [one, two, { ...three, id: cueId(4) }]],
    ['deleted here, worked on there', [two], [{ ...one, libraryLayoutId: layoutId() }, two]],
    ['worked on here, deleted there', [{ ...one, name: 'A' }, two], [two]],
  ])('are asked about: %s', (_what, mine, theirs) => {
    expect(cued(mine, theirs)).toBe('asked')
  })
})

it('of every field: a change made in one place alone is never lost, whichever place it was', () => {
  const other: PresetSettings = {
    ...presetSettings({
      name: 'Other',
      channel: 'other',
      recorderUid: '1',
      alternateUid: '2',
      notes: 'n',
      pinned: true,
    }),
    accountId: null,
    storageProfileId: null,
    libraryLayoutId: layoutId(),
    tags: ['other'],
    layout: drawn(2),
    cues: [aCue()],
    recording: {
      streamTypes: 0,
      channelType: 1,
      audioProfile: 1,
      videoStreamType: 1,
      decryptionMode: 1,
      maxIdleTime: 9,
    },
    canvas: { width: 1, height: 2, fps: 3, bitrate: 4 },
  }
  expect(presetFields.filter((field) => sameField(other, base, field))).toEqual([])
  for (let mask = 1; mask < 2 ** presetFields.length; mask = mask * 3 + 1) {
    const here = presetFields.filter((_, n) => Math.floor(mask / 2 ** n) % 2 === 1)
    const pick = (fields: readonly string[]): PresetSettings => {
      const group = (key: 'recording' | 'canvas') =>
        Object.fromEntries(
          Object.entries(base[key]).map(([inner, value]) => [
            inner,
            fields.includes(`${key}.${inner}`) ? (other[key] as Record<string, unknown>)[inner] : value,
          ]),
        )
      const single = Object.fromEntries(fields.filter((f) => !f.includes('.')).map((f) => [f, other[f as 'name']]))
      return { ...base, ...single, recording: group('recording'), canvas: group('canvas') } as PresetSettings
    }
    const underway: PresetUnderway = { mine: pick(here), base }
    const stored = pick(presetFields.filter((field) => !here.includes(field)))
    const now = followedPreset(underway, stored)
    expect(now.mine).toEqual(other)
    expect(presetClashes(now, stored)).toEqual([])
  }
})
