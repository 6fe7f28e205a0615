import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDifference } from './importDifferences.ts'

/** What is here against what is in the file, field by field. */
export function ImportDifferences({
  differences,
}: {
  readonly differences: readonly ImportDifference[]
}): JSX.Element | null {
  const { t } = useTranslation('exchange')
  if (differences.length === 0) return null
  return (
    <ul className="mt-1 text-12 text-t2" aria-label={t('import.differs')}>
      {differences.map(({ label, mine, theirs }) => (
        <li key={label} className="wrap-anywhere">
          {label}:{' '}
          {mine === theirs ? t('import.differsInside', { value: mine }) : t('import.difference', { mine, theirs })}
        </li>
      ))}
    </ul>
  )
}
