import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button, type ButtonSize } from '../Button.tsx'

interface NextTakeButtonProps {
  /** The take that followed. */
  readonly next: Session
  readonly size?: ButtonSize
  readonly className?: string
  readonly tabIndex?: 0 | -1
}

/** Where another take was started already, the way to it stands in place of Re-roll: nobody starts a third by mistake. */
export function NextTakeButton({ next, size = 48, className = '', tabIndex }: NextTakeButtonProps): JSX.Element {
  const { t } = useTranslation('recording')
  const { go } = useNavigation()
  const { number } = next.take
  return (
    <Button
      size={size}
      {...(size === 24 ? {} : { icon: 'again' as const })}
      className={className}
      tabIndex={tabIndex}
      aria-label={t('take.showOf', { number, name: next.name })}
      onClick={() => go({ name: 'session', id: next.id })}
    >
      {t('take.show', { number })}
    </Button>
  )
}
