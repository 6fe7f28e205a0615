import type { OpenTarget } from '../../shared/ipc/contract.ts'
import type { Audience } from '../ipc/publisher.ts'
import type { TrustedWindows } from '../ipc/trust.ts'

/** The windows the desk made, and which of them already listen. */
export interface WindowRegistry extends TrustedWindows {
  add(contentsId: number, audience: Audience): void
  remove(contentsId: number): void
  audiences(): Iterable<Audience>
  /** Its page starts over: what listened there is gone. */
  startsOver(contentsId: number): void
  /** Its page has subscribed and taken a snapshot. */
  isListening(contentsId: number): void
  /** Asks a window to go somewhere: now, or as soon as it listens. The newest wish wins. */
  open(contentsId: number, target: OpenTarget): void
}

interface Entry {
  readonly audience: Audience
  readonly listening: boolean
  readonly wish: OpenTarget | null
}

/** Creates the registry of windows that may show `origin` and nothing else. */
export function createWindowRegistry(origin: string): WindowRegistry {
  const entries = new Map<number, Entry>()
  const change = (id: number, facts: Partial<Entry>) => {
    const entry = entries.get(id)
    if (entry === undefined) return
    const next = { ...entry, ...facts }
    const due = next.listening ? next.wish : null
    entries.set(id, due === null ? next : { ...next, wish: null })
    if (due !== null) next.audience.send('desk.open', due)
  }
  return {
    origin,
    has: (id) => entries.has(id),
    add: (id, audience) => void entries.set(id, { audience, listening: false, wish: null }),
    remove: (id) => void entries.delete(id),
    audiences: () => [...entries.values()].map(({ audience }) => audience),
    startsOver: (id) => change(id, { listening: false }),
    isListening: (id) => change(id, { listening: true }),
    open: (id, wish) => change(id, { wish }),
  }
}
