import './tokenXray.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { TokenFacts } from '../../../shared/recording/token/tokenFacts.ts'
import { type TokenMatch, type TokenWanted, tokenVerdict } from '../../../shared/recording/token/tokenVerdict.ts'
import { useServiceTime } from '../../stores/serviceTime.ts'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { moment } from '../../ui/form/moment.ts'

interface TokenXrayProps {
  readonly facts: TokenFacts
  readonly wanted: TokenWanted
  /** The linter has something to say about the end of the token. */
  readonly endTone: 'blocks' | 'look' | null
}

const icons: Readonly<Record<TokenMatch, IconName | null>> = {
  match: 'check',
  any: 'check',
  other: 'blocks',
  unknown: null,
}

/** What a token says of itself, in one line: for whom, until when. Never the token. */
export function TokenXray({ facts, wanted, endTone }: TokenXrayProps): JSX.Element {
  const { t } = useTranslation('presets')
  const now = useServiceTime()
  const verdict = tokenVerdict(facts, wanted)
  const parts = [
    { key: 'appId', match: verdict.appId },
    { key: 'channel', match: verdict.channel },
    { key: 'uid', match: verdict.uid },
  ] as const
  const time = moment(verdict.endsAt, now)
  return (
    <ul className="token-xray" aria-label={t('token.label')}>
      <li>{facts.version}</li>
      {parts.map(({ key, match }) => {
        const icon = icons[match]
        return (
          <li key={key} data-match={match}>
            {icon === null ? null : <Icon name={icon} size={12} />}
            {t(`token.${key}.${match}`, { uid: wanted.uid })}
          </li>
        )
      })}
      <li data-tone={endTone ?? undefined}>{t(verdict.endsAt > now ? 'token.expires' : 'token.expired', { time })}</li>
    </ul>
  )
}
