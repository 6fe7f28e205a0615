import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../Icon.tsx'

/** Says why a form stays open although it was saved: somebody typed on meanwhile. */
export function TypedOn(): JSX.Element {
  const { t } = useTranslation('forms')
  return (
    <p role="status" className="mt-4 flex items-start gap-2 text-t2">
      <Icon name="info" className="mt-0.5 flex-none text-accent" />
      {t('typedOn')}
    </p>
  )
}
