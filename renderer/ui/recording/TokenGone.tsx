import { type JSX, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'

interface TokenGoneProps {
  readonly open: boolean
  readonly session: Session
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asked before another take uses the preset's token, because the one that was given for the show alone is gone. */
export function TokenGone({ open, session, onConfirm, onClose }: TokenGoneProps): JSX.Element {
  const { t } = useTranslation('recording')
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('reroll.tokenGone.title')}
      description={t('reroll.tokenGone.text', { name: session.name })}
      initialFocus={cancel}
    >
      <div className="flex flex-wrap gap-2">
        <Button ref={cancel} size={40} onClick={onClose}>
          {t('reroll.tokenGone.cancel')}
        </Button>
        <Button size={40} variant="primary" icon="again" className="ml-auto" onClick={onConfirm}>
          {t('reroll.tokenGone.confirm')}
        </Button>
      </div>
    </Dialog>
  )
}
