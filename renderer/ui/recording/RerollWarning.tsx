import { type JSX, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'

interface RerollWarningProps {
  readonly open: boolean
  readonly session: Session
  /** The uid that the next take would record with. */
  readonly recorderUid: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Said before another take begins while the one before may still be recording. */
export function RerollWarning({ open, session, recorderUid, onConfirm, onClose }: RerollWarningProps): JSX.Element {
  const { t } = useTranslation('recording')
  const cancel = useRef<HTMLButtonElement>(null)
  const same = recorderUid === session.recorderUid
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('reroll.warning.title', { name: session.name })}
      description={t(same ? 'reroll.warning.same' : 'reroll.warning.other', {
        uid: recorderUid,
        old: session.recorderUid,
      })}
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
