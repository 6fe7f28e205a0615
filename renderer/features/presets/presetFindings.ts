import { type LintedDesk, settingsFindings, storedSecrets } from '../../../shared/recording/deskFindings.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import type { Preset } from '../../../shared/recording/preset.ts'

export { type LintedDesk, lostOf, settingsFindings } from '../../../shared/recording/deskFindings.ts'

/** Everything to fix or to look at in a preset as it is stored. `plannedEnd`: of the show it is for, ms since 1970. */
export const presetFindings = (
  preset: Preset,
  desk: LintedDesk,
  plannedEnd: number | null = null,
): readonly Finding[] => settingsFindings(preset.settings, storedSecrets(preset), desk, preset.id, plannedEnd)

const isSame = (one: LintedDesk, other: LintedDesk): boolean =>
  (['storageProfiles', 'presets', 'accounts', 'layouts', 'now'] as const).every((part) => one[part] === other[part])

/** What was found last, and on which desk. */
const found = new WeakMap<Preset, { readonly desk: LintedDesk; readonly findings: readonly Finding[] }>()

/** The same as {@link presetFindings}, and asked for again only when the preset or the desk has changed: for lists. */
export function listedFindings(preset: Preset, desk: LintedDesk): readonly Finding[] {
  const known = found.get(preset)
  if (known !== undefined && isSame(known.desk, desk)) return known.findings
  const findings = presetFindings(preset, desk)
  found.set(preset, { desk, findings })
  return findings
}

/** How many of each kind. */
export const countFindings = (findings: readonly Finding[]): { readonly blocks: number; readonly look: number } => ({
  blocks: findings.filter(({ severity }) => severity === 'blocks').length,
  look: findings.filter(({ severity }) => severity === 'look').length,
})
