import type { Clock } from '../clock.ts'
import type { Accounts } from '../accounts/port.ts'
import type { AgoraClient } from '../agora/port.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { Hub } from '../state/hub.ts'
import type { AccountId, CueId, PresetId, SessionId } from '../../shared/ids.ts'
import type { LayoutState } from '../../shared/layout/layoutState.ts'
import type { CommandResult } from '../../shared/ipc/contractSessions.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import type { PlannedEnd, Session, Surface, TimelineEntry } from '../../shared/recording/session.ts'
import type { StartOverrides } from '../../shared/recording/startOverrides.ts'
import type { TakeToken } from '../../shared/recording/takeToken.ts'
import type { StopGesture } from '../../shared/recording/stopPolicy.ts'
import type { CallContext } from '../agora/port.ts'

/** What a call needs of an account: where to ask and who asks. Lives only as long as the call. */
export type Credentials = Pick<CallContext, 'appId' | 'customerId' | 'certificate' | 'hosts'>

/**
 * Resolves an account into what a call needs.
 * @throws ProblemError accountNotFound (accountGone for a recording), certificateMissing, rehearsalUnavailable, secrets*
 */
export type ResolveCredentials = (accountId: AccountId) => Promise<Credentials>

/** The ids of a recording that was started elsewhere, and what to call it. */
export interface AdoptInput {
  readonly accountId: AccountId
  readonly name: string
  readonly channel: string
  readonly recorderUid: string
  readonly resourceId: string
  readonly sid: string
  readonly presetId: PresetId | null
}

/** Everything that can be done with recordings, the same for window, tray, menu, shortcut and quit. */
export interface Sessions {
  /**
   * Resolves once the session is journaled and visible; acquire and start go on by themselves.
   * @throws ProblemError presetNotFound, presetIncomplete, accountNotFound, storageNotFound, storageKeysMissing,
   *   sessionDuplicate, recorderReserved, certificateMissing, secrets*, journalUnavailable
   */
  start(
    input: { readonly presetId: PresetId; readonly overrides?: StartOverrides | undefined },
    surface: Surface,
  ): Promise<Session>
  /** As start, for many: each acquire is followed by its own start, and there is an answer for each, in their order. */
  startMany(input: { readonly presetIds: readonly PresetId[] }, surface: Surface): Promise<CommandResult[]>
  /**
   * Reserves a resource, so that the start will be one request; an armed session of the same preset gets a new one. Resolves
   * once the session is journaled: it is armed when its phase says so.
   * @throws ProblemError as start
   */
  arm(input: { readonly presetId: PresetId }, surface: Surface): Promise<Session>
  /** Starts what was armed; where the resource has expired, a new one first. @throws ProblemError sessionNotArmed, presetChanged, and as start */
  startArmed(input: { readonly sessionId: SessionId }, surface: Surface): Promise<Session>
  /** Gives a reserved resource up and takes the session off the desk. @throws ProblemError sessionNotFound, sessionNotArmed */
  letGo(input: { readonly sessionId: SessionId }, surface: Surface): Session
  /**
   * Another take of a session that has ended or is out of control: linked to it, with the preset's other uid.
   * @throws ProblemError sessionNotFound, sessionStillLive, alternateUidMissing, presetChanged, showTokenGone, and as start
   */
  reroll(input: { readonly sessionId: SessionId } & TakeToken, surface: Surface): Promise<Session>
  /**
   * The operator's word about a start that was never answered. `useAlternate` answers with the new take.
   * @throws ProblemError sessionNotFound, sessionNotUnknown, startOnItsWay, showTokenGone, presetBucketChanged, and as reroll
   */
  resolveUnknown(
    input: { readonly sessionId: SessionId; readonly choice: 'forget' | 'tryAgain' | 'useAlternate' } & TakeToken,
    surface: Surface,
  ): Promise<Session>
  /**
   * Takes over a recording that was started elsewhere, once the service has confirmed its ids.
   * One whose start was never answered, or that nobody could control, is given them; the wrong channel or uid of an adopted one is
   * put right.
   * @throws ProblemError accountNotFound, accountGone, adoptKnown, adoptNotFound, adoptEnded, adoptOtherChannel, adoptOtherUid, sessionDuplicate,
   *   startOnItsWay, journalUnavailable, and the service's refusals
   */
  adopt(input: AdoptInput, surface: Surface): Promise<Session>
  /** As adopt, by a card. @throws ProblemError cardUnreadable, cardOtherApp, and as adopt */
  adoptCard(input: { readonly text: string; readonly accountId: AccountId }, surface: Surface): Promise<Session>
  /** What another desk needs to take it over, as JSON without secrets. @throws ProblemError sessionNotFound, sessionNotControllable */
  handOverCard(input: { readonly sessionId: SessionId }): string
  /** Plans an end, changes the plan or takes it back. @throws ProblemError sessionNotFound, sessionNotLive, plannedEndPast */
  plan(
    input: { readonly sessionId: SessionId; readonly plannedEnd: Omit<PlannedEnd, 'remindedAt'> | null },
    surface: Surface,
  ): Session
  /** Asks the service now: about one session, or with null about all. @throws ProblemError sessionNotFound */
  checkNow(input: { readonly sessionId: SessionId | null }): void
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
  /** Takes a cue of the session's preset, as it is now. @throws ProblemError cueNotFound, and as updateLayout */
  takeCue(input: { readonly sessionId: SessionId; readonly cueId: CueId }, surface: Surface): Promise<Session>
  /** Takes the cue after Program, or after one that is on its way. @throws ProblemError noCues, noNextCue, and as updateLayout */
  takeNextCue(input: { readonly sessionId: SessionId }, surface: Surface): Promise<Session>
  /** The presets are about to be deleted: shows that run keep their cues until they end. Never fails. */
  keepCues(presets: readonly Preset[]): void
  /** From now until the function it returns is called, everything that would begin a recording is refused as `stoppingAll`. */
  holdStarts(): () => void
  /** @throws ProblemError sessionNotFound */
  timeline(input: { readonly sessionId: SessionId; readonly afterSeq: number }): readonly TimelineEntry[]
  /**
   * Takes it off the desk. A session whose sid was never learned is let go with it: the desk can do nothing more for it.
   * What was lost and may still run, or has been without proof for long, needs `confirmed`: nobody asks about it any more once
   * it is out of sight. Its ids stay in the journal.
   * @throws ProblemError sessionNotFound, sessionStillLive, sessionDisowned, sessionMayRun, sessionUncontrolled, startOnItsWay
   */
  dismiss(input: { readonly sessionId: SessionId; readonly confirmed?: boolean | undefined }, surface: Surface): void
  /** Takes back that sessions were dismissed: they stand on the desk again, as they are now. @throws ProblemError sessionNotFound */
  recall(input: { readonly sessionIds: readonly SessionId[] }, surface: Surface): void
  /** Called once at launch: shows what the journal knows and goes on with every recording that has not ended. */
  recover(): void
  /** Asks about every live recording now, as far as the rate allows: on focus, after sleep, when the network is back. */
  focus(): void
  /**
   * Stops asking. Recordings go on in the cloud. A start that was not sent is given up. A start that is on its way is waited for as long as it may take (60 s), since
   * its sid comes with the answer or never, then stops for 5 s. `hurry`: the system ends the desk, 5 s for everything.
   */
  close(how: { readonly hurry: boolean }): Promise<void>
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
