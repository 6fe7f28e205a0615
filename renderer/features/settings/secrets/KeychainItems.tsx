import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Items } from './useKeychainItems.ts'

/** Under which name the keychain shows the desk's items, for those that the desk cannot delete because it knows of them no more. */
export function KeychainItems({ items: { service, complete } }: { readonly items: Items }): JSX.Element {
  const { t } = useTranslation('secrets')
  return (
    <div className="flex flex-col gap-1 text-t2">
      {complete ? null : <p className="text-caution">{t('items.incomplete')}</p>}
      <p className="text-12 wrap-anywhere">{t('items.byHand', { service })}</p>
    </div>
  )
}
