import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostRoute } from '../../../shared/network.ts'
import { Icon } from '../../ui/Icon.tsx'

/** How each host of the service is reached. */
export function RouteList({ routes }: { readonly routes: readonly HostRoute[] }): JSX.Element {
  const { t } = useTranslation('network')
  if (routes.length === 0) return <p className="text-12 text-t2">{t('routes.none')}</p>
  return (
    <ul className="flex flex-col gap-2">
      {routes.map(({ host, via, address }) => (
        <li key={host} className="flex items-start gap-2 text-12">
          <span className={via === 'unsupported' ? 'text-caution' : 'text-ok'}>
            <Icon name={via === 'unsupported' ? 'look' : 'check'} size={12} />
          </span>
          <span className="min-w-0 wrap-anywhere">
            <span className="selectable font-mono">{host}</span>{' '}
            <span className="text-t2">{t(`routes.${via}`, { address: address ?? '' })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
