import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { planReroll } from '../../../shared/recording/reroll.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { Button, type ButtonSize, type ButtonVariant } from '../Button.tsx'
import { ConfirmDialog } from '../form/ConfirmDialog.tsx'
import { RerollWarning } from './RerollWarning.tsx'
import { useBegin } from './useBegin.ts'
import { useJustEnded } from './useJustEnded.ts'

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
  const begin = useBegin()
  const justStarted = useStartedJustNow()
  const justEnded = useJustEnded(session)
  const [warning, setWarning] = useState(false)
  const settings = useDesk(({ presets }) =>
    session.presetId === null ? null : (presets[session.presetId]?.settings ?? null),
  )
  const plan = settings === null ? null : planReroll(session, settings)
  const obstacle = plan === null ? 'presetGone' : plan.obstacle
  const [tokenGone, setTokenGone] = useState(false)
  const reroll = async (presetToken = false): Promise<void> => {
    setWarning(false)
    setTokenGone(false)
    await begin.run(
      'sessions.reroll',
      { sessionId: session.id, ...(presetToken ? { presetToken } : {}) },
      (problem) => {
        const isGone = problem.code === 'showTokenGone'
        if (isGone) setTokenGone(true)
        return isGone
      },
    )
  }
  return (
    <>
      <Button
        variant={variant}
        size={size}
        {...(size === 24 ? {} : { icon: 'again' as const })}
        className={className}
        tabIndex={tabIndex}
        disabled={obstacle !== null || begin.busy || justStarted || justEnded}
        title={obstacle === null ? undefined : t(`reroll.obstacle.${obstacle}`)}
        aria-label={t('reroll.of', { name: session.name })}
        onClick={() => (plan?.mayStillRun === true ? setWarning(true) : void reroll())}
      >
        {begin.busy ? t('start.starting') : t('reroll.reroll')}
      </Button>
      <ConfirmDialog
        open={tokenGone}
        title={t('reroll.tokenGone.title')}
        confirm={t('reroll.tokenGone.confirm')}
        busy={begin.busy}
        problem={null}
        onConfirm={() => void reroll(true)}
        onClose={() => setTokenGone(false)}
      >
        {t('reroll.tokenGone.text', { name: session.name })}
      </ConfirmDialog>
      {plan === null ? null : (
        <RerollWarning
          open={warning}
          session={session}
          recorderUid={plan.recorderUid}
          onConfirm={() => void reroll()}
          onClose={() => setWarning(false)}
        />
      )}
    </>
  )
}
