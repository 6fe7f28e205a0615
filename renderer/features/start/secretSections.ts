import type { ProblemCode } from '../../../shared/problem.ts'
import type { SettingsSection } from '../../stores/navigation.ts'

/** Where what a start lacks is entered; the keychain’s state and its remedies are in Settings → Secrets. */
export const secretSections: Readonly<Partial<Record<ProblemCode, 'secrets' | 'accounts' | 'storage'>>> = {
  secretsLocked: 'secrets',
  secretsAbsent: 'secrets',
  secretsRestarted: 'secrets',
  secretsUnavailable: 'secrets',
  secretsTimeout: 'secrets',
  secretsLost: 'secrets',
  certificateMissing: 'accounts',
  storageKeysMissing: 'storage',
} satisfies Partial<Record<ProblemCode, SettingsSection>>
