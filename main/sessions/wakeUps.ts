import type { AccountId } from '../../shared/ids.ts'
import type { Account } from '../../shared/recording/account.ts'
import { isAway } from '../../shared/state/link.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { Hub } from '../state/hub.ts'

interface WakeUpsDeps {
  readonly hub: Hub
  readonly secrets: Pick<SecretStore, 'report' | 'onChange'>
  /** The network, the service or the keychain is back: look at everything. */
  readonly everything: () => void
  /** This account may work again. */
  readonly account: (id: AccountId) => void
}

const isUsable = ({ certificate, check }: Account): boolean =>
  certificate.state === 'stored' && check.state !== 'refused'

/** Notices what was in the way of asking and no longer is. The result ends the watch. */
export function watchWakeUps({ hub, secrets, everything, account }: WakeUpsDeps): () => void {
  let before = hub.snapshot().health.link
  let wasReady = secrets.report().state === 'ready'
  const unusable = new Set<AccountId>()

  const stopHub = hub.onChange((change) => {
    if (change.kind === 'health') {
      const { link } = change.value
      // Also where only the network is back, or one of several services.
      const isBack = isAway(before) && link.state === 'online'
      const isNearer = before.state === 'offline' || link.problems.length < before.problems.length
      if (isBack || (isNearer && link.state === 'unreachable')) everything()
      before = link
    } else if (change.kind === 'put' && change.collection === 'accounts') {
      const { id } = change.value
      if (!isUsable(change.value)) unusable.add(id)
      else if (unusable.delete(id)) account(id)
    }
  })
  const stopSecrets = secrets.onChange(() => {
    const isReady = secrets.report().state === 'ready'
    if (isReady && !wasReady) everything()
    wasReady = isReady
  })
  return () => {
    stopHub()
    stopSecrets()
  }
}
