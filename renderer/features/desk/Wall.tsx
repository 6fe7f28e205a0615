import type { JSX } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { Tile } from './Tile.tsx'

interface WallProps {
  readonly sessions: readonly Session[]
  readonly selected: readonly SessionId[]
  readonly label: string
}

/** Sessions as tiles. */
export function Wall({ sessions, selected, label }: WallProps): JSX.Element {
  return (
    <ul className="wall" aria-label={label} data-selecting={selected.length > 0 || undefined}>
      {sessions.map((session) => (
        <li key={session.id} className="tile-cell">
          <Tile session={session} selected={selected.includes(session.id)} />
        </li>
      ))}
    </ul>
  )
}
