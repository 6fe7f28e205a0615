import type { findings } from '../strings/en/findings.ts'

/** Every finding the preset linter can make, named by its text in `shared/strings/en/findings`. */
export type FindingCode = keyof typeof findings

/** `blocks`: a recording started so would fail or record the wrong thing. `look`: it works, but probably not as meant. */
export type FindingSeverity = 'blocks' | 'look'

/** One thing the linter found. `params` fill the placeholders of its text and never hold a secret. */
export interface Finding {
  /** Dotted path into the preset's settings, such as `channel` or `layout.regions.3.width`. */
  readonly field: string
  readonly severity: FindingSeverity
  readonly code: FindingCode
  readonly params: Readonly<Record<string, string | number>>
}

/** Builds a finding that forbids a start. */
export const blocks = (field: string, code: FindingCode, params: Finding['params'] = {}): Finding => ({
  field,
  severity: 'blocks',
  code,
  params,
})

/** Builds a finding worth a look. */
export const look = (field: string, code: FindingCode, params: Finding['params'] = {}): Finding => ({
  field,
  severity: 'look',
  code,
  params,
})
