import { useState } from 'react'
import type { KeychainState, SecretPlace } from '../../../shared/secretStatus.ts'
import { useDesk } from '../../stores/desk.ts'

/** Where a typed secret will be kept. */
export interface Keep {
  readonly place: SecretPlace
  /** Whether somebody chose it; before that it follows what the keychain can do. */
  readonly chosen: boolean
  readonly choose: (place: SecretPlace) => void
}

/** Whether a keychain takes nothing, whatever somebody does about it now; a locked one can be unlocked. */
export const isOutOfReach = (state: KeychainState): boolean => state === 'absent' || state === 'unavailable'

/** Creates the choice of one form: the keychain, or this session where there is none that answers. */
export function useKeep(): Keep {
  const [chosen, choose] = useState<SecretPlace | null>(null)
  const usual = useDesk((desk) => (isOutOfReach(desk.health.keychain.state) ? 'session' : 'keychain'))
  return { place: chosen ?? usual, chosen: chosen !== null, choose }
}
