import { isRehearsalPlace } from '../../shared/recording/rehearsalPlace.ts'
import type { Forgotten, SecretRef, SecretStore } from '../secrets/port.ts'
import type { Hub } from '../state/hub.ts'
import type { Rehearsal } from './beginRehearsal.ts'

interface ForgetSecretsDeps {
  readonly secrets: Pick<SecretStore, 'status' | 'forgetEverything'>
  readonly hub: Pick<Hub, 'snapshot'>
  readonly rehearsal: Pick<Rehearsal, 'resume'>
  /** The rehearsal could not be given its keys again. */
  readonly failed: (error: unknown) => void
}

/**
 * Creates "Forget everything". The rehearsal gets its keys again at once: the desk made them itself, they open nothing outside
 * this computer, and without them there would be nothing left to practise with. They do not count as forgotten. Never throws.
 */
export function createForgetSecrets({ secrets, hub, rehearsal, failed }: ForgetSecretsDeps): () => Promise<Forgotten> {
  const made = (): number => {
    const { accounts, storageProfiles } = hub.snapshot()
    const certificates = Object.values(accounts).flatMap(({ id, host }): SecretRef[] =>
      host.kind === 'rehearsal' ? [`account/${id}/certificate`] : [],
    )
    const keys = Object.values(storageProfiles).flatMap((profile): SecretRef[] =>
      isRehearsalPlace(profile) ? [`storage/${profile.id}/accessKey`, `storage/${profile.id}/secretKey`] : [],
    )
    return [...certificates, ...keys].filter((ref) => isKeptForSession(secrets, ref)).length
  }
  return async () => {
    const own = made()
    const { forgotten, left } = await secrets.forgetEverything()
    await rehearsal.resume().catch(failed)
    return { forgotten: forgotten - own, left }
  }
}

/** What somebody stored in the keychain is theirs, whatever it is for. */
function isKeptForSession(secrets: Pick<SecretStore, 'status'>, ref: SecretRef): boolean {
  const status = secrets.status(ref)
  return status.state === 'stored' && status.place === 'session'
}
