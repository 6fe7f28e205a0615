import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { planReroll } from '../../../shared/recording/reroll.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { Button, type ButtonSize, type ButtonVariant } from '../Button.tsx'
import { RerollWarning } from './RerollWarning.tsx'
import { useJustEnded } from './useJustEnded.ts'
import { useRetake } from './useRetake.tsx'

interface RerollButtonProps {
  readonly session: Session
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly className?: string
  readonly tabIndex?: 0 | -1
}

/** Starts the next take of a session that broke off. While the one before may still run, it warns first. */
export function RerollButton({
  session,
  variant = 'secondary',
  size = 48,
  className = '',
  tabIndex,
}: RerollButtonProps): JSX.Element {
  const { t } = useTranslation('recording')
  const justStarted = useStartedJustNow()
  const justEnded = useJustEnded(session)
  const [warning, setWarning] = useState(false)
  const settings = useDesk(({ presets }) =>
    session.presetId === null ? null : (presets[session.presetId]?.settings ?? null),
  )
  const plan = settings === null ? null : planReroll(session, settings)
  const obstacle = plan === null ? 'presetGone' : plan.obstacle
  const retake = useRetake(session, plan?.recorderUid ?? session.recorderUid)
  const reroll = (): void => {
    setWarning(false)
    retake.run('reroll')
  }
  return (
    <>
      <Button
        variant={variant}
        size={size}
        {...(size === 24 ? {} : { icon: 'again' as const })}
        className={className}
        tabIndex={tabIndex}
        disabled={obstacle !== null || retake.busy || justStarted || justEnded}
        title={obstacle === null ? undefined : t(`reroll.obstacle.${obstacle}`)}
        aria-label={t('reroll.of', { name: session.name })}
        onClick={() => (plan?.mayStillRun === true ? setWarning(true) : reroll())}
      >
        {retake.busy ? t('start.starting') : t('reroll.reroll')}
      </Button>
      {retake.dialog}
      {plan === null ? null : (
        <RerollWarning
          open={warning}
          session={session}
          recorderUid={plan.recorderUid}
          onConfirm={reroll}
          onClose={() => setWarning(false)}
        />
      )}
    </>
  )
}
