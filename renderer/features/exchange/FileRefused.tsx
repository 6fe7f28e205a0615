import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeFault } from '../../../shared/recording/exchange/fault.ts'
import { Icon } from '../../ui/Icon.tsx'
import { faultText } from './faultText.ts'

/** Why a file cannot be imported, and where in it the reason stands. Null: it could not even be read. */
export function FileRefused({ fault }: { readonly fault: ExchangeFault | null }): JSX.Element {
  const { t, i18n } = useTranslation('exchange')
  return (
    <div className="picked-preset" data-blocked role="alert">
      <p className="flex items-center gap-2 font-semibold">
        <Icon name="blocks" className="text-serious" />
        {t('fault.title')}
      </p>
      <p>
        {fault === null ? t('fault.unreadable') : faultText(i18n, fault)} {t('fault.meaning')}
      </p>
      {fault === null ? null : (
        <p className="selectable mt-1 font-mono text-11 wrap-anywhere text-t3">
          {fault.path === '$'
            ? t('fault.line', { line: fault.line, column: fault.column })
            : t('fault.at', { line: fault.line, column: fault.column, path: fault.path })}
        </p>
      )}
    </div>
  )
}
