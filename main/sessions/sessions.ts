import { commandDeadlines } from '../../shared/agora/retry.ts'
import type { SessionId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import { isDisowned, refusesStop } from '../../shared/recording/disowned.ts'
import { isInDoubt } from '../../shared/recording/mayRecord.ts'
import { PUT_AWAY_AFTER_MS, canPutAway, isLive, isLost } from '../../shared/recording/sessionState.ts'
import type { DeskSettings } from '../../shared/state/snapshot.ts'
import type { Session } from '../../shared/recording/session.ts'
import { createAdoption } from './adoption.ts'
import { createAgenda } from './agenda.ts'
import { createSessionBook } from './book.ts'
import { createCues } from './cues.ts'
import { createFormerTakes } from './formerTakes.ts'
import { createLayoutLanes } from './layoutLanes.ts'
import { createMonitor } from './monitor.ts'
import type { Sessions, SessionsDeps } from './port.ts'
import { watchOwnTokens } from './ownTokens.ts'
import { createPreparation } from './preparation.ts'
import { createRecorder } from './recorder.ts'
import { createRetakes } from './retakes.ts'
import { createStarter } from './starter.ts'
import { recover } from './recovery.ts'
import { createStopPolicy } from './stopPolicy.ts'
import { createStopper } from './stopper.ts'
import { watchTakeLinks } from './takeLinks.ts'
import { watchWakeUps } from './wakeUps.ts'

/** How long {@link Sessions.close} waits for starts: as long as one may take, since only its answer brings the sid. ms. */
export const START_PATIENCE_MS = commandDeadlines.start
/** How long it waits for stops, and in a hurry for everything: what is unfinished goes on at the next launch. ms. */
export const STOP_PATIENCE_MS = 5_000

/** Creates the session engine. It sends nothing before it is asked to, or told to `recover`. */
export function createSessions(deps: SessionsDeps): Sessions {
  const { clock, journal, hub, client, secrets, credentials, accounts, newId, random } = deps
  const book = createSessionBook({ clock, journal, hub, random })
  const stopTokens = watchOwnTokens({ clock, secrets, book })
  const monitor = createMonitor({ clock, book, client, credentials, accounts })
  const holdQueries = (id: SessionId): void => monitor.hold(id)
  const stopper = createStopper({ clock, book, client, credentials, accounts, holdQueries })
  const stopNow = (id: SessionId): void => stopper.stop(id)
  const clockOffset = (): number => hub.snapshot().health.clockOffset ?? 0
  const preparation = createPreparation({ clock, journal, secrets, credentials, newId, clockOffset })
  const isFree = (session: Session, uid: string): boolean => recorder.isFree(session, uid)
  const formerTakes = createFormerTakes({ clock, book, journal, client })
  const starter = createStarter({ clock, book, client, accounts, stopNow, formerTakes, isFree })
  const recorder = createRecorder({ clock, book, preparation, starter })
  const retakes = createRetakes({ clock, journal, book, preparation, recorder, starter })
  const stopLinks = watchTakeLinks({ clock, journal, book })
  const adoption = createAdoption({
    ...deps,
    book,
    mustBeFree: (key, own) => recorder.mustBeFree(key, own),
    isBusy: (id) => starter.isBusy(id),
  })
  const cancelAcquire = (id: SessionId): void => starter.cancelAcquire(id)
  const settings = (): DeskSettings => hub.snapshot().settings
  const policy = createStopPolicy({ clock, book, credentials, settings, stopNow, cancelAcquire })
  const agenda = createAgenda({ clock, book, stop: policy.request })
  const lanes = createLayoutLanes({ clock, book, client, credentials, accounts, askNow: (id) => monitor.askNow(id) })

  const focus = (): void => {
    policy.awake()
    monitor.sweep()
    stopper.nudge()
  }

  const within = (ms: number, work: Promise<void>): Promise<void> =>
    Promise.race([work, new Promise<void>((resolve) => clock.after(ms, resolve))])

  const stopWatching = watchWakeUps({
    hub,
    secrets,
    everything: focus,
    account: (id) => {
      monitor.resume(id)
      stopper.nudge()
      agenda.nudge(id)
    },
  })

  return {
    start: recorder.start,
    startMany: recorder.startMany,
    arm: recorder.arm,
    startArmed: recorder.startArmed,
    letGo: recorder.letGo,
    holdStarts: recorder.holdStarts,
    reroll: retakes.reroll,
    resolveUnknown: retakes.resolveUnknown,
    ...adoption,
    plan: agenda.plan,
    checkNow: ({ sessionId }) => {
      if (sessionId === null) focus()
      else monitor.askNow(book.get(sessionId).id)
    },
    stop: async (input, surface) => {
      const id = input.sessionId
      const away = book.find(id) === null ? journal.sessions.get(id) : null
      // Put away, and yet it may still run: its ids are in the journal, and they are all that a stop needs.
      if (away === null || !isLost(away)) return policy.request(input, surface)
      book.load([away])
      return policy.request(input, surface).catch((error: unknown) => {
        book.remove(id)
        throw error
      })
    },
    stopMany: policy.requestMany,
    keepRecording: policy.keep,
    updateLayout: ({ sessionId, layout }, surface) => lanes.update({ sessionId, layout }, surface),
    ...createCues({ clock, journal, book, lanes }),
    timeline: ({ sessionId, afterSeq }) => {
      if (book.find(sessionId) === null && journal.sessions.get(sessionId) === null) {
        throw new ProblemError('sessionNotFound')
      }
      return journal.sessions.timeline(sessionId, afterSeq)
    },
    dismiss: ({ sessionId: id, confirmed }, surface) => {
      const at = clock.now()
      const before = book.get(id)
      if (starter.isBusy(id)) throw new ProblemError('startOnItsWay')
      const doubt = doubtOf(before, at)
      if (doubt !== null && confirmed !== true) {
        throw new ProblemError(doubt, { params: { name: before.name, sessionId: id } })
      }
      const session = book.apply(id, { type: 'letGo', at })
      if (isLive(session)) {
        throw new ProblemError('sessionStillLive', { params: { minutes: PUT_AWAY_AFTER_MS / 60_000 } })
      }
      book.apply(id, { type: 'dismissed', at }, [{ type: 'operator', action: 'dismiss', surface }])
      book.remove(id)
    },
    recall: ({ sessionIds }, surface) => {
      for (const id of sessionIds) {
        book.recall(id)
        if (book.find(id)?.dismissed !== true) continue
        book.apply(id, { type: 'recalled', at: clock.now() }, [{ type: 'operator', action: 'recall', surface }])
        monitor.askNow(id)
      }
      // Those that are known are back, whatever else was asked for.
      for (const id of sessionIds) book.get(id)
    },
    recover: () => recover({ clock, journal, book, stopNow, sweep: () => monitor.sweep() }),
    focus,
    close: async ({ hurry }) => {
      stopWatching()
      stopTokens()
      policy.close()
      agenda.close()
      stopLinks()
      monitor.close()
      // No start leaves from here on: the patience counts from the last one that was sent.
      starter.close()
      // A start that is answered now may be followed by the stop that waited for it: the stops come second.
      const settled = hurry
        ? within(
            STOP_PATIENCE_MS,
            starter.settled().then(() => stopper.settled()),
          )
        : within(START_PATIENCE_MS, starter.settled()).then(() => within(STOP_PATIENCE_MS, stopper.settled()))
      await settled
      stopper.close()
      book.close()
    },
  }
}

/** Why a session is not taken off the desk before somebody confirms that it may run on; null where it cannot run. */
function doubtOf(session: Session, at: number): 'sessionDisowned' | 'sessionMayRun' | 'sessionUncontrolled' | null {
  if (isDisowned(session) || refusesStop(session)) return 'sessionDisowned'
  if (session.phase === 'startUnknown' || session.phase === 'uncontrollable') return 'sessionUncontrolled'
  return isInDoubt(session) || canPutAway(session, at) ? 'sessionMayRun' : null
}
