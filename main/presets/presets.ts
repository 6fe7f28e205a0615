import type { PresetId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import type { SecretPlace } from '../../shared/secretStatus.ts'
import { keepSecrets } from '../accounts/keepSecrets.ts'
import { shelf } from '../accounts/shelf.ts'
import type { SecretRef } from '../secrets/port.ts'
import type { Presets, PresetsDeps } from './port.ts'

/** Creates the service of what producers prepare. */
export function createPresets({ clock, journal, hub, secrets, newId }: PresetsDeps): Presets {
  const tokenOf = (id: string): SecretRef => `preset/${id}/token`
  const decryptionSecretOf = (id: string): SecretRef => `preset/${id}/decryptionSecret`

  const records = shelf({
    hub,
    secrets,
    collection: 'presets',
    repository: journal.presets,
    withStatus: (preset: Preset) => ({
      ...preset,
      token: secrets.status(tokenOf(preset.id)),
      decryptionSecret: secrets.status(decryptionSecretOf(preset.id)),
    }),
    missing: () => new ProblemError('presetNotFound'),
  })

  const changed = (id: PresetId): Preset => ({ ...records.get(id), updatedAt: clock.now() })

  /** Stores one secret of a preset; null forgets it. */
  const replace = async (id: PresetId, ref: SecretRef, value: string | null, keep: SecretPlace): Promise<Preset> => {
    records.get(id)
    if (value !== null) return keepSecrets(secrets, [{ ref, value }], keep, () => records.put(changed(id)))
    await secrets.forget(ref)
    return records.put(changed(id))
  }

  return {
    load: () => records.load(),
    create: ({ settings, token, decryptionSecret, keep }) => {
      const at = clock.now()
      const none = { state: 'none' } as const
      const id = newId() as PresetId
      const preset: Preset = { id, settings, token: none, decryptionSecret: none, createdAt: at, updatedAt: at }
      const entries = [
        ...(token === null ? [] : [{ ref: tokenOf(id), value: token }]),
        ...(decryptionSecret === null ? [] : [{ ref: decryptionSecretOf(id), value: decryptionSecret }]),
      ]
      return keepSecrets(secrets, entries, keep, () => records.put(preset))
    },
    change: async ({ id, settings }) => Promise.resolve(records.put({ ...changed(id), settings })),
    replaceToken: ({ id, token, keep }) => replace(id, tokenOf(id), token, keep),
    replaceDecryptionSecret: ({ id, secret, keep }) => replace(id, decryptionSecretOf(id), secret, keep),
    remove: async ({ id }) => {
      records.get(id)
      records.remove(id)
      await secrets.forget(tokenOf(id))
      await secrets.forget(decryptionSecretOf(id))
    },
  }
}
