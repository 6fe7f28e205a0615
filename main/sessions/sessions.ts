import type { AccountId, SessionId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { DeskSettings } from '../../shared/state/snapshot.ts'
import type { Session } from '../../shared/recording/session.ts'
import { namingTheGone } from './accountGone.ts'
import { createAdoption } from './adoption.ts'
import { createAgenda } from './agenda.ts'
import { watchAwayTakes } from './awayTakes.ts'
import { createSessionBook } from './book.ts'
import { createClosing } from './closing.ts'
import { createCues } from './cues.ts'
import { createFormerTakes } from './formerTakes.ts'
import { watchHomes } from './homes.ts'
import { createLayoutLanes } from './layoutLanes.ts'
import { watchMetTakes } from './metTakes.ts'
import { createMonitor } from './monitor.ts'
import type { Sessions, SessionsDeps } from './port.ts'
import { watchOwnTokens } from './ownTokens.ts'
import { createPreparation } from './preparation.ts'
import { createPutAway } from './putAway.ts'
import { createRecorder } from './recorder.ts'
import { createRetakes } from './retakes.ts'
import { createStarter } from './starter.ts'
import { recover } from './recovery.ts'
import { createStopPolicy } from './stopPolicy.ts'
import { createStopper } from './stopper.ts'
import { watchTakeLinks } from './takeLinks.ts'
import { watchWakeUps } from './wakeUps.ts'

/** Creates the session engine. It sends nothing before it is asked to, or told to `recover`. */
export function createSessions(deps: SessionsDeps): Sessions {
  const { clock, journal, hub, client, secrets, accounts, newId, random } = deps
  const book = createSessionBook({ clock, journal, hub, random })
  const credentials = namingTheGone(deps.credentials, book)
  const stopTokens = watchOwnTokens({ clock, secrets, book })
  const monitor = createMonitor({
    ...{ clock, book, client, credentials, accounts },
    isStopOut: (id) => stopper.isOut(id),
  })
  const holdQueries = (id: SessionId): void => {
    monitor.hold(id)
    formerTakes.hold(id)
    adoption.hold(id)
  }
  const stopper = createStopper({
    clock,
    book,
    client,
    credentials,
    accounts,
    holdQueries,
    releaseQueries: () => monitor.release(),
  })
  const stopNow = (id: SessionId): void => stopper.stop(id)
  const clockOffset = (): number => hub.snapshot().health.clockOffset ?? 0
  const preparation = createPreparation({ clock, journal, secrets, credentials, newId, clockOffset })
  const isFree = (session: Session, uid: string): boolean => recorder.isFree(session, uid)
  const formerTakes = createFormerTakes({
    clock,
    book,
    journal,
    client,
    stops: stopper,
    metTakes: watchMetTakes({ clock, book }),
  })
  const starter = createStarter({ clock, book, client, accounts, stopNow, formerTakes, isFree })
  const recorder = createRecorder({ clock, book, preparation, starter })
  const retakes = createRetakes({ clock, journal, book, preparation, recorder, starter })
  const stopLinks = watchTakeLinks({ clock, journal, book })
  const isBusy = (id: SessionId): boolean => starter.isBusy(id)
  const askNow = (id: SessionId): void => monitor.askNow(id)
  const adoption = createAdoption({
    ...deps,
    credentials,
    book,
    mustBeFree: (key, own) => recorder.mustBeFree(key, own),
    isBusy,
    isStopOut: (id) => stopper.isOut(id),
  })
  const cancelAcquire = (id: SessionId): void => starter.cancelAcquire(id)
  const settings = (): DeskSettings => hub.snapshot().settings
  const policy = createStopPolicy({ clock, book, journal, credentials, settings, stopNow, cancelAcquire })
  const agenda = createAgenda({ clock, book, stop: policy.request })
  const lanes = createLayoutLanes({ clock, book, client, credentials, accounts, askNow })

  const focus = (): void => {
    policy.awake()
    monitor.sweep()
    stopper.nudge()
  }

  const account = (id: AccountId): void => {
    monitor.resume(id)
    stopper.nudge()
    agenda.nudge(id)
  }

  const stopWatching = watchWakeUps({
    hub,
    secrets,
    everything: focus,
    account,
  })
  const awayTakes = watchAwayTakes({ clock, journal, hub, book })
  const homes = watchHomes({ clock, hub, journal, book, wake: account })

  const endWatches = (): void => {
    stopWatching()
    homes.close()
    awayTakes.close()
    stopTokens()
    policy.close()
    agenda.close()
    stopLinks()
    monitor.close()
    formerTakes.close()
  }

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
      else askNow(book.get(sessionId).id)
    },
    ...createPutAway({ clock, journal, book, isBusy, askNow, stop: policy.request }),
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
    recover: () => {
      recover({ clock, journal, book, stopNow, joinAccounts: () => homes.join(), sweep: () => monitor.sweep() })
      awayTakes.load()
    },
    focus,
    close: createClosing({ clock, book, starter, stopper, endWatches }),
  }
}
