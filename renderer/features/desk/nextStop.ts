import type { i18n } from 'i18next'
import { endSpan } from '../../../shared/recording/endSpan.ts'
import { isInDoubt } from '../../../shared/recording/mayRecord.ts'
import { neverBegan, wasRefused } from '../../../shared/recording/refusedStart.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { isGivenUp } from '../../../shared/recording/sessionState.ts'
import { stopStage } from '../../ui/recording/stopStage.ts'
import { clockTime, endTime, secondsLeft, timeLeft } from '../../ui/recording/duration.ts'

/** When a recording is going to end, in words; `left` changes with every second. */
export interface NextStop {
  readonly words: string
  readonly left: string
}

const DAY = 86_400_000

/** Today only the time, otherwise the day as well: a stop at 08:00 tomorrow must not be read as one today. */
function moment(words: i18n, at: number, now: number): string {
  const days = Math.round((new Date(at).setHours(0, 0, 0, 0) - new Date(now).setHours(0, 0, 0, 0)) / DAY)
  const time = endTime(at, now)
  if (days === 0) return time
  if (days === 1) return words.t('desk:next.tomorrow', { time })
  return words.t('desk:next.onDay', {
    time,
    day: new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' }),
  })
}

function howItEnded(session: Session): 'givenUp' | 'lost' | 'refused' | 'neverBegan' | 'ended' | 'endedBy' {
  if (isGivenUp(session)) return 'givenUp'
  if (isInDoubt(session)) return 'lost'
  if (neverBegan(session)) return wasRefused(session) ? 'refused' : 'neverBegan'
  return endSpan(session) === null ? 'ended' : 'endedBy'
}

/** What is known about the end of a session at `now` (ms since 1970). */
export function nextStop(words: i18n, session: Session, now: number): NextStop {
  const { plannedEnd: plan, pendingStop, phase, endedAt } = session
  if (phase === 'ended') {
    const known = howItEnded(session)
    return { words: endedAt === null ? '' : words.t(`desk:next.${known}`, { time: clockTime(endedAt) }), left: '' }
  }
  if (phase === 'stopping') {
    return { words: words.t(stopStage(session) === 'sent' ? 'desk:next.sent' : 'desk:next.asked'), left: '' }
  }
  if (pendingStop?.policy === 'countdown') {
    const seconds = secondsLeft(pendingStop.at, now)
    return { words: seconds === 0 ? words.t('desk:next.now') : words.t('desk:next.soon', { seconds }), left: '' }
  }
  if (phase === 'armed') return { words: words.t('desk:next.armed'), left: '' }
  if (plan === null) return { words: words.t('desk:next.none'), left: '' }
  const time = moment(words, plan.at, now)
  return {
    words: words.t(`desk:next.${plan.action}`, { time }),
    left: plan.at > now ? words.t('desk:next.in', { left: timeLeft(plan.at - now) }) : words.t('desk:next.due'),
  }
}
