import type { Clock } from '../../../main/clock.ts'
import type { Journal } from '../../../main/journal/port.ts'
import type { KeychainBinding } from '../../../main/secrets/binding.ts'
import { defaultDeadlines } from '../../../main/secrets/keychain.ts'
import type { SecretStore } from '../../../main/secrets/port.ts'
import { createSecretStore } from '../../../main/secrets/secretStore.ts'

/** The secret store of one launch: it knows what this journal tells it, and nothing of the launch before. */
export const storeOf = (
  { secretIndex }: Pick<Journal, 'secretIndex'>,
  keychain: { readonly binding: KeychainBinding | null },
  clock: Clock,
): SecretStore =>
  createSecretStore({
    binding: keychain.binding,
    index: secretIndex,
    serviceName: 'desk',
    clock,
    deadlines: defaultDeadlines,
  })
