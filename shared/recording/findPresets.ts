import type { DeskSnapshot } from '../state/snapshot.ts'
import type { Preset } from './preset.ts'

/** In which order presets stand; pinned ones always come first. `used`: the last start first. `changed`: the last change first. */
export const presetOrders = ['name', 'used', 'changed'] as const
export type PresetOrder = (typeof presetOrders)[number]

/** What is looked for: every word of `text` in name, channel, uids or tags, and every one of `tags`. */
export interface PresetSearch {
  readonly text: string
  readonly tags: readonly string[]
  readonly order: PresetOrder
}

/** Everything, by name. */
export const everyPreset: PresetSearch = { text: '', tags: [], order: 'name' }

const collator = new Intl.Collator('en', { numeric: true })
const byName = (a: Preset, b: Preset): number => collator.compare(a.settings.name, b.settings.name)

const orders: Readonly<Record<PresetOrder, (a: Preset, b: Preset) => number>> = {
  name: byName,
  used: (a, b) => (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0) || byName(a, b),
  changed: (a, b) => b.updatedAt - a.updatedAt || byName(a, b),
}

/** What each preset is found by, for as long as it is as it is: a list of a thousand is searched at every key. */
const haystacks = new WeakMap<Preset, string>()

function searched(preset: Preset): string {
  const known = haystacks.get(preset)
  if (known !== undefined) return known
  const { name, channel, recorderUid, alternateUid, tags } = preset.settings
  const haystack = [name, channel, recorderUid, alternateUid ?? '', ...tags].join('\n').normalize('NFC').toLowerCase()
  haystacks.set(preset, haystack)
  return haystack
}

type Presets = DeskSnapshot['presets']

/** The presets in each order, for as long as the desk has just these: comparing a thousand names is what an opening list is long about. */
const inOrder = new WeakMap<Presets, Map<PresetOrder, readonly Preset[]>>()

function ordered(presets: Presets, order: PresetOrder): readonly Preset[] {
  const known = inOrder.get(presets) ?? new Map<PresetOrder, readonly Preset[]>()
  inOrder.set(presets, known)
  const list =
    known.get(order) ??
    Object.values(presets).toSorted(
      (a, b) => Number(b.settings.pinned) - Number(a.settings.pinned) || orders[order](a, b),
    )
  known.set(order, list)
  return list
}

/** The presets that are looked for, in order. */
export function findPresets(presets: Presets, { text, tags, order }: PresetSearch): readonly Preset[] {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)
  const list = ordered(presets, order)
  if (words.length === 0 && tags.length === 0) return list
  return list.filter((preset) => {
    if (!tags.every((tag) => preset.settings.tags.includes(tag))) return false
    return words.length === 0 || words.every((word) => searched(preset).includes(word))
  })
}

/** Presets to offer first: the pinned ones by name, then those that were started last. */
export function presetsAtHand(
  presets: readonly Preset[],
  most: number,
): { readonly pinned: readonly Preset[]; readonly recent: readonly Preset[] } {
  const pinned = presets.filter(({ settings }) => settings.pinned).toSorted(byName)
  const recent = presets.filter(({ settings, lastUsedAt }) => !settings.pinned && lastUsedAt !== null)
  return { pinned: pinned.slice(0, most), recent: recent.toSorted(orders.used).slice(0, most) }
}
