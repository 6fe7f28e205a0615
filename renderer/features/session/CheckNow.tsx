import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { canCheck } from '../../../shared/recording/sessionState.ts'
import { Button } from '../../ui/Button.tsx'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'

/** Asks the service at once instead of waiting for the next check. */
export function CheckNow({ session }: { readonly session: Session }): JSX.Element | null {
  const { t } = useTranslation('session')
  const { busy, run } = useReportedCommand('sessions.checkNow')
  if (!canCheck(session)) return null
  return (
    <Button variant="quiet" size={24} icon="again" disabled={busy} onClick={() => void run({ sessionId: session.id })}>
      {t('checkNow')}
    </Button>
  )
}
