import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakeVerdict } from '../../../shared/recording/history.ts'
import { Badge } from '../../ui/Badge.tsx'
import { StateIcon, StateMark } from '../../ui/recording/StateIcon.tsx'
import { stateLook } from '../../ui/recording/stateLook.ts'

/** How a take ended, in a row: only a failed one is a plate. */
export function Verdict({ verdict }: { readonly verdict: TakeVerdict }): JSX.Element {
  const { t } = useTranslation('recording')
  if (verdict === 'failed') {
    return (
      <Badge
        tone="crit"
        icon={
          <span className="badge-mark" data-state={verdict}>
            <StateIcon state={verdict} />
          </span>
        }
      >
        {t('badge.failed')}
      </Badge>
    )
  }
  return (
    <span className="verdict" data-tone={stateLook[verdict].tone}>
      <StateMark state={verdict} />
      {verdict === 'givenUp' ? t('badge.givenUp') : t(`state.${verdict}`)}
    </span>
  )
}
