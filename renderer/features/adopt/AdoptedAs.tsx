import { type JSX, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../shared/recording/session.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'

interface AdoptedAsProps {
  /** What was taken up again, under a name that it already had. */
  readonly session: Session
  /** The name that was given or that the card says. */
  readonly given: string
  readonly onClose: () => void
}

/** Said after adopting, where nobody could know it before: only the journal still had the recording. */
export function AdoptedAs({ session, given, onClose }: AdoptedAsProps): JSX.Element {
  const { t } = useTranslation('adopt')
  const { go } = useNavigation()
  const show = useRef<HTMLButtonElement>(null)
  useEffect(() => show.current?.focus(), [])
  return (
    <>
      <p role="status" className="wrap-anywhere">
        {t('adoptedAs', { name: session.name, given })}
      </p>
      <DialogFoot>
        <Button
          ref={show}
          size={40}
          variant="primary"
          onClick={() => {
            onClose()
            go({ name: 'session', id: session.id })
          }}
        >
          {t('show')}
        </Button>
      </DialogFoot>
    </>
  )
}
