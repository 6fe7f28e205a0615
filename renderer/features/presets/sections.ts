import type { Finding } from '../../../shared/recording/finding.ts'

/** The parts of the preset form, in order. */
export const presetSections = ['channel', 'recording', 'picture', 'layout', 'storage', 'notes'] as const
export type PresetSection = (typeof presetSections)[number]

const prefixes: readonly (readonly [string, PresetSection])[] = [
  ['recording.', 'recording'],
  ['canvas.', 'picture'],
  ['layout.', 'layout'],
  ['libraryLayoutId', 'layout'],
  ['cues', 'layout'],
  ['storageProfileId', 'storage'],
  ['tags', 'notes'],
  ['notes', 'notes'],
]

/** The part of the form in which a field stands. */
export function sectionOf(field: string): PresetSection {
  return prefixes.find(([prefix]) => field.startsWith(prefix))?.[1] ?? 'channel'
}

/** Id of the notice about settings that were changed in two places. */
export const clashesId = 'preset-clashes'

/** Id of a part's heading. */
export const headingId = (section: PresetSection): string => `preset-part-${section}`

const layoutIds: Readonly<Record<string, string>> = {
  'layout.backgroundColor': 'preset-layout-background',
  'layout.maxResolutionUid': 'preset-layout-large-uid',
}

/** Id of the control of a field, or of the heading of its part where it has none of its own. */
export function controlId(field: string): string {
  const region = /^layout\.regions\.(\d+)\.(\w+)$/.exec(field)
  if (region !== null) return `preset-layout-${region[1] ?? ''}-${region[2] ?? ''}`
  if (field.startsWith('layout.')) return layoutIds[field] ?? headingId('layout')
  return `preset-${field.replaceAll('.', '-')}`
}

/** The findings of one part. */
export const findingsOf = (findings: readonly Finding[], section: PresetSection): readonly Finding[] =>
  findings.filter(({ field }) => sectionOf(field) === section)

/** Moves to a control: into view, with focus. */
export function goToControl(field: string): void {
  const control = document.getElementById(controlId(field)) ?? document.getElementById(headingId(sectionOf(field)))
  const folded = control?.closest('details') ?? null
  if (folded !== null) folded.open = true
  control?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
