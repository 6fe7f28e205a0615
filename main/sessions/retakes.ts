import { assertNever } from '../../shared/assertNever.ts'
import type { SessionId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import { planReroll } from '../../shared/recording/reroll.ts'
import type { Session, Surface } from '../../shared/recording/session.ts'
import type { TakeToken } from '../../shared/recording/takeToken.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SessionBook } from './book.ts'
import type { Sessions } from './port.ts'
import type { Preparation } from './preparation.ts'
import type { Recorder } from './recorder.ts'
import type { Starter } from './starter.ts'

interface RetakesDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'sessions' | 'presets'>
  readonly book: SessionBook
  readonly preparation: Preparation
  readonly recorder: Pick<Recorder, 'begin' | 'mustBeFree' | 'mustTakeStarts'>
  readonly starter: Starter
}

/** Goes on where a recording broke off: another take, or a word about a start that was never answered. */
export interface Retakes {
  readonly reroll: Sessions['reroll']
  readonly resolveUnknown: Sessions['resolveUnknown']
}

/** Creates them. */
export function createRetakes(deps: RetakesDeps): Retakes {
  const { clock, journal, book, preparation, recorder, starter } = deps

  const anyTake = (id: SessionId): Session => {
    const session = book.find(id) ?? journal.sessions.get(id)
    if (session === null) throw new ProblemError('sessionNotFound')
    return session
  }

  const another = async (
    session: Session,
    action: 'reroll' | 'useAlternate',
    surface: Surface,
    given: TakeToken,
  ): Promise<Session> => {
    const { presetId } = session
    const preset = presetId === null ? null : journal.presets.get(presetId)
    if (presetId === null || preset === null) throw new ProblemError('presetNotFound')
    const { recorderUid, obstacle } = planReroll(session, preset.settings)
    if (obstacle !== null) throw new ProblemError(obstacle, { params: { name: preset.settings.name } })
    const take = { number: session.take.number + 1, previous: session.id, gapMs: null }
    const own = await preparation.ownOf(session, given)
    const next = await recorder.begin(preparation.draft(presetId, { ...own, recorderUid, take }), {
      type: 'operator',
      action,
      surface,
    })
    if (book.find(session.id) !== null) book.tell(session.id, [{ type: 'operator', action, surface }])
    return next
  }

  const mustBeUnknown = (id: SessionId): Session => {
    const session = book.get(id)
    if (session.phase !== 'startUnknown' || starter.isBusy(id)) throw new ProblemError('sessionNotUnknown')
    return session
  }

  const tryAgain = async (id: SessionId, surface: Surface, given: TakeToken): Promise<Session> => {
    const prepared = await preparation.again(mustBeUnknown(id), given)
    const { resourceId } = mustBeUnknown(id)
    if (resourceId === null) throw new ProblemError('sessionNotUnknown')
    recorder.mustTakeStarts()
    // What had been given up may run again: the repetition could only make a second recorder beside it.
    recorder.mustBeFree(book.get(id), id)
    const { tokenEndsAt, ownToken } = prepared.session
    const session = book.apply(id, { type: 'startRepeated', at: clock.now(), tokenEndsAt, ownToken }, [
      { type: 'operator', action: 'tryAgain', surface },
    ])
    starter.repeat(prepared, resourceId)
    return session
  }

  return {
    reroll: async ({ sessionId, ...given }, surface) => another(anyTake(sessionId), 'reroll', surface, given),
    resolveUnknown: async ({ sessionId: id, choice, ...given }, surface) => {
      switch (choice) {
        case 'forget': {
          const { phase } = book.get(id)
          if (phase !== 'startUnknown' && phase !== 'uncontrollable') throw new ProblemError('sessionNotUnknown')
          // Tried again, and not answered: its sid may come.
          if (starter.isBusy(id)) throw new ProblemError('startOnItsWay')
          return book.apply(id, { type: 'letGo', at: clock.now() }, [{ type: 'operator', action: 'forget', surface }])
        }
        case 'tryAgain':
          return tryAgain(id, surface, given)
        case 'useAlternate': {
          const session = book.get(id)
          const open = session.phase === 'startUnknown' || session.phase === 'uncontrollable'
          if (!open || starter.isBusy(id)) throw new ProblemError('sessionNotUnknown')
          return another(session, 'useAlternate', surface, given)
        }
        default:
          return assertNever(choice)
      }
    },
  }
}
