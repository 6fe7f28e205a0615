import type { SessionId } from '../../shared/ids.ts'
import { problem, type Problem } from '../../shared/problem.ts'
import { canStop, mayRun } from '../../shared/recording/sessionState.ts'
import type { Clock } from '../clock.ts'
import type { Hub } from '../state/hub.ts'
import type { Sessions } from './port.ts'

/** Nobody waits longer than this for uploads before quitting, ms: then the desk stays and goes on stopping. */
const PATIENCE_MS = 60_000

interface StopForGoodDeps {
  readonly hub: Hub
  readonly clock: Clock
  readonly sessions: Pick<Sessions, 'stopMany'>
  readonly failed: (sessionId: SessionId, problem: Problem) => void
}

/**
 * Stops every recording that can be stopped and waits until all of them have ended. False when one was refused, runs on, or
 * has not been confirmed in time: then the desk had better stay. `failed` hears of it.
 */
export async function stopForGood({ hub, clock, sessions, failed }: StopForGoodDeps): Promise<boolean> {
  const running = (): readonly SessionId[] =>
    Object.values(hub.snapshot().sessions)
      .filter((session) => mayRun(session) && canStop(session))
      .map(({ id }) => id)

  const sessionIds = running()
  const results = await sessions.stopMany({ sessionIds, gesture: 'now' }, 'quit')
  let refused = false
  for (const [index, sessionId] of sessionIds.entries()) {
    const result = results[index]
    if (result?.ok !== false) continue
    refused = true
    failed(sessionId, result.problem)
  }
  await new Promise<void>((resolve) => {
    const over = (): void => {
      cancel()
      unsubscribe()
      resolve()
    }
    const look = (): void => {
      const { sessions: all } = hub.snapshot()
      if (!sessionIds.some((id) => all[id]?.phase === 'stopping')) over()
    }
    const cancel = clock.after(PATIENCE_MS, over)
    const unsubscribe = hub.onChange(look)
    look()
  })
  const { sessions: all } = hub.snapshot()
  for (const id of sessionIds) if (all[id]?.phase === 'stopping') failed(id, problem('stopStillUnderWay'))
  // What records again was refused by the service, which has been said.
  return !refused && sessionIds.every((id) => ['ended', undefined].includes(all[id]?.phase))
}
