import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { Button, type ButtonVariant } from '../Button.tsx'
import { useStartAgain } from './useStartAgain.ts'

interface StartAgainButtonProps {
  readonly session: Session
  readonly variant?: ButtonVariant
  readonly className?: string
}

/** Starts the preset of an ended session once more, as a new session. */
export function StartAgainButton({
  session,
  variant = 'secondary',
  className = '',
}: StartAgainButtonProps): JSX.Element {
  const { t } = useTranslation(['recording', 'desk'])
  const again = useStartAgain(session)
  return (
    <Button
      variant={variant}
      size={48}
      icon="again"
      className={className}
      disabled={!again.possible}
      title={again.presetGone ? t('desk:tile.noPreset') : undefined}
      aria-label={t('desk:tile.startAgainOf', { name: session.name })}
      onClick={again.start}
    >
      {again.busy ? t('start.starting') : t('start.again')}
    </Button>
  )
}
