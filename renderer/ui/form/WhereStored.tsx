import { type JSX, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SecretPlace } from '../../../shared/secretStatus.ts'
import { useDesk } from '../../stores/desk.ts'
import { Icon } from '../Icon.tsx'

const keychainKey = (platform: string): 'linux' | 'darwin' | 'win32' | 'other' =>
  platform === 'linux' || platform === 'darwin' || platform === 'win32' ? platform : 'other'

/** Answers "Where is this stored?" on the spot. */
export function WhereStored({ place }: { readonly place: SecretPlace }): JSX.Element {
  const { t } = useTranslation('forms')
  const platform = useDesk((desk) => desk.info.platform)
  const [open, setOpen] = useState(false)
  const id = useId()
  const keychain = t(`secret.keychains.${keychainKey(platform)}`)
  return (
    <div className="text-12">
      <button
        type="button"
        className="text-button inline-flex items-center gap-1"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="key" size={12} />
        {t('secret.where')}
      </button>
      <p id={id} className="selectable text-t2" hidden={!open}>
        {place === 'session' ? t('secret.whereSession') : t('secret.whereKeychain', { keychain })}
      </p>
    </div>
  )
}
