import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { isAway } from '../../../shared/state/link.ts'
import { useDesk } from '../../stores/desk.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Whether the service of the accounts answers, and how fast it did last. Nothing where no account is reached over the network. */
export function LinkBadge(): JSX.Element | null {
  const { t } = useTranslation('shell')
  const link = useDesk((desk) => desk.health.link)
  const measured = useDesk((desk) => Object.values(desk.accounts).some(({ host }) => host.kind !== 'rehearsal'))
  if (!measured) return null
  if (link.state === 'unknown') return <span className="link-badge text-t3">{t('link.unknown')}</span>
  if (isAway(link)) {
    return (
      <span className="link-badge">
        <Icon name="offline" className="text-unknown" />
        {link.state === 'offline' ? t('link.offline') : t('link.unreachable', { count: link.problems.length })}
      </span>
    )
  }
  return (
    <span className="link-badge">
      <Icon name="checkRound" className="text-ok" />
      {link.ms === null ? t('link.onlineUntimed') : t('link.online', { ms: Math.round(link.ms) })}
    </span>
  )
}
