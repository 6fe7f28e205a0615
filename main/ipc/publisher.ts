import { events, type EventPayload } from '../../shared/ipc/contract.ts'
import type { EventName } from '../../shared/ipc/names.ts'
import type { Hub } from '../state/hub.ts'

/** A window that may be told things. */
export interface Audience {
  send<E extends EventName>(event: E, payload: EventPayload<E>): void
}

export interface PublisherDeps {
  readonly hub: Hub
  /** The trusted windows that exist now. */
  readonly audience: () => Iterable<Audience>
  /** Checks payloads against the contract, which also catches a field that should not cross: development and tests. */
  readonly checkPayloads: boolean
}

/** Pushes every change of the hub to every trusted window, in order of revision. The result ends it. */
export function publishChanges({ hub, audience, checkPayloads }: PublisherDeps): () => void {
  return hub.onChange((change) => {
    const payload = checkPayloads ? events['desk.changed'].parse(change) : change
    for (const window of audience()) window.send('desk.changed', payload)
  })
}
