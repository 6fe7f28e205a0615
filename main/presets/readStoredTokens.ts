import type { PresetId } from '../../shared/ids.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import { readToken } from '../../shared/recording/token/readToken.ts'
import type { SecretRef, SecretStore } from '../secrets/port.ts'

interface ReadStoredTokensDeps {
  readonly secrets: Pick<SecretStore, 'get' | 'report' | 'onChange'>
  readonly presets: () => readonly Preset[]
  readonly tokenOf: (id: PresetId) => SecretRef
  readonly found: (id: PresetId, reading: Preset['tokenReading']) => void
}

/**
 * Reads the tokens nothing is known about, once the keychain has given them: those that an earlier version of the desk stored
 * without looking at them, and those that are used again since one for a session is gone. Asks the keychain for nothing by
 * itself: what is not in memory yet waits.
 */
export function readStoredTokens({ secrets, presets, tokenOf, found }: ReadStoredTokensDeps): void {
  const tried = new Set<string>()
  secrets.onChange(() => {
    if (secrets.report().state !== 'ready') return
    for (const { id, token, tokenReading } of presets()) {
      if (tokenReading !== null || token.state !== 'stored') continue
      const which = `${id} ${token.place} ${token.at}`
      if (tried.has(which)) continue
      tried.add(which)
      void secrets.get(tokenOf(id)).then(
        (value) => value !== null && found(id, readToken(value)),
        // Lost or locked in this moment: the state of the secret says so itself.
        () => tried.delete(which),
      )
    }
  })
}
