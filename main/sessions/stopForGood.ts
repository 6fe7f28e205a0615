import type { SessionId } from '../../shared/ids.ts'
import { problem, type Problem } from '../../shared/problem.ts'
import type { Session } from '../../shared/recording/session.ts'
import { canStop, mayRun } from '../../shared/recording/sessionState.ts'
import type { Clock } from '../clock.ts'
import type { Hub } from '../state/hub.ts'
import type { Sessions } from './port.ts'

/** Nobody waits longer than this for uploads before quitting, ms: then the desk stays and goes on stopping. */
const PATIENCE_MS = 60_000

interface StopForGoodDeps {
  readonly hub: Hub
  readonly clock: Clock
  readonly sessions: Pick<Sessions, 'stopMany' | 'holdStarts'>
  readonly failed: (sessionId: SessionId, problem: Problem) => void
}

/**
 * Stops every recording that can be stopped, also one that comes up meanwhile, lets nothing new begin, and waits until all of
 * them have ended. False when one was refused, runs on, or has not been confirmed in time: then the desk had better stay, and
 * starts are taken again. `failed` hears of it.
 */
export async function stopForGood({ hub, clock, sessions, failed }: StopForGoodDeps): Promise<boolean> {
  const release = sessions.holdStarts()
  const asked = new Set<SessionId>()
  let asking = 0
  const refused = new Set<SessionId>()

  const all = (): readonly Session[] => Object.values(hub.snapshot().sessions)
  const isRunning = (session: Session): boolean => mayRun(session) && canStop(session)

  const askAll = async (): Promise<void> => {
    const sessionIds = all().flatMap((session) => (isRunning(session) && !asked.has(session.id) ? [session.id] : []))
    if (sessionIds.length === 0) return
    for (const id of sessionIds) asked.add(id)
    asking += 1
    const results = await sessions.stopMany({ sessionIds, gesture: 'now' }, 'quit')
    asking -= 1
    for (const [index, sessionId] of sessionIds.entries()) {
      const result = results[index]
      if (result?.ok !== false) continue
      refused.add(sessionId)
      failed(sessionId, result.problem)
    }
  }

  await askAll()
  await new Promise<void>((resolve) => {
    const over = (): void => {
      cancel()
      unsubscribe()
      resolve()
    }
    const look = (): void => {
      void askAll().then(() => {
        if (asking === 0 && !all().some(({ phase }) => phase === 'stopping')) over()
      })
    }
    const cancel = clock.after(PATIENCE_MS, over)
    const unsubscribe = hub.onChange(look)
    look()
  })

  for (const { id, phase } of all()) if (phase === 'stopping') failed(id, problem('stopStillUnderWay'))
  // What records again was refused by the service, which has been said.
  const unproven = all().some((session) => isRunning(session) || (asked.has(session.id) && mayRun(session)))
  if (refused.size === 0 && !unproven) return true
  release()
  return false
}
