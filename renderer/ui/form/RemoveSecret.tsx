import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from './ConfirmDialog.tsx'

interface RemoveSecretProps {
  /** What it is: "channel token". */
  readonly name: string
  readonly onRemove: () => void
}

/** Deletes a stored secret, after a question: nobody can bring it back, and "Replace…" stands beside it. */
export function RemoveSecret({ name, onRemove }: RemoveSecretProps): JSX.Element {
  const { t } = useTranslation('forms')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button
        type="button"
        className="text-button"
        aria-label={t('secret.removeNamed', { name })}
        onClick={() => setAsking(true)}
      >
        {t('secret.remove')}
      </button>
      <ConfirmDialog
        open={asking}
        title={t('secret.removeTitle', { name })}
        confirm={t('secret.removeConfirm', { name })}
        busy={false}
        danger
        problem={null}
        onConfirm={() => {
          setAsking(false)
          onRemove()
        }}
        onClose={() => setAsking(false)}
      >
        {t('secret.removeText')}
      </ConfirmDialog>
    </>
  )
}
