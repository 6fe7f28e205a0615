import type { Clock } from '../clock.ts'
import type { Accounts } from '../accounts/port.ts'
import type { AgoraClient } from '../agora/port.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { Hub } from '../state/hub.ts'
import type { AccountId, PresetId, SessionId } from '../../shared/ids.ts'
import type { LayoutState } from '../../shared/layout/layoutState.ts'
import type { CommandResult } from '../../shared/ipc/contractSessions.ts'
import type { Session, Surface, TimelineEntry } from '../../shared/recording/session.ts'
import type { StopGesture } from '../../shared/recording/stopPolicy.ts'
import type { CallContext } from '../agora/port.ts'

/** What a call needs of an account: where to ask and who asks. Lives only as long as the call. */
export type Credentials = Pick<CallContext, 'appId' | 'customerId' | 'certificate' | 'hosts'>

/**
 * Resolves an account into what a call needs.
 * @throws ProblemError accountNotFound, certificateMissing, rehearsalUnavailable, secrets*
 */
export type ResolveCredentials = (accountId: AccountId) => Promise<Credentials>

/** Everything that can be done with recordings, the same for window, tray, menu, shortcut and quit. */
export interface Sessions {
  /**
   * Resolves once the session is journaled and visible; acquire and start go on by themselves.
   * @throws ProblemError presetNotFound, presetIncomplete, accountNotFound, storageNotFound, storageKeysMissing,
   *   sessionDuplicate, certificateMissing, secrets*, journalUnavailable
   */
  start(input: { readonly presetId: PresetId }, surface: Surface): Promise<Session>
  /**
   * Asks for a stop; what follows at once is decided by the stop policy, see `decideStop`. Resolves once that is journaled;
   * the outcome arrives as changes of the session.
   * @throws ProblemError sessionNotFound, sessionNotLive, sessionNotControllable, certificateMissing, secrets*
   */
  stop(input: { readonly sessionId: SessionId; readonly gesture: StopGesture }, surface: Surface): Promise<Session>
  /** As stop, for many: one countdown for all of them, and an answer for each. */
  stopMany(
    input: { readonly sessionIds: readonly SessionId[]; readonly gesture: StopGesture },
    surface: Surface,
  ): Promise<CommandResult[]>
  /** Keeps a stop from leaving that was asked for. @throws ProblemError sessionNotFound, stopAlreadySent */
  keepRecording(input: { readonly sessionId: SessionId }, surface: Surface): Session
  /**
   * Sends the whole layout; resolves once the service accepted it, or a newer one that replaced it while it waited.
   * @throws ProblemError sessionNotFound, layoutNotPossible, layoutInvalid, and the service's refusals
   */
  updateLayout(
    input: { readonly sessionId: SessionId; readonly layout: LayoutState },
    surface: Surface,
  ): Promise<Session>
  /** @throws ProblemError sessionNotFound */
  timeline(input: { readonly sessionId: SessionId; readonly afterSeq: number }): readonly TimelineEntry[]
  /**
   * Takes it off the desk. A session whose sid was never learned is let go with it: the desk can do nothing more for it.
   * @throws ProblemError sessionNotFound, sessionStillLive
   */
  dismiss(input: { readonly sessionId: SessionId }, surface: Surface): void
  /** Called once at launch: shows what the journal knows and goes on with every recording that has not ended. */
  recover(): void
  /** Asks about every live recording now, as far as the rate allows: on focus, after sleep, when the network is back. */
  focus(): void
  /** Stops asking. Recordings go on in the cloud; a start or a stop that is on its way is waited for, up to 5 s. */
  close(): Promise<void>
}

/** What `createSessions` is built from. */
export interface SessionsDeps {
  readonly clock: Clock
  readonly journal: Journal
  readonly hub: Hub
  readonly client: AgoraClient
  readonly secrets: SecretStore
  readonly credentials: ResolveCredentials
  readonly accounts: Pick<Accounts, 'noteRefused' | 'noteAccepted'>
  /** A fresh UUID. */
  readonly newId: () => string
  /** 0 ≤ x < 1, spreads the questions over time. */
  readonly random: () => number
}
