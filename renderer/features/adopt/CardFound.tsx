import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountId } from '../../../shared/ids.ts'
import type { Account } from '../../../shared/recording/account.ts'
import type { HandOverCard } from '../../../shared/recording/handOverCard.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { Select } from '../../ui/form/Select.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { shortTime } from '../../ui/recording/duration.ts'

interface CardFoundProps {
  readonly card: HandOverCard
  /** The session on the desk that goes on with its ids, and keeps its own name. */
  readonly joined: Session | null
  /** Accounts with the card's App ID. */
  readonly accounts: readonly Account[]
  readonly accountId: AccountId | null
  readonly onAccount: (id: AccountId) => void
}

/** What a card says, before it is used. */
export function CardFound({ card, joined, accounts, accountId, onAccount }: CardFoundProps): JSX.Element {
  const { t } = useTranslation('adopt')
  return (
    <div className="card-found mt-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Icon name="card" className="text-t3" />
        <span className="font-semibold wrap-anywhere">{card.name}</span>
        <span className="font-mono text-12 wrap-anywhere text-t2">
          {card.channel} · {card.recorderUid}
        </span>
        <span className="ml-auto text-12 text-t3">{t('card.written', { time: shortTime(card.writtenAt) })}</span>
      </div>
      {joined === null || joined.name === card.name ? null : (
        <p className="mt-2 flex gap-2 text-12 wrap-anywhere" role="status">
          <Icon name="info" className="text-accent" />
          {t('card.nameKept', { name: joined.name, card: card.name })}
        </p>
      )}
      {accounts.length === 0 ? (
        <p className="mt-2 flex gap-2 text-12 wrap-anywhere">
          <Icon name="blocks" className="text-serious" />
          {t('card.otherApp', { appId: card.appId })}
        </p>
      ) : (
        <div className="mt-2 flex items-center gap-3">
          <span className="flex-none text-t2">{t('account')}</span>
          <Select
            label={t('account')}
            value={accountId}
            options={accounts.map(({ id, label }) => ({ value: id, label }))}
            onChange={(id) => onAccount(id as AccountId)}
          />
        </div>
      )}
    </div>
  )
}
