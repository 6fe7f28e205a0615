import type { Envelope, EventPayload, MethodInput, MethodOutput } from './contract.ts'
import type { MethodName } from './names.ts'

/** Ends a subscription. Calling it again does nothing. */
export type Unsubscribe = () => void

/**
 * What the preload puts on `window.recordingDesk`: one function per method of the contract, and the two events.
 * A call rejects only when the message itself could not be delivered (input that cannot be cloned, main gone);
 * every other way it can go is in the envelope.
 */
export interface DeskBridge {
  readonly call: {
    readonly [M in MethodName]: (input: MethodInput<M>) => Promise<Envelope<MethodOutput<M>>>
  }
  /** Every change of the hub, in order of `rev`. Subscribe before asking for the snapshot. */
  readonly onChanged: (listener: (change: EventPayload<'desk.changed'>) => void) => Unsubscribe
  /** Main asks the window to go somewhere, for instance from the tray. */
  readonly onOpen: (listener: (target: EventPayload<'desk.open'>) => void) => Unsubscribe
  /** A preflight that some window began has one more result. */
  readonly onPreflight: (listener: (progress: EventPayload<'preflight.progress'>) => void) => Unsubscribe
}
