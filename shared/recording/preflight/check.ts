import { z } from 'zod'
import { SessionId } from '../../ids.ts'
import { Problem } from '../../problem.ts'
import { findings } from '../../strings/en/findings.ts'
import { preflightWords } from '../../strings/en/preflightWords.ts'
import type { Finding, FindingCode } from '../finding.ts'

/** Every sentence a check can end in, named by its text. */
export type PreflightCode = keyof typeof preflightWords

const findingCodes = Object.keys(findings) as [FindingCode, ...FindingCode[]]

const codes = Object.keys(preflightWords) as [PreflightCode, ...PreflightCode[]]

/** What is looked at before a show, in the order it is shown. */
export const checkNames = ['settings', 'token', 'keychain', 'host', 'account', 'channel', 'capacity', 'bucket'] as const
export const CheckName = z.enum(checkNames)
export type CheckName = z.infer<typeof CheckName>

/** `fix`: a recording started so would fail or be lost. `look`: it may be as meant. `skipped`: nobody can say. */
export const Verdict = z.enum(['passed', 'look', 'fix', 'skipped'])
export type Verdict = z.infer<typeof Verdict>

/** What one click can do about it. */
export const PreflightFix = z.discriminatedUnion('kind', [
  /** Choose another region of the same vendor. */
  z.strictObject({ kind: z.literal('useRegion'), region: z.number().int() }),
  z.strictObject({ kind: z.literal('openStorage') }),
  z.strictObject({ kind: z.literal('openAccount') }),
  z.strictObject({ kind: z.literal('openField'), field: z.string() }),
  z.strictObject({ kind: z.literal('openSession'), sessionId: SessionId }),
  z.strictObject({ kind: z.literal('retryKeychain') }),
])
export type PreflightFix = z.infer<typeof PreflightFix>

const Params = z.record(z.string(), z.union([z.string(), z.number()]))

/** One check of one preset, as data: put into words where it is shown. */
export const CheckResult = z.strictObject({
  check: CheckName,
  verdict: Verdict,
  /** A sentence of its own, or a fault or a finding of the linter, which have theirs. */
  said: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('words'), code: z.enum(codes), params: Params }),
    z.strictObject({ kind: z.literal('problem'), problem: Problem }),
    z.strictObject({ kind: z.literal('finding'), code: z.enum(findingCodes), params: Params }),
  ]),
  fix: PreflightFix.nullable(),
  /** Technical facts in small type, such as `301 PermanentRedirect · 212 ms`. */
  detail: z.string().nullable(),
})
export type CheckResult = z.infer<typeof CheckResult>

/** Extra facts of a result; each has a harmless default. */
interface ResultDetails {
  readonly fix?: PreflightFix | null
  readonly detail?: string | null
}

/** Builds a result with one of the desk's own sentences. */
export function result(
  check: CheckName,
  verdict: Verdict,
  code: PreflightCode,
  params: Readonly<Record<string, string | number>> = {},
  { fix = null, detail = null }: ResultDetails = {},
): CheckResult {
  return { check, verdict, said: { kind: 'words', code, params: { ...params } }, fix, detail }
}

/** Builds a result from a fault. */
export function problemResult(
  check: CheckName,
  verdict: Verdict,
  problem: Problem,
  { fix = null, detail = null }: ResultDetails = {},
): CheckResult {
  return { check, verdict, said: { kind: 'problem', problem }, fix, detail }
}

/** Builds a result from what the linter found, with a way to its field. */
export function findingResult(check: CheckName, { field, severity, code, params }: Finding): CheckResult {
  return {
    check,
    verdict: severity === 'blocks' ? 'fix' : 'look',
    said: { kind: 'finding', code, params: { ...params } },
    fix: { kind: 'openField', field },
    detail: null,
  }
}

/** How many of each kind. */
export function countVerdicts(results: readonly Pick<CheckResult, 'verdict'>[]): Readonly<Record<Verdict, number>> {
  const count = (wanted: Verdict): number => results.filter(({ verdict }) => verdict === wanted).length
  return { passed: count('passed'), look: count('look'), fix: count('fix'), skipped: count('skipped') }
}

/** The verdict that counts for all of them together. */
export function worstVerdict(results: readonly Pick<CheckResult, 'verdict'>[]): Verdict {
  const order: readonly Verdict[] = ['fix', 'look', 'skipped', 'passed']
  return order.find((one) => results.some(({ verdict }) => verdict === one)) ?? 'skipped'
}
