import { type JSX, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CertificateFacts } from '../../../shared/network.ts'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { CertificateList } from './CertificateList.tsx'

/** More than this is folded, and searched instead of read. */
const READABLE = 6

interface CertificateGroupProps {
  /** How many there are, and where from. */
  readonly title: string
  readonly certificates: readonly CertificateFacts[]
  /** ms since 1970. */
  readonly now: number
}

/** Certificates from one place: few are listed, many are folded away and found by name. */
export function CertificateGroup({ title, certificates, now }: CertificateGroupProps): JSX.Element {
  const { t } = useTranslation('network')
  const [search, setSearch] = useState('')
  if (certificates.length <= READABLE) {
    return (
      <>
        <p className="text-12 text-t2 wrap-anywhere">{title}</p>
        {certificates.length === 0 ? null : <CertificateList certificates={certificates} now={now} />}
      </>
    )
  }
  const wanted = search.trim().toLowerCase()
  const found = certificates.filter(({ name, issuer }) => `${name}\n${issuer}`.toLowerCase().includes(wanted))
  return (
    <details>
      <summary className="rounded text-12 text-t2">
        <span className="wrap-anywhere">{title}</span>
      </summary>
      <div className="mt-3 flex flex-col gap-3">
        <TextInput
          label={t('roots.search')}
          placeholder={t('roots.search')}
          className="max-w-88"
          value={search}
          unit={<span role="status">{t('roots.found', { shown: found.length, count: certificates.length })}</span>}
          onChange={({ target }) => setSearch(target.value)}
        />
        {found.length === 0 ? (
          <p className="text-12 text-t2">{t('roots.notFound')}</p>
        ) : (
          <CertificateList certificates={found} now={now} />
        )}
      </div>
    </details>
  )
}
