import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { mistakable, nameAmong } from '../../../shared/recording/tellApart.ts'
import { useNow } from '../../stores/clock.ts'
import { useClient } from '../../stores/client.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { secondsLeft } from '../../ui/recording/duration.ts'
import { CountdownRing } from '../../ui/recording/CountdownRing.tsx'
import { START_GUARD_MS } from '../../stores/startGuard.ts'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { useStopCountdown } from '../../ui/recording/useCountdown.ts'
import { DOUBLE_CLICK_MS, useGuarded } from '../../ui/recording/useGuarded.ts'

const stopAt = ({ pendingStop }: Session): number => pendingStop?.at ?? Number.POSITIVE_INFINITY

/** Several stops that count down: one way to keep them all, for whoever pressed the wrong thing. */
export function CountdownBar({ sessions }: { readonly sessions: readonly Session[] }): JSX.Element | null {
  const { t } = useTranslation('bulk')
  const client = useClient()
  const { report } = useNavigation()
  const stop = useReportedCommand('sessions.stopMany')
  const mayKeep = useGuarded(DOUBLE_CLICK_MS)
  const mayStop = useGuarded(START_GUARD_MS)
  const first = sessions.toSorted((a, b) => stopAt(a) - stopAt(b))[0]
  const { seconds, share } = useStopCountdown(first ?? { pendingStop: null })
  const count = sessions.length
  // Told as one only where they leave in the same second.
  const together = useNow((now) => new Set(sessions.map((session) => secondsLeft(stopAt(session), now))).size === 1)
  const words = seconds === 0 ? 'countdown.due' : together ? 'countdown.words' : 'countdown.first'
  const all = useDesk((desk) => desk.sessions)
  const names = sessions.map((session) => nameAmong(session, mistakable(all))).join(', ')
  const keepAll = async (): Promise<void> => {
    const answers = await Promise.all(
      sessions.map(({ id }) => client.call('sessions.keepRecording', { sessionId: id })),
    )
    const refused = answers.find((answer) => !answer.ok)
    if (refused?.ok === false) report(refused.problem)
  }
  return (
    <section className="bulk-bar countdown-bar" aria-label={t('countdown.bar')}>
      <CountdownRing seconds={seconds} share={share} />
      <span className="countdown-words">{t(words, { count, seconds, names })}</span>
      <div className="bulk-actions">
        <Button
          disabled={stop.busy}
          onClick={() => mayStop() && void stop.run({ sessionIds: sessions.map(({ id }) => id), gesture: 'now' })}
        >
          {t('countdown.now', { count })}
        </Button>
        <Button size={48} className="keep-all" aria-keyshortcuts="Escape" onClick={() => mayKeep() && void keepAll()}>
          {t('countdown.keep', { count })}
          <kbd className="kbd">{t('countdown.key')}</kbd>
        </Button>
      </div>
    </section>
  )
}
