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

interface Stored {
  readonly session: Session | null
  readonly problem: Problem | null
}

/** The session as the journal has it: one that was dismissed is no longer among those of the desk. */
function useStored(id: SessionId, wanted: boolean): Stored {
  const client = useClient()
  const [stored, setStored] = useState<Stored>({ session: null, problem: null })
  useEffect(() => {
    if (!wanted) return
    let stale = false
    void client.call('history.session', { sessionId: id }).then((result) => {
      if (!stale)
        setStored(result.ok ? { session: result.value, problem: null } : { session: null, problem: result.problem })
    })
    return () => {
      stale = true
    }
  }, [client, id, wanted])
  return stored
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
  const onDesk = useDesk((desk) => desk.sessions[id] ?? null)
  const stored = useStored(id, onDesk === null)
  const session = onDesk ?? stored.session
  const [back] = useState(() => () => go({ name: 'history' }))
  useEscape(back)

  if (session !== null) return <SessionBody session={session} from="history" />
  if (stored.problem === null) return <div className="center-screen text-t3">{t('loading')}</div>
  return (
    <div className="center-screen">
      <h1 className="text-18 font-semibold">{t('gone')}</h1>
      <ProblemNotice problem={stored.problem} />
      <Button variant="primary" size={40} className="mt-3" onClick={back}>
        {t('back')}
      </Button>
    </div>
  )
}
