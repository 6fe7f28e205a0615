import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import type { Account, StorageProfile } from '../../../shared/recording/account.ts'
import type { ExchangeFile } from '../../../shared/recording/exchange/exchangeFile.ts'
import type { PlannedItem } from '../../../shared/recording/exchange/planImport.ts'
import { type ImportChoice, type ImportStep, resolveImport } from '../../../shared/recording/exchange/resolveImport.ts'
import { lintLayout } from '../../../shared/recording/lintLayout.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import type { SecretKind } from '../../../shared/secretLimits.ts'
import type { SecretStatus } from '../../../shared/secretStatus.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { type LintedDesk, presetFindings } from '../presets/presetFindings.ts'

const none = { state: 'none' } as const

/** Whether a secret must be entered. What is locked, or cannot be reached now, is there. */
const isMissing = (status: SecretStatus | undefined): boolean =>
  status === undefined || status.state === 'none' || status.state === 'lost'

/** Secrets that the record of a file lacks which stands on the desk as `here`. */
export function missingSecrets(
  { kind, id }: Pick<PlannedItem, 'kind' | 'id'>,
  here: string,
  file: ExchangeFile,
  desk: Pick<DeskSnapshot, 'accounts' | 'storageProfiles' | 'presets'>,
): readonly SecretKind[] {
  const record = <T>(records: Readonly<Record<string, T>>): T | undefined => records[here]
  if (kind === 'layout') return []
  if (kind === 'account') return isMissing(record<Account>(desk.accounts)?.certificate) ? ['certificate'] : []
  if (kind === 'storageProfile') {
    const mine = record<StorageProfile>(desk.storageProfiles)
    // They are only ever entered together.
    return isMissing(mine?.accessKey) || isMissing(mine?.secretKey) ? ['accessKey', 'secretKey'] : []
  }
  const had = file.presets.find((preset) => preset.id === id)?.had
  const mine = record<Preset>(desk.presets)
  return (['token', 'decryptionSecret'] as const).filter((which) => had?.[which] === true && isMissing(mine?.[which]))
}

/** The desk as it would be once these steps were done. */
function after(steps: readonly ImportStep[], desk: LintedDesk): LintedDesk {
  const at = desk.now
  const accounts = { ...desk.accounts } as Record<string, Account>
  const storageProfiles = { ...desk.storageProfiles } as Record<string, StorageProfile>
  const layouts = { ...desk.layouts } as Record<string, SavedLayout>
  const presets = { ...desk.presets } as Record<string, Preset>
  for (const { forgets, ...step } of steps) {
    switch (step.kind) {
      case 'account': {
        const id = step.id as Account['id']
        const certificate = forgets.includes('certificate') ? none : (accounts[id]?.certificate ?? none)
        accounts[id] = { ...step.record, id, certificate, check: { state: 'unchecked' }, createdAt: at }
        break
      }
      case 'storageProfile': {
        const id = step.id as StorageProfile['id']
        const key = (which: 'accessKey' | 'secretKey'): SecretStatus =>
          forgets.includes(which) ? none : (storageProfiles[id]?.[which] ?? none)
        const keys = { accessKey: key('accessKey'), secretKey: key('secretKey') }
        storageProfiles[id] = { ...step.record, id, ...keys, createdAt: at }
        break
      }
      case 'layout':
        layouts[step.id] = step.record
        break
      case 'preset': {
        const id = step.id as Preset['id']
        const { token = none, tokenReading = null, decryptionSecret = none } = presets[id] ?? {}
        const times = { createdAt: at, updatedAt: at, lastUsedAt: null }
        presets[id] = { id, settings: step.record, token, tokenReading, decryptionSecret, ...times }
      }
    }
  }
  return { ...desk, accounts, storageProfiles, layouts, presets }
}

/** How a record of the file would stand here. */
export interface ImportOutcome {
  /** What the linter would say; null about kinds that it does not look at. */
  readonly findings: readonly Finding[] | null
  readonly missing: readonly SecretKind[]
}

/** What the linter says about a step. Presets are held against each other too, those of the file as well as those here. */
function linter(then: LintedDesk): (step: ImportStep) => readonly Finding[] | null {
  return (step) => {
    if (step.kind === 'layout') return lintLayout(step.record.layout, step.record.canvas)
    const preset = step.kind === 'preset' ? then.presets[step.id as Preset['id']] : undefined
    return preset === undefined ? null : presetFindings(preset, then)
  }
}

/** How every record that would be written would stand here, by `kind/<id in the file>`. Changes nothing. */
export function importOutcomes(
  file: ExchangeFile,
  desk: LintedDesk,
  choices: readonly ImportChoice[],
): ReadonlyMap<string, ImportOutcome> {
  let ids = 0
  const newId = (): string => `preview-${++ids}`
  const steps = resolveImport(file, desk, choices, { newId, parseAddress: (text) => URL.parse(text) })
  const then = after(steps, desk)
  const findingsOf = linter(then)
  return new Map(
    steps.map((step) => [
      `${step.kind}/${step.fileId}`,
      { findings: findingsOf(step), missing: missingSecrets({ ...step, id: step.fileId }, step.id, file, then) },
    ]),
  )
}
