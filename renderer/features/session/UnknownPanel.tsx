import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { planReroll } from '../../../shared/recording/reroll.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/form/ConfirmDialog.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { Panel } from '../../ui/Panel.tsx'
import { useBegin } from '../../ui/recording/useBegin.ts'

interface ChoiceRowProps {
  readonly choice: 'tryAgain' | 'useAlternate' | 'forget'
  /** The uid that the choice speaks of. */
  readonly uid?: string
  /** Why it cannot be chosen. */
  readonly obstacle?: string | null
  readonly disabled: boolean
  readonly onChoose: () => void
}

function ChoiceRow({ choice, uid = '', obstacle = null, disabled, onChoose }: ChoiceRowProps): JSX.Element {
  const { t } = useTranslation('session')
  return (
    <li className="choice-row">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold">{t(`unknown.${choice}.title`, { uid })}</p>
        <p className="text-t2">{obstacle ?? t(`unknown.${choice}.text`, { uid })}</p>
      </div>
      <Button size={40} disabled={disabled || obstacle !== null} onClick={onChoose}>
        {t(`unknown.${choice}.button`, { uid })}
      </Button>
    </li>
  )
}

/** A start that was never answered, or a recording whose id is not known: what can be done, and what each means. */
export function UnknownPanel({ session }: { readonly session: Session }): JSX.Element {
  const { t } = useTranslation(['session', 'recording'])
  const begin = useBegin()
  const forget = useCommand()
  const justStarted = useStartedJustNow()
  const [forgetting, setForgetting] = useState(false)
  const { id: sessionId, presetId, name } = session
  const settings = useDesk(({ presets }) => (presetId === null ? null : (presets[presetId]?.settings ?? null)))
  const plan = settings === null ? null : planReroll(session, settings)
  const obstacle = plan === null ? 'presetGone' : plan.obstacle
  const disabled = begin.busy || justStarted
  const giveUp = async (): Promise<void> => {
    const result = await forget.run('sessions.resolveUnknown', { sessionId, choice: 'forget' })
    if (result.ok) setForgetting(false)
  }
  return (
    <Panel title={t('unknown.title')} className="unknown-panel">
      <ul>
        {session.phase === 'startUnknown' && session.resourceId !== null ? (
          <ChoiceRow
            choice="tryAgain"
            disabled={disabled}
            onChoose={() => void begin.run('sessions.resolveUnknown', { sessionId, choice: 'tryAgain' })}
          />
        ) : null}
        <ChoiceRow
          choice="useAlternate"
          uid={plan?.recorderUid ?? ''}
          obstacle={obstacle === null ? null : t(`recording:reroll.obstacle.${obstacle}`)}
          disabled={disabled}
          onChoose={() => void begin.run('sessions.resolveUnknown', { sessionId, choice: 'useAlternate' })}
        />
        <ChoiceRow choice="forget" disabled={begin.busy || forget.busy} onChoose={() => setForgetting(true)} />
      </ul>
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
