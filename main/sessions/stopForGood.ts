import type { SessionId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import { canStop, mayRun } from '../../shared/recording/sessionState.ts'
import type { Clock } from '../clock.ts'
import type { Hub } from '../state/hub.ts'
import type { Sessions } from './port.ts'

/** Nobody waits longer than this for uploads before quitting, ms: an unfinished stop goes on at the next launch. */
const PATIENCE_MS = 60_000

interface StopForGoodDeps {
  readonly hub: Hub
  readonly clock: Clock
  readonly sessions: Pick<Sessions, 'stopMany'>
  readonly failed: (sessionId: SessionId, problem: Problem) => void
}

/**
 * Stops every recording that can be stopped and waits until all of them have ended. False when one was refused, or runs on:
 * then the desk had better stay.
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
  // What is still stopping goes on with that at the next launch; what records again was refused by the service.
  return !refused && sessionIds.every((id) => ['ended', 'stopping', undefined].includes(all[id]?.phase))
}
