import { type JSX, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { tokenEndsEarly } from '../../../shared/recording/tokenEnd.ts'
import { useNow } from '../../stores/clock.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Choice } from '../../ui/form/Choice.tsx'
import { Field, FormRows } from '../../ui/form/Field.tsx'
import { hint } from '../../ui/form/remark.ts'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { endTime, exactTime, timeLeft } from '../../ui/recording/duration.ts'
import { changedPlan, isTomorrow } from './plannedTime.ts'

interface PlannedEndDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

type Action = 'remind' | 'stop'

const lengths = ['30', '60', '120'] as const

/** When the recording shall end, and whether the desk stops it then or only says so. */
export function PlannedEndDialog({ session, onClose }: PlannedEndDialogProps): JSX.Element {
  const { t } = useTranslation('session')
  const { busy, problem, run } = useCommand()
  const { plannedEnd: plan, id: sessionId, tokenEndsAt, clockOffset } = session
  const [text, setText] = useState(plan === null ? '' : exactTime(plan.at))
  const [action, setAction] = useState<Action>(plan?.action ?? 'stop')
  const input = useRef<HTMLInputElement>(null)
  const at = useNow((now) => changedPlan(text, plan?.at ?? null, now))
  const time = useNow((now) => (at === null ? '' : text.trim() === exactTime(at) ? text.trim() : endTime(at, now)))
  const tomorrow = useNow((now) => at !== null && isTomorrow(at, now))
  const left = useNow((now) => (at === null ? '' : timeLeft(at - now)))
  const understood =
    at !== null
      ? t(tomorrow ? 'plan.tomorrow' : 'plan.understood', { time, left })
      : t(text === '' ? 'plan.hint' : 'plan.notUnderstood')

  const tokenEnd = useNow((now) => {
    const outlived = at !== null && tokenEndsAt !== null && tokenEndsEarly(session, at, now) !== null
    return outlived ? endTime(tokenEndsAt - clockOffset, now) : ''
  })
  const early = tokenEnd === '' ? [] : [{ tone: 'look' as const, text: t('tokenEnd.beforePlan', { time: tokenEnd }) }]

  const save = async (plannedEnd: { at: number; action: Action } | null): Promise<void> => {
    const result = await run('sessions.plan', { sessionId, plannedEnd })
    if (result.ok) onClose()
  }
  const submit = (): void => {
    if (at !== null && !busy) void save({ at, action })
  }
  const enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.repeat) submit()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('plan.title', { name: session.name })}
      width={640}
      initialFocus={input}
    >
      <FormRows>
        <Field
          id="planned-end"
          label={t('plan.when')}
          remarks={[text !== '' && at === null ? { tone: 'blocks', text: understood } : hint(understood), ...early]}
        >
          <TextInput
            ref={input}
            mono
            value={text}
            placeholder={t('plan.placeholder')}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={enter}
          />
          <div className="mt-2 flex flex-wrap gap-2">
            {lengths.map((minutes) => (
              <Button key={minutes} size={24} onClick={() => setText(`+${minutes}`)}>
                {t(`plan.in.${minutes}`)}
              </Button>
            ))}
          </div>
        </Field>
        <Field id="planned-action" label={t('plan.then')} group>
          <Choice<Action>
            label={t('plan.then')}
            value={action}
            options={[
              { value: 'stop', label: t('plan.stop'), note: t('plan.stopNote') },
              { value: 'remind', label: t('plan.remind'), note: t('plan.remindNote') },
            ]}
            onChange={setAction}
          />
        </Field>
      </FormRows>
      {problem === null ? null : (
        <div className="mt-3">
          <ProblemNotice problem={problem} />
        </div>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button size={40} onClick={onClose}>
          {t('plan.cancel')}
        </Button>
        {plan === null ? null : (
          <Button size={40} disabled={busy} onClick={() => void save(null)}>
            {t('plan.remove')}
          </Button>
        )}
        <Button size={40} variant="primary" className="ml-auto" disabled={busy || at === null} onClick={submit}>
          {t('plan.save')}
        </Button>
      </div>
    </Dialog>
  )
}
