import { useContext, useRef, useState } from 'react'
import type { MethodInput } from '../../../shared/ipc/contract.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useClient } from '../../stores/client.ts'
import { NavigationContext } from '../../stores/navigation.ts'
import { START_GUARD_MS } from '../../stores/startGuard.ts'

/** Methods after which something may record that did not before. */
type Beginning =
  'sessions.start' | 'sessions.arm' | 'sessions.startArmed' | 'sessions.reroll' | 'sessions.resolveUnknown'

/** Beginning a recording, however it comes about. */
export interface Begin {
  readonly busy: boolean
  /**
   * null: refused (the window's notice says why, unless `answers` takes the problem on), or too soon after the last start.
   */
  readonly run: <M extends Beginning>(
    method: M,
    input: MethodInput<M>,
    answers?: (problem: Problem) => boolean,
  ) => Promise<Session | null>
}

/**
 * Begins something once, however often it is pressed. On success the keyboard goes to the session, never to its Stop: on the
 * desk to its tile or row, elsewhere to its screen.
 */
export function useBegin(): Begin {
  const client = useClient()
  const navigation = useContext(NavigationContext)
  const pending = useRef(false)
  const [busy, setBusy] = useState(false)
  return {
    busy,
    run: async (method, input, answers) => {
      if (navigation === null || pending.current) return null
      const { startedAt, noteStart, report, screen } = navigation.getState()
      const now = Date.now()
      if (startedAt !== null && Math.abs(now - startedAt) < START_GUARD_MS) return null
      noteStart(now)
      pending.current = true
      setBusy(true)
      const result = await client.call(method, input)
      pending.current = false
      setBusy(false)
      if (!result.ok) {
        if (answers?.(result.problem) !== true) report(result.problem)
        return null
      }
      // The guard covers what appears now, however long main took to answer.
      noteStart(Date.now())
      const { focusOn, go } = navigation.getState()
      if (screen.name === 'desk') focusOn(result.value.id)
      else if (screen.name !== 'session' || screen.id !== result.value.id) go({ name: 'session', id: result.value.id })
      return result.value
    },
  }
}
