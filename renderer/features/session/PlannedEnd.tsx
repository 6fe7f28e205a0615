import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { canPlan } from '../../../shared/recording/lifecyclePlan.ts'
import { useNow } from '../../stores/clock.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { endTime, timeLeft } from '../../ui/recording/duration.ts'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { PlannedEndDialog } from './PlannedEndDialog.tsx'
import { extendedPlan } from './plannedTime.ts'

const QUARTER = 15 * 60_000

/** When it shall end and how long until then; a quarter of an hour more with one press. */
export function PlannedEnd({ session }: { readonly session: Session }): JSX.Element | null {
  const { t } = useTranslation('session')
  const plan = useReportedCommand('sessions.plan')
  const [editing, setEditing] = useState(false)
  const { plannedEnd, id: sessionId } = session
  const left = useNow((now) => {
    if (plannedEnd === null) return ''
    return plannedEnd.at > now ? t('plan.left', { left: timeLeft(plannedEnd.at - now) }) : t('plan.due')
  })
  const time = useNow((now) => (plannedEnd === null ? '' : endTime(plannedEnd.at, now)))
  if (!canPlan(session)) return null
  const extend = (): void => {
    if (plannedEnd === null) return
    const at = extendedPlan(plannedEnd.at, Date.now(), QUARTER)
    void plan.run({ sessionId, plannedEnd: { at, action: plannedEnd.action } })
  }
  return (
    <div className="planned-end" data-near={(plannedEnd?.remindedAt ?? null) !== null || undefined}>
      <Icon name="clock" className="text-t3" />
      {plannedEnd === null ? (
        <span className="min-w-0 flex-1 text-t3">{t('plan.none')}</span>
      ) : (
        <span className="min-w-0 flex-1">
          {t(`plan.${plannedEnd.action}s`)} <b>{time}</b> <span className="font-mono text-12 text-t2">{left}</span>
        </span>
      )}
      {plannedEnd === null ? null : (
        <Button size={24} disabled={plan.busy} aria-label={t('plan.more', { name: session.name })} onClick={extend}>
          {t('plan.quarter')}
        </Button>
      )}
      {plannedEnd === null ? (
        <Button size={24} onClick={() => setEditing(true)}>
          {t('plan.plan')}
        </Button>
      ) : (
        <Button size={24} icon="edit" iconOnly onClick={() => setEditing(true)}>
          {t('plan.change')}
        </Button>
      )}
      {editing ? <PlannedEndDialog session={session} onClose={() => setEditing(false)} /> : null}
    </div>
  )
}
