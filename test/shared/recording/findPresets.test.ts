import { describe, expect, it } from 'vitest'
import { everyPreset, findPresets, presetsAtHand } from '../../../shared/recording/findPresets.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'

const preset = (n: number, name: string, more: object = {}, settings: object = {}) =>
  aPreset({ id: presetId(n), settings: presetSettings({ name, channel: `channel-${n}`, ...settings }), ...more })

const town = preset(
  1,
  'Town hall',
  { lastUsedAt: 30, updatedAt: 1 },
  { recorderUid: '77', tags: ['weekly', 'All staff'] },
)
const show10 = preset(2, 'Show 10', { lastUsedAt: 40, updatedAt: 3 }, { tags: ['weekly'] })
const show9 = preset(3, 'Show 9', { updatedAt: 2 }, { alternateUid: '4711' })
const zurich = preset(4, 'Zürich', { lastUsedAt: 10, updatedAt: 0 }, { pinned: true })
const all = [town, show10, show9, zurich]
const presets = Object.fromEntries(all.map((one) => [one.id, one]))
const names = (search: object) =>
  findPresets(presets, { ...everyPreset, ...search }).map(({ settings }) => settings.name)

describe('the list of presets', () => {
  it.each([
    ['name', ['Zürich', 'Show 9', 'Show 10', 'Town hall']],
    ['used', ['Zürich', 'Show 10', 'Town hall', 'Show 9']],
    ['changed', ['Zürich', 'Show 10', 'Show 9', 'Town hall']],
  ])('stands in order of %s, pinned ones first', (order, expected) => {
    expect(names({ order })).toEqual(expected)
  })

  it.each([
    ['town', ['Town hall']],
    ['CHANNEL-3', ['Show 9']],
    ['77', ['Town hall']],
    ['4711', ['Show 9']],
    ['staff weekly', ['Town hall']],
    ['zu\u0308rich', ['Zürich']],
    ['nobody', []],
  ])('is found by name, channel, uids and tags: %s', (text, expected) => {
    expect(names({ text })).toEqual(expected)
  })

  it('is narrowed by every tag that is chosen', () => {
    expect(names({ tags: ['weekly'] })).toEqual(['Show 10', 'Town hall'])
    expect(names({ tags: ['weekly', 'All staff'] })).toEqual(['Town hall'])
  })

  it('offers the pinned ones and those that were used last', () => {
    expect(presetsAtHand(all, 2)).toEqual({ pinned: [zurich], recent: [show10, town] })
    expect(presetsAtHand([show9], 5)).toEqual({ pinned: [], recent: [] })
  })
})
