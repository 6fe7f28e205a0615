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
  /** It ended as far as the desk can know, and may still record. */
  readonly inDoubt?: boolean
}

/** Whether its badge has words of its own. */
const isShort = (state: SessionState): state is 'recording' | 'joined' | 'failed' | 'givenUp' =>
  state === 'recording' || state === 'joined' || state === 'failed' || state === 'givenUp'

/** The state of a session as a badge, in its short words. */
export function StateBadge({ state, rung, expired = false, inDoubt = false }: StateBadgeProps): JSX.Element {
  const { t } = useTranslation('recording')
  const say = useStateWords()
  const mark = <StateIcon state={state} rung={rung} />
  const lost = inDoubt && state !== 'failed'
  const words = (): string => {
    if (expired) return t('badge.expired')
    if (lost) return t('badge.inDoubt')
    return isShort(state) ? t(`badge.${state}`) : say(state, Math.min(rung, LADDER_RUNGS))
  }
  return (
    <Badge
      tone={expired ? 'caution' : lost ? 'unknown' : stateLook[state].tone}
      icon={
        <span className="badge-mark" data-state={state}>
          {mark}
        </span>
      }
    >
      {words()}
    </Badge>
  )
}
