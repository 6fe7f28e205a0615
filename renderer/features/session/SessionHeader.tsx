import { type JSX, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nextTake } from '../../../shared/recording/nextTake.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { TakeTag } from '../../ui/recording/TakeTag.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'

interface SessionHeaderProps {
  readonly session: Session
  /** Where Back leads. */
  readonly from: 'desk' | 'history'
  /** Stop, while the screen is scrolled away from it; null: it is in sight, or there is none. */
  readonly stop: ReactNode
}

/** The name of the recording, whose it is, and to which takes it belongs. */
export function SessionHeader({ session, from, stop }: SessionHeaderProps): JSX.Element {
  const { t } = useTranslation(['session', 'recording', 'history'])
  const { go } = useNavigation()
  const account = useDesk((desk) => desk.accounts[session.accountId]?.label ?? null)
  const next = useDesk((desk) => nextTake(session, desk.sessions))
  const [card, setCard] = useState(false)
  const canHandOver = session.phase !== 'ended' && session.sid !== null && session.resourceId !== null
  return (
    <div className="session-head" data-stop={stop === null ? undefined : true}>
      <Button variant="quiet" icon="back" iconOnly onClick={() => go({ name: from })}>
        {from === 'desk' ? t('back') : t('history:back')}
      </Button>
      <span className="session-crumb" aria-hidden="true">
        {from === 'desk' ? t('desk') : t('history:title')} /
      </span>
      <h1 className="min-w-0 flex-initial truncate text-24 font-semibold tracking-[-0.015em]">
        {session.name === '' ? t('recording:untitled') : session.name}
      </h1>
      {account === null ? null : <span className="tag session-owner">{account}</span>}
      {session.origin === 'adopted' ? <span className="tag">{t('adopted')}</span> : null}
      {session.rehearsal ? (
        <span className="rehearsal-tag" data-small>
          {t('recording:rehearsal')}
        </span>
      ) : null}
      <TakeTag session={session} />
      {next === null ? null : (
        <button
          type="button"
          className="tag take-tag"
          title={t('take.next')}
          onClick={() => go({ name: 'session', id: next.id })}
        >
          {t('take.nextNumber', { number: next.take.number })}
        </button>
      )}
      {stop}
      {canHandOver ? (
        <Button icon="card" className="hand-over" onClick={() => setCard(true)}>
          {t('card.open')}
        </Button>
      ) : null}
      {card ? <HandOverDialog session={session} onClose={() => setCard(false)} /> : null}
    </div>
  )
}
