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

/** How many of each kind. */
export const countFindings = (findings: readonly Finding[]): { readonly blocks: number; readonly look: number } => ({
  blocks: findings.filter(({ severity }) => severity === 'blocks').length,
  look: findings.filter(({ severity }) => severity === 'look').length,
})
