import type { Account, StorageProfile } from '../../../shared/recording/account.ts'
import type { ExchangeFile } from '../../../shared/recording/exchange/exchangeFile.ts'
import type { PlannedItem } from '../../../shared/recording/exchange/planImport.ts'
import { type ImportChoice, type ImportStep, resolveImport } from '../../../shared/recording/exchange/resolveImport.ts'
import { lintLayout } from '../../../shared/recording/lintLayout.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import type { SecretKind } from '../../../shared/secretLimits.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { isTrustworthyAddress } from '../settings/accountSchema.ts'
import { type LintedDesk, settingsFindings } from '../presets/presetFindings.ts'

const none = { state: 'none' } as const
const PREVIEW_ID = '00000000-0000-4000-8000-000000000000'

/** Secrets of one record that are neither in the file nor on this desk. */
export function missingSecrets(
  { kind, id }: Pick<PlannedItem, 'kind' | 'id'>,
  here: string | null,
  file: ExchangeFile,
  desk: Pick<DeskSnapshot, 'accounts' | 'storageProfiles' | 'presets'>,
): readonly SecretKind[] {
  const record = <T>(records: Readonly<Record<string, T>>): T | undefined => (here === null ? undefined : records[here])
  if (kind === 'account') {
    return record<Account>(desk.accounts)?.certificate.state === 'stored' ? [] : ['certificate']
  }
  if (kind === 'storageProfile') {
    const mine = record<StorageProfile>(desk.storageProfiles)
    return mine !== undefined && mine.secretKey.state !== 'none' ? [] : ['accessKey', 'secretKey']
  }
  if (kind === 'layout') return []
  const had = file.presets.find((preset) => preset.id === id)?.had
  const mine = record(desk.presets)
  return [
    ...(had?.token === true && (mine?.token ?? none).state === 'none' ? (['token'] as const) : []),
    ...(had?.decryptionSecret === true && (mine?.decryptionSecret ?? none).state === 'none'
      ? (['decryptionSecret'] as const)
      : []),
  ]
}

/** The desk as it would be once these steps were done, for the linter to look at. */
function after(steps: readonly ImportStep[], desk: LintedDesk): LintedDesk {
  const at = desk.now
  const accounts = { ...desk.accounts } as Record<string, Account>
  const storageProfiles = { ...desk.storageProfiles } as Record<string, StorageProfile>
  for (const step of steps) {
    if (step.kind === 'account') {
      const id = step.id as Account['id']
      accounts[id] = { ...step.record, id, certificate: none, check: { state: 'unchecked' }, createdAt: at }
    } else if (step.kind === 'storageProfile') {
      const id = step.id as StorageProfile['id']
      storageProfiles[id] = { ...step.record, id, accessKey: none, secretKey: none, createdAt: at }
    }
  }
  const layouts = {
    ...desk.layouts,
    ...Object.fromEntries(steps.filter((step) => step.kind === 'layout').map((step) => [step.id, step.record])),
  }
  return { ...desk, accounts, storageProfiles, layouts }
}

/** What the linter will say about each preset and each layout that would be written, as `preset/<id in the file>`. */
export function importFindings(
  file: ExchangeFile,
  desk: LintedDesk,
  choices: readonly ImportChoice[],
): ReadonlyMap<string, readonly Finding[]> {
  const steps = resolveImport(file, desk, choices, { newId: () => PREVIEW_ID, isTrusted: isTrustworthyAddress })
  const then = after(steps, desk)
  return new Map(
    steps.flatMap((step): (readonly [string, readonly Finding[]])[] => {
      if (step.kind === 'layout') {
        const { layout, canvas } = step.record
        return [[`layout/${step.fileId}`, lintLayout(layout, canvas)]]
      }
      if (step.kind !== 'preset') return []
      const mine = desk.presets[step.id as keyof typeof desk.presets]
      const secrets = {
        token: mine !== undefined && mine.token.state !== 'none',
        tokenReading: mine?.tokenReading ?? null,
        decryptionSecret: mine !== undefined && mine.decryptionSecret.state !== 'none',
        lost: [],
      }
      return [[`preset/${step.fileId}`, settingsFindings(step.record, secrets, then, step.id)]]
    }),
  )
}
