import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { otherUidObstacle, planReroll } from '../../../shared/recording/reroll.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useRetake } from '../../ui/recording/useRetake.tsx'
import { ChoiceRow } from './ChoiceRow.tsx'

/** A start that was never answered, or a recording whose id is not known: what can be done, and what each means. */
export function UnknownPanel({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation(['session', 'recording'])
  const forget = useCommand()
  const justStarted = useStartedJustNow()
  const [forgetting, setForgetting] = useState(false)
  const { id: sessionId, presetId, name } = session
  const settings = useDesk(({ presets }) => (presetId === null ? null : (presets[presetId]?.settings ?? null)))
  const plan = settings === null ? null : planReroll(session, settings)
  const obstacle = useDesk(({ sessions }) =>
    plan === null ? 'presetGone' : otherUidObstacle(plan, session, Object.values(sessions)),
  )
  const openDialog = useWallView((view) => view.change)
  const uid = plan?.recorderUid ?? ''
  const retake = useRetake(session, plan?.recorderUid ?? session.recorderUid)
  const disabled = retake.busy || justStarted
  const giveUp = async (): Promise<void> => {
    const result = await forget.run('sessions.resolveUnknown', { sessionId, choice: 'forget' })
    if (result.ok) setForgetting(false)
  }
  return (
    <Panel title={t('unknown.title')} className="unknown-panel">
      <ul>
        {session.phase === 'startUnknown' && session.resourceId !== null ? (
          <ChoiceRow title={t('unknown.tryAgain.title')} text={t('unknown.tryAgain.text')}>
            <Button size={40} disabled={disabled} onClick={() => retake.run('tryAgain')}>
              {t('unknown.tryAgain.button')}
            </Button>
          </ChoiceRow>
        ) : null}
        <ChoiceRow
          title={t('unknown.useAlternate.title')}
          text={
            obstacle === null ? t('unknown.useAlternate.text', { uid }) : t(`recording:reroll.obstacle.${obstacle}`)
          }
        >
          <Button size={40} disabled={disabled || obstacle !== null} onClick={() => retake.run('useAlternate')}>
            {obstacle === null ? t('unknown.useAlternate.button', { uid }) : t('unknown.useAlternate.none')}
          </Button>
        </ChoiceRow>
        <ChoiceRow title={t('unknown.adopt.title')} text={t('unknown.adopt.text')}>
          <Button size={40} disabled={retake.busy} onClick={() => openDialog({ adopting: true, adoptFor: sessionId })}>
            {t('unknown.adopt.button')}
          </Button>
        </ChoiceRow>
        <ChoiceRow title={t('unknown.forget.title')} text={t('unknown.forget.text')}>
          <Button size={40} disabled={retake.busy || forget.busy} onClick={() => setForgetting(true)}>
            {t('unknown.forget.button')}
          </Button>
        </ChoiceRow>
      </ul>
      {retake.dialog}
      <ConfirmDialog
        open={forgetting}
        title={t('unknown.forget.confirmTitle', { name })}
        confirm={t('unknown.forget.button')}
        busy={forget.busy}
        problem={forget.problem}
        onConfirm={() => void giveUp()}
        onClose={() => setForgetting(false)}
      >
        {t('unknown.forget.confirmText')}
      </ConfirmDialog>
    </Panel>
  )
}
