import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { nextTake } from '../../../shared/recording/nextTake.ts'
import { planReroll } from '../../../shared/recording/reroll.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { sessionState } from '../../../shared/recording/sessionState.ts'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { NextTakeButton } from '../../ui/recording/NextTakeButton.tsx'
import { RerollButton } from '../../ui/recording/RerollButton.tsx'
import { StopButton } from '../../ui/recording/StopButton.tsx'
import { useDismiss } from '../../ui/recording/useDismiss.ts'
import { ChoiceRow } from './ChoiceRow.tsx'

/** A recording whose ids the service does not accept any more: what can be done, and what each means. */
export function DisownedPanel({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation(['session', 'recording'])
  const { busy, dismiss } = useDismiss()
  const { presetId } = session
  const state = useNow((now) => sessionState(session, now))
  const settings = useDesk(({ presets }) => (presetId === null ? null : (presets[presetId]?.settings ?? null)))
  const next = useDesk((desk) => nextTake(session, desk.sessions))
  const plan = settings === null ? null : planReroll(session, settings)
  const obstacle = plan === null ? 'presetGone' : plan.obstacle
  const another = (): string => {
    if (next !== null) return t('disowned.another.done')
    if (obstacle === 'alternateUidMissing') return t('disowned.another.noUid')
    if (obstacle !== null) return t(`recording:reroll.obstacle.${obstacle}`)
    return t('disowned.another.text', { uid: plan?.recorderUid ?? '' })
  }
  return (
    <Panel title={t('unknown.title')} className="unknown-panel">
      <ul>
        <ChoiceRow title={t('disowned.another.title')} text={another()}>
          {next === null ? <RerollButton session={session} size={40} /> : <NextTakeButton next={next} size={40} />}
        </ChoiceRow>
        <ChoiceRow title={t('disowned.stop.title')} text={t('disowned.stop.text')}>
          <StopButton session={session} state={state} size={40} />
        </ChoiceRow>
        <ChoiceRow title={t('disowned.dismiss.title')} text={t('disowned.dismiss.text')}>
          <Button size={40} disabled={busy} onClick={() => void dismiss(session)}>
            {t('disowned.dismiss.button')}
          </Button>
        </ChoiceRow>
      </ul>
    </Panel>
  )
}
