import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionState } from '../../../shared/recording/session.ts'
import { Badge } from '../Badge.tsx'
import { LADDER_RUNGS } from '../ladder.ts'
import { StateIcon } from './StateIcon.tsx'
import { stateLook } from './stateLook.ts'
import { useStateWords } from './stateWords.ts'

interface StateBadgeProps {
  readonly state: SessionState
  readonly rung: number
  /** The slot of an armed session is gone. */
  readonly expired?: boolean
}

/** The state of a session as a badge, in its short words. */
export function StateBadge({ state, rung, expired = false }: StateBadgeProps): JSX.Element {
  const { t } = useTranslation('recording')
  const say = useStateWords()
  const mark = <StateIcon state={state} rung={rung} />
  const short = state === 'recording' || state === 'joined' || state === 'failed' || state === 'givenUp'
  return (
    <Badge
      tone={expired ? 'caution' : stateLook[state].tone}
      icon={
        <span className="badge-mark" data-state={state}>
          {mark}
        </span>
      }
    >
      {expired ? t('badge.expired') : short ? t(`badge.${state}`) : say(state, Math.min(rung, LADDER_RUNGS))}
    </Badge>
  )
}
