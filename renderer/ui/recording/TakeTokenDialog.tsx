import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import { lintToken } from '../../../shared/recording/lintToken.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { TakeToken } from '../../../shared/recording/takeToken.ts'
import { useServiceTime } from '../../stores/serviceTime.ts'
import { useStartedJustNow } from '../../stores/startGuard.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { Field, FormRows } from '../form/Field.tsx'
import { type Remark, findingText, hint, secretRemarks } from '../form/remark.ts'
import { SecretInput } from '../form/SecretInput.tsx'
import { useTokenSecret } from '../form/useTokenSecret.ts'
import { ProblemNotice } from '../ProblemNotice.tsx'

interface TakeTokenDialogProps {
  readonly session: Session
  /** The uid that the token must let in. */
  readonly recorderUid: string
  /** Why the token that there is does not do. */
  readonly problem: Problem
  readonly busy: boolean
  readonly onGo: (given: TakeToken) => void
  readonly onClose: () => void
}

/** Asks for the token of the next take, where that of the show is gone or cannot be used. What is typed stays in its input. */
export function TakeTokenDialog(props: TakeTokenDialogProps): JSX.Element {
  const { session, recorderUid, problem, busy, onGo, onClose } = props
  const { t, i18n } = useTranslation('recording')
  const { entry, reading } = useTokenSecret()
  const now = useServiceTime()
  const justStarted = useStartedJustNow()
  const wanted = { channel: session.channel, recorderUid, alternateUid: null }
  const found = lintToken(wanted, reading, { appId: session.appId, now, plannedEnd: session.plannedEnd?.at ?? null })
  const remarks: readonly Remark[] = [
    ...secretRemarks(i18n, entry.fault),
    ...found.map((finding) => ({ tone: finding.severity, text: findingText(i18n, finding) })),
    hint(t('reroll.token.hint')),
  ]
  const waits = busy || justStarted
  const isGood = entry.filled && entry.fault === null && found.every(({ severity }) => severity !== 'blocks')
  const isGone = problem.code === 'showTokenGone'
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(isGone ? 'reroll.token.goneTitle' : 'reroll.token.title', { name: session.name })}
      description={isGone ? t('reroll.token.gone', { name: session.name }) : undefined}
      width={640}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!waits && isGood) onGo({ token: entry.read() })
        }}
      >
        <FormRows>
          <Field id="take-token" label={t('reroll.token.label')} remarks={remarks}>
            <SecretInput entry={entry} status={{ state: 'none' }} name={t('reroll.token.label').toLowerCase()} />
          </Field>
        </FormRows>
        {isGone ? null : <ProblemNotice problem={problem} />}
        <div className="mt-4 flex flex-wrap justify-end gap-2">
          <Button size={40} onClick={onClose}>
            {t('reroll.warning.cancel')}
          </Button>
          <Button size={40} disabled={waits} onClick={() => onGo({ presetToken: true })}>
            {t('reroll.token.preset')}
          </Button>
          <Button type="submit" size={40} variant="primary" disabled={waits || !isGood}>
            {t('reroll.token.use')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
