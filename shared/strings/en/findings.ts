import type { FindingText } from './findingText.ts'
import { layoutFindings } from './layoutFindings.ts'
import { presetFindings } from './presetFindings.ts'
import { storageFindings } from './storageFindings.ts'
import { tokenFindings } from './tokenFindings.ts'

/** Every finding of the preset linter, by topic. The keys are the finding codes. */
export const findings = {
  ...presetFindings,
  ...storageFindings,
  ...tokenFindings,
  ...layoutFindings,
} as const satisfies Record<string, FindingText>
