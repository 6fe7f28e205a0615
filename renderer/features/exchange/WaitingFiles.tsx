import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportQueue } from '../../stores/importQueue.ts'

/** Names that a line has room for. */
const NAMED = 4

/** Which files wait, and for what. */
export function WaitingFiles({ present, waiting }: Pick<ImportQueue, 'present' | 'waiting'>): JSX.Element | null {
  const { t } = useTranslation('exchange')
  if (waiting.length === 0) return null
  const named = waiting
    .slice(0, NAMED)
    .map(({ name }) => name)
    .join(', ')
  const more = waiting.length - NAMED
  const names = more > 0 ? t('import.andMore', { names: named, count: more }) : named
  return (
    <p role="status" className="wrap-anywhere text-t2">
      {t(present === null ? 'import.offered' : 'import.waiting', { count: waiting.length, names })}
    </p>
  )
}
