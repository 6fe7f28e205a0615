import { type JSX, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { DialogFoot } from '../DialogFoot.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'

interface ConfirmDialogProps {
  readonly open: boolean
  readonly title: string
  readonly children: ReactNode
  readonly confirm: string
  readonly busy: boolean
  /** It would be refused now; `children` say why. */
  readonly blocked?: boolean
  /** What it does cannot be taken back. */
  readonly danger?: boolean
  /** Why it could not be done; the dialog stays. */
  readonly problem: Problem | null
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that is not easily taken back. Cancel has the focus, so that a hasty Enter does nothing. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  const { open, title, children, confirm, busy, blocked = false, danger = false, problem, onConfirm, onClose } = props
  const { t } = useTranslation('forms')
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={children}
      initialFocus={cancel}
    >
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <DialogFoot>
        <Button ref={cancel} size={40} onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button size={40} variant={danger ? 'danger' : 'primary'} disabled={busy || blocked} onClick={onConfirm}>
          {confirm}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
