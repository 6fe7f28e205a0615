import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { Button } from '../Button.tsx'
import { useBegin } from './useBegin.ts'
import { useReportedCommand } from './useReportedCommand.ts'
import { useSlotExpired } from './useSlotExpired.ts'

interface ArmedButtonsProps {
  readonly session: Session
  readonly mainClass?: string
  readonly secondClass?: string
}

/** A reserved slot is started or let go; one that has expired is reserved again, or started with one more request. */
export function ArmedButtons({ session, mainClass = '', secondClass = '' }: ArmedButtonsProps): JSX.Element {
  const { t } = useTranslation('recording')
  const begin = useBegin()
  const letGo = useReportedCommand('sessions.letGo')
  const justStarted = useStartedJustNow()
  const expired = useSlotExpired(session)
  const { id: sessionId, presetId, name } = session
  return (
    <>
      <Button
        variant="primary"
        size={48}
        icon="play"
        className={mainClass}
        disabled={begin.busy || justStarted}
        aria-label={t('armed.startOf', { name })}
        onClick={() => void begin.run('sessions.startArmed', { sessionId })}
      >
        {begin.busy ? t('start.starting') : t('armed.start')}
      </Button>
      {expired && presetId !== null ? (
        <Button
          size={48}
          className={secondClass}
          disabled={begin.busy || justStarted}
          aria-label={t('armed.againOf', { name })}
          onClick={() => void begin.run('sessions.arm', { presetId })}
        >
          {t('armed.again')}
        </Button>
      ) : (
        <Button
          size={48}
          className={secondClass}
          disabled={letGo.busy || justStarted}
          aria-label={t('armed.letGoOf', { name })}
          onClick={() => void letGo.run({ sessionId })}
        >
          {t('armed.letGo')}
        </Button>
      )}
    </>
  )
}
