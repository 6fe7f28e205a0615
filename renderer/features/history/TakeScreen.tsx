import './history.css'
import { type JSX, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../shared/ids.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useClient } from '../../stores/client.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { isOverlayOpen, isTyping } from '../../ui/keys.ts'
import { SessionBody } from '../session/SessionScreen.tsx'

interface Take {
  readonly session: Session | null
  readonly problem: Problem | null
}

/**
 * The take as the desk follows it, dismissed or not; what it follows no longer, as the journal has it. Until that has been read
 * it stays as it was last.
 */
function useTake(id: SessionId): Take {
  const client = useClient()
  const followed = useDesk((desk) => desk.sessions[id] ?? desk.awayTakes[id] ?? null)
  const [take, setTake] = useState<Take>({ session: followed, problem: null })
  if (followed !== null && followed !== take.session) setTake({ session: followed, problem: null })
  const stored = followed === null
  useEffect(() => {
    if (!stored) return
    let stale = false
    void client.call('history.session', { sessionId: id }).then((result) => {
      if (!stale)
        setTake(result.ok ? { session: result.value, problem: null } : { session: null, problem: result.problem })
    })
    return () => {
      stale = true
    }
  }, [client, id, stored])
  return take
}

/** Esc leads back, unless it closes something or ends what is being typed. */
function useEscape(back: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isTyping(event.target) || isOverlayOpen()) return
      back()
    }
    // Before anybody else hears of it: what Esc closes is still open then.
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [back])
}

/** One take of the history, as the session screen shows it. */
export function TakeScreen({ id }: { readonly id: SessionId }): JSX.Element {
  const { t } = useTranslation('history')
  const { go } = useNavigation()
  const { session, problem } = useTake(id)
  const [back] = useState(() => () => go({ name: 'history' }))
  useEscape(back)

  if (session !== null) return <SessionBody session={session} from="history" />
  if (problem === null) return <div className="center-screen text-t3">{t('loading')}</div>
  return (
    <div className="center-screen">
      <h1 className="text-18 font-semibold">{t('gone')}</h1>
      <ProblemNotice problem={problem} />
      <Button variant="primary" size={40} className="mt-3" onClick={back}>
        {t('back')}
      </Button>
    </div>
  )
}
