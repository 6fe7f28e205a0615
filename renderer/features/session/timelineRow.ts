import type { i18n } from 'i18next'
import { assertNever } from '../../../shared/assertNever.ts'
import { isInDoubt } from '../../../shared/recording/mayRecord.ts'
import type { Session, SessionState, TimelineEntry, TimelineEvent } from '../../../shared/recording/session.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { problemWords } from '../../ui/problemText.ts'
import { exactTime, span } from '../../ui/recording/duration.ts'
import { layoutName } from '../../ui/recording/layoutName.ts'

/** One line of the timeline in words. */
export interface TimelineRow {
  readonly seq: number
  readonly at: number
  readonly mark: { readonly state: SessionState } | { readonly icon: IconName }
  readonly title: string
  readonly detail: string
  /** Requests and answers of everyday polling: left out unless everything is asked for. */
  readonly routine: boolean
}

type StateEvent = Extract<TimelineEvent, { readonly type: 'state' }>

/** Whether nobody could rule out that it ran on when it failed, by what was known at that moment. */
const failedInDoubt = (session: Session, { state, status, problem }: StateEvent): boolean =>
  state === 'failed' &&
  isInDoubt({ ...session, phase: 'ended', outcome: 'failed', reason: problem, serviceStatus: status })

/** The state's name alone: how far the ladder went is told by the faults around it. */
function stateTitle(words: i18n, session: Session, event: StateEvent): string {
  if (failedInDoubt(session, event)) return words.t('recording:failedInDoubt')
  return event.state === 'verifying' ? words.t('recording:verifying') : words.t(`recording:state.${event.state}`)
}

function pressed(words: i18n, { action, endsAt }: Extract<TimelineEvent, { type: 'operator' }>): string {
  if (endsAt === undefined) return words.t(`session:timeline.operator.${action}`)
  if (endsAt === null) return words.t('session:timeline.planNone')
  return words.t('session:timeline.planTo', { time: exactTime(endsAt) })
}

const join = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/** Puts one entry of the timeline of `session` into words. */
export function timelineRow(words: i18n, session: Session, { seq, at, event }: TimelineEntry): TimelineRow {
  const say = words.t
  const attempt = (n: number): string => (n > 1 ? say('session:timeline.attempt', { attempt: n }) : '')
  switch (event.type) {
    case 'state': {
      const status = event.status === null ? '' : say('session:timeline.status', { status: event.status })
      const problem = event.problem === null ? '' : problemWords(words, event.problem).what
      const mark = { state: event.state }
      const title = stateTitle(words, session, event)
      return { seq, at, mark, title, detail: join([status, problem]), routine: false }
    }
    case 'intent': {
      const title = say(`session:timeline.intent.${event.call}`)
      const detail = join([say('session:timeline.sent'), attempt(event.attempt)])
      return { seq, at, mark: { icon: 'send' }, title, detail, routine: true }
    }
    case 'answer': {
      const ms = Math.round(event.ms)
      const answer =
        event.http === null
          ? say('session:timeline.noAnswer', { ms })
          : say('session:timeline.answer', { http: event.http, ms })
      const title = say(`session:timeline.intent.${event.call}`)
      return { seq, at, mark: { icon: 'check' }, title, detail: join([answer, attempt(event.attempt)]), routine: true }
    }
    case 'fault': {
      const problem = problemWords(words, event.problem)
      const detail = join([problem.what, problem.detail, attempt(event.attempt)])
      return { seq, at, mark: { icon: 'info' }, title: say('session:timeline.fault'), detail, routine: false }
    }
    case 'operator': {
      const title = pressed(words, event)
      const detail = say(`session:timeline.surface.${event.surface}`)
      return { seq, at, mark: { icon: event.action === 'stop' ? 'stop' : 'play' }, title, detail, routine: false }
    }
    case 'note': {
      const title = say(`session:timeline.note.${event.note}`, { span: span(words, event.ms ?? 0) })
      return { seq, at, mark: { icon: 'info' }, title, detail: '', routine: false }
    }
    case 'layout':
      return {
        seq,
        at,
        mark: { icon: 'take' },
        title: say('session:timeline.layoutTaken'),
        detail: event.cue ?? layoutName(words, event.layout),
        routine: false,
      }
    case 'account': {
      const title = say('session:timeline.account', { label: event.label })
      return { seq, at, mark: { icon: 'key' }, title, detail: '', routine: false }
    }
    case 'recovered':
      return {
        seq,
        at,
        mark: { icon: 'again' },
        title: say('session:timeline.recovered'),
        detail: say('session:timeline.away', { span: span(words, event.awayMs) }),
        routine: false,
      }
    default:
      return assertNever(event)
  }
}
