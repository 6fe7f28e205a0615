import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigation } from '../../../stores/navigation.ts'
import { SecretColumns } from './SecretColumns.tsx'
import type { SecretRow } from './secretRows.ts'
import { SecretState } from './SecretState.tsx'

/** Every secret of the desk by its owner: how it stands and where it is, never what it is or how long. */
export function SecretTable({ rows }: { readonly rows: readonly SecretRow[] }): JSX.Element {
  const { t } = useTranslation('secrets')
  const { go } = useNavigation()
  const [now] = useState(() => Date.now())
  return (
    <SecretColumns>
      {rows.map(({ key, owner, kind, status, screen, made }) => (
        <tr key={key}>
          <th scope="row">
            <button type="button" className="text-button text-left wrap-anywhere" onClick={() => go(screen)}>
              {owner}
            </button>
          </th>
          <td>{t(`kinds.${kind}`)}</td>
          <td>
            <SecretState status={status} now={now} of={made ? 'rehearsal' : 'record'} />
          </td>
        </tr>
      ))}
    </SecretColumns>
  )
}
