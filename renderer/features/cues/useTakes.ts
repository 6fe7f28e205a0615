import { useRef, useState } from 'react'
import type { CueId, SessionId } from '../../../shared/ids.ts'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { Result } from '../../bridge/client.ts'
import { useClient } from '../../stores/client.ts'

/** Takes of one session that this window asked for. Main sends them whole, one at a time, the newest wins. */
export interface Takes {
  /** The newest layout that was asked for and is not answered yet; null: none, or a cue's. */
  readonly asked: LayoutState | null
  readonly busy: boolean
  /** When the newest one was asked for, ms since 1970; null: none is on its way. */
  readonly since: number | null
  /** Why the newest one was refused. */
  readonly problem: Problem | null
  /** Each answers whether it was accepted. */
  readonly layout: (layout: LayoutState) => Promise<boolean>
  readonly cue: (cueId: CueId) => Promise<boolean>
  readonly next: () => Promise<boolean>
  readonly forget: () => void
}

/** Asks for takes of a session. They never wait for each other here: main knows what to leave out. */
export function useTakes(sessionId: SessionId): Takes {
  const client = useClient()
  const newest = useRef(0)
  const [state, setState] = useState<Pick<Takes, 'asked' | 'busy' | 'since' | 'problem'>>({
    asked: null,
    busy: false,
    since: null,
    problem: null,
  })

  const ask = async (asked: LayoutState | null, call: () => Promise<Result<Session>>): Promise<boolean> => {
    newest.current += 1
    const mine = newest.current
    setState({ asked, busy: true, since: Date.now(), problem: null })
    const result = await call()
    // An older one may be answered late: only the newest says how things stand.
    if (mine === newest.current) {
      setState({ asked: null, busy: false, since: null, problem: result.ok ? null : result.problem })
    }
    return result.ok
  }

  return {
    ...state,
    layout: (layout) => ask(layout, () => client.call('sessions.updateLayout', { sessionId, layout })),
    cue: (cueId) => ask(null, () => client.call('sessions.takeCue', { sessionId, cueId })),
    next: () => ask(null, () => client.call('sessions.takeNextCue', { sessionId })),
    forget: () => setState((old) => ({ ...old, problem: null })),
  }
}
