import { type JSX, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'

interface RerollWarningProps {
  readonly open: boolean
  readonly title: string
  /** What another take means. */
  readonly text: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Said before another take begins while the one before may still be recording, or where its start is likely refused again. */
export function RerollWarning({ open, title, text, onConfirm, onClose }: RerollWarningProps): JSX.Element {
  const { t } = useTranslation('recording')
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={text}
      initialFocus={cancel}
    >
      <div className="flex flex-wrap gap-2">
        <Button ref={cancel} size={40} onClick={onClose}>
          {t('reroll.warning.cancel')}
        </Button>
        <Button size={40} variant="primary" icon="again" className="ml-auto" onClick={onConfirm}>
          {t('reroll.warning.confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
