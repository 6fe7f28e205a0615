import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { CertificateFacts } from '../../../shared/network.ts'
import { Icon } from '../../ui/Icon.tsx'

const dayOf = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** Root certificates, each with what a person recognises it by. `now`: ms since 1970. */
export function CertificateList({
  certificates,
  now,
}: {
  readonly certificates: readonly CertificateFacts[]
  readonly now: number
}): JSX.Element {
  const { t } = useTranslation('network')
  return (
    <ul className="flex flex-col gap-2">
      {certificates.map(({ name, issuer, validTo, authority }) => {
        const expired = validTo < now
        const words = { issuer, day: dayOf.format(validTo) }
        return (
          <li key={`${name} ${issuer} ${String(validTo)}`} className="flex items-start gap-2 text-12">
            <span className={expired ? 'text-caution' : 'text-ok'}>
              <Icon name={expired ? 'look' : 'check'} size={12} />
            </span>
            <span className="min-w-0 wrap-anywhere">
              <span className="selectable font-semibold">{name}</span>{' '}
              <span className="text-t2">
                {t(expired ? 'roots.expired' : 'roots.certificate', words)}
                {authority ? '' : ` · ${t('roots.single')}`}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}
