import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnerlessSecret } from '../../../../shared/ownerlessSecret.ts'
import { SecretColumns } from './SecretColumns.tsx'
import { SecretState } from './SecretState.tsx'

/** Secrets of records that no screen shows: whose they were, and why they are kept. */
export function OwnerlessSecrets({ secrets }: { readonly secrets: readonly OwnerlessSecret[] }): JSX.Element {
  const { t } = useTranslation('secrets')
  const [now] = useState(() => Date.now())
  return (
    <div className="flex flex-col gap-2 border-t border-hair pt-4">
      <h3 id="secrets-ownerless" className="text-15 font-semibold">
        {t('ownerless.title')}
      </h3>
      <p className="text-t2">{t('ownerless.about')}</p>
      <SecretColumns labelledBy="secrets-ownerless">
        {secrets.map(({ key, kind, owner, name, why, status }) => (
          <tr key={key}>
            <th scope="row" className="secret-owner wrap-anywhere">
              {name === null ? t(`ownerless.owners.${owner}`) : t(`ownerless.named.${owner}`, { name })}
              <span className="block text-12 text-t3">{t(`ownerless.why.${why}`)}</span>
            </th>
            <td>{t(`kinds.${kind}`)}</td>
            <td>{status.state === 'none' ? null : <SecretState status={status} now={now} of="nobody" />}</td>
          </tr>
        ))}
      </SecretColumns>
    </div>
  )
}
