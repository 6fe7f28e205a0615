import type { AccountId, CueId } from '../ids.ts'
import type { Cue } from '../layout/cue.ts'
import type { LayoutState } from '../layout/layoutState.ts'
import type { AgoraCall, Problem } from '../problem.ts'
import type { PendingStop, PlannedEnd, RecordedFile, Session, Surface } from './session.ts'

/** The cue that a layout was taken from. */
export interface TakenCue {
  readonly id: CueId
  readonly name: string
}

/** All that can happen to a recording, as the desk learns it. `at`: ms since 1970 on this computer's clock. */
export type LifecycleEvent = { readonly at: number } & (
  | { readonly type: 'acquired'; readonly resourceId: string; readonly clockOffset: number | null }
  /** A resource is reserved for a session that waits for its start. `until`: ms since 1970 on this computer's clock. */
  | {
      readonly type: 'armed'
      readonly resourceId: string
      readonly until: number
      readonly clockOffset: number | null
    }
  /** The reserved resource was not started in time. */
  | { readonly type: 'slotExpired' }
  /** An armed session got no new resource. */
  | { readonly type: 'armRefused'; readonly problem: Problem }
  /** An armed session is started. `fresh`: its resource can still be used. */
  | {
      readonly type: 'armedStart'
      readonly fresh: boolean
      readonly draft: Pick<Session, 'name' | 'canvas' | 'layout' | 'storage' | 'tokenEndsAt'>
    }
  /** The start goes on with another recorder uid. */
  | { readonly type: 'uidChanged'; readonly recorderUid: string }
  /** The start is about to leave: from here on it may run, whatever is heard. */
  | { readonly type: 'startSent' }
  | {
      readonly type: 'started'
      readonly sid: string
      readonly resourceId: string
      readonly clockOffset: number | null
    }
  /** Acquire or start was refused, or never reached the service: nothing runs. */
  | { readonly type: 'refused'; readonly problem: Problem }
  /** Stopped before its start was sent. */
  | { readonly type: 'cancelled' }
  /** The start left and nobody knows what became of it. */
  | { readonly type: 'startUnanswered'; readonly problem: Problem }
  /** The service says that it already runs, without a sid. */
  | { readonly type: 'alreadyRunning'; readonly problem: Problem }
  /** The ids of what already runs, or of a start that was never answered, were found elsewhere, and the service knows them. */
  | ({ readonly type: 'idsGiven'; readonly clockOffset: number | null } & Pick<Session, 'canvas' | 'storage'> & {
        readonly sid: string
        readonly resourceId: string
      })
  /** The channel or uid that it was adopted with were wrong. */
  | ({ readonly type: 'idsCorrected' } & Pick<Session, 'channel' | 'recorderUid'>)
  /** Its account is gone or of no use; this one has the same App ID. */
  | { readonly type: 'accountJoined'; readonly accountId: AccountId; readonly label: string }
  /** What already runs is a take that the desk had given up: that one is taken up again, and this one never began. */
  | { readonly type: 'yielded'; readonly problem: Problem }
  /** The start is sent once more, as the preset is now, or with a token for the show alone. */
  | { readonly type: 'startRepeated'; readonly tokenEndsAt: number | null; readonly ownToken: boolean }
  /** An answer to query. `status` null: not one the specification knows. */
  | {
      readonly type: 'seen'
      readonly status: number | null
      readonly sliceStartTime: number | null
      readonly files: readonly RecordedFile[]
      readonly clockOffset: number | null
      /** Another session records this channel with this uid: what was given up is not taken up beside it. */
      readonly heldElsewhere?: boolean
    }
  /** 404 to query or stop: a failover, or the end. */
  | { readonly type: 'gone'; readonly problem: Problem }
  /** The service says that the recorder is exiting. */
  | { readonly type: 'exiting' }
  /** A question or a stop without a usable answer: says nothing about the recording. */
  | { readonly type: 'fault'; readonly call: AgoraCall; readonly problem: Problem; readonly attempt: number }
  /** Time alone: the evidence ran out. */
  | { readonly type: 'aged' }
  /** This computer's clock was set back to `at`. */
  | { readonly type: 'clockSetBack' }
  /** It was set forward by `by` ms, to `at`. */
  | { readonly type: 'clockSetForward'; readonly by: number }
  /** A stop was asked for that leaves at `until`, or with a second press before it. */
  | {
      readonly type: 'stopPending'
      readonly until: number
      readonly surface: Surface
      readonly policy: PendingStop['policy']
    }
  /** The operator keeps it from leaving. */
  | { readonly type: 'stopKept' }
  /** Quit or sleep came between: it does not leave. */
  | { readonly type: 'stopCutShort' }
  /** The second press did not come. */
  | { readonly type: 'stopLapsed' }
  | { readonly type: 'planned'; readonly plannedEnd: PlannedEnd | null }
  | { readonly type: 'reminded' }
  /** The first slice of a take is known, and so is the time since the take before. */
  | { readonly type: 'gapMeasured'; readonly gapMs: number }
  /** A later take is proven in its place. */
  | { readonly type: 'followed' }
  | { readonly type: 'stopRequested'; readonly surface?: Surface }
  /** A stop that left at `sentAt` may have arrived, and its answer was lost. */
  | { readonly type: 'stopUnheard'; readonly sentAt: number }
  /** The service says that the stop has arrived, and not how it ended. */
  | { readonly type: 'stopReached' }
  | {
      readonly type: 'stopAnswered'
      readonly uploadingStatus: 'uploaded' | 'backuped' | 'unknown'
      /** When the attempt left that was answered. */
      readonly sentAt?: number
      readonly files: readonly RecordedFile[]
      readonly clockOffset: number | null
    }
  /** 435 to stop: nobody published. */
  | { readonly type: 'nothingRecorded'; readonly problem: Problem }
  /** The service will not stop it as things are, for instance because the credentials are refused. */
  | { readonly type: 'stopRefused'; readonly problem: Problem; readonly heldElsewhere?: boolean }
  | { readonly type: 'layoutAccepted'; readonly layout: LayoutState; readonly cue?: TakenCue | undefined }
  /** A layout was sent, and nobody knows whether it arrived. */
  | { readonly type: 'layoutUncertain' }
  /** The preset is about to be deleted: the show goes on with these. */
  | { readonly type: 'cuesKept'; readonly cues: readonly Cue[] }
  /** The operator gives up a reserved resource, or a recording that the desk cannot control. */
  | { readonly type: 'letGo' }
  | { readonly type: 'dismissed' }
  /** Put back on the desk after it was dismissed. */
  | { readonly type: 'recalled' }
  /**
   * The desk was launched again and found this in its journal. `heardAt`: when it was last seen there, by the request log.
   * `stopLeft` false: no stop has left since one was asked for.
   */
  | { readonly type: 'recovered'; readonly heardAt?: number | null; readonly stopLeft?: boolean }
)

/** One kind of event. */
export type EventOf<T extends LifecycleEvent['type']> = Extract<LifecycleEvent, { readonly type: T }>
