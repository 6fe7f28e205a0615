import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WhatToChange } from '../../../shared/recording/refusedStart.ts'
import { planReroll, questionBefore } from '../../../shared/recording/reroll.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { Button, type ButtonSize, type ButtonVariant } from '../Button.tsx'
import { RerollWarning } from './RerollWarning.tsx'
import { useJustEnded } from './useJustEnded.ts'
import { useRetake } from './useRetake.tsx'

interface RerollButtonProps {
  readonly session: Session
  /** What its start was refused for, and nobody has changed since. */
  readonly toChange?: WhatToChange | null
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly className?: string
  readonly tabIndex?: 0 | -1
  /** There is room to say below why it cannot be pressed. */
  readonly explained?: boolean
}

/** Starts the next take of a session that broke off. While the one before may still run, or would be refused again, it asks first. */
export function RerollButton({
  session,
  toChange = null,
  variant = 'secondary',
  size = 48,
  className = '',
  tabIndex,
  explained = false,
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
  /** As it was when it was asked: what is learned meanwhile must not take the question away under a finger. */
  const [asked, setAsked] = useState<'mayStillRun' | WhatToChange>('mayStillRun')
  const { name, recorderUid: old } = session
  const uid = plan?.recorderUid ?? old
  const retake = useRetake(session, uid)
  const reroll = (): void => {
    setWarning(false)
    retake.run('reroll')
  }
  const press = (): void => {
    const question = plan === null ? null : questionBefore(plan, toChange)
    if (question === null) {
      reroll()
      return
    }
    setAsked(question)
    setWarning(true)
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
        aria-label={t('reroll.of', { name })}
        onClick={press}
      >
        {retake.busy ? t('start.starting') : t('reroll.reroll')}
      </Button>
      {explained && obstacle !== null ? <p className="text-12 text-t3">{t(`reroll.obstacle.${obstacle}`)}</p> : null}
      {retake.dialog}
      {plan === null ? null : (
        <RerollWarning
          open={warning}
          title={t(asked === 'mayStillRun' ? 'reroll.warning.title' : 'reroll.refused.title', { name })}
          text={
            asked === 'mayStillRun'
              ? t(uid === old ? 'reroll.warning.same' : 'reroll.warning.other', { uid, old })
              : t(`reroll.refused.${asked}`)
          }
          onConfirm={reroll}
          onClose={() => setWarning(false)}
        />
      )}
    </>
  )
}
