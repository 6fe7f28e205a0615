import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { mayRecord } from '../../../shared/recording/mayRecord.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import { useNow } from '../../stores/clock.ts'
import { useDesk } from '../../stores/desk.ts'
import { Icon } from '../Icon.tsx'
import { evidenceLine } from './evidence.ts'

interface EvidenceProps {
  readonly session: Session
  readonly state: SessionState
  /** Room for more than a tile has. */
  readonly roomy?: boolean
  /** Words only, for a line of a table. */
  readonly plain?: boolean
}

/** The line under a timer: what the state rests on, and how old that is. */
export function Evidence({ session, state, roomy = false, plain = false }: EvidenceProps): JSX.Element {
  const { i18n } = useTranslation()
  const link = useDesk((desk) => desk.health.link.state)
  const offline = link === 'offline' && !session.rehearsal
  const unreached = link === 'unreachable' && !session.rehearsal
  const inDoubt = session.phase === 'ended' && mayRecord(session)
  const at = (now: number) =>
    evidenceLine(i18n, session, state, { now, offline, unreached, roomy, brief: plain, inDoubt })
  const text = useNow((now) => at(now).text)
  const { tone, icon } = at(0)
  return (
    <div className="evidence" data-tone={tone} title={text}>
      {plain || icon === null ? null : <Icon name={icon} size={12} />}
      <span className={roomy ? undefined : 'truncate'}>{text}</span>
    </div>
  )
}
