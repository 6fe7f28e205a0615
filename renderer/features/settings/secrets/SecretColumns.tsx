import type { JSX, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface SecretColumnsProps {
  /** The id of its heading; left out where the section's own stands above it. */
  readonly labelledBy?: string
  /** Its rows: owner, kind, state. */
  readonly children: ReactNode
}

/** The table in which Settings lists secrets: whose, what, and how they stand. */
export function SecretColumns({ labelledBy, children }: SecretColumnsProps): JSX.Element {
  const { t } = useTranslation('secrets')
  return (
    <table className="secret-table" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{t('table.owner')}</th>
          <th scope="col">{t('table.kind')}</th>
          <th scope="col">{t('table.state')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
