import { useRef } from 'react'
import type { PresetId } from '../../shared/ids.ts'
import type { Session } from '../../shared/recording/session.ts'
import type { Result } from '../bridge/client.ts'
import { useClient } from './client.ts'
import { useNavigation } from './navigation.ts'
import { START_GUARD_MS } from './startGuard.ts'

/**
 * Starts a recording from a preset. Presses within 800 ms of the last one are ignored (null). On success focus goes to the
 * new session, never to its Stop: on the desk to its tile, elsewhere to its screen. A refusal is
 * returned, for the caller to show where it was asked.
 */
export function useStartRecording(): (presetId: PresetId) => Promise<Result<Session> | null> {
  const client = useClient()
  const { screen, startedAt, noteStart, focusOn, go } = useNavigation()
  const pending = useRef(false)
  return async (presetId) => {
    const now = Date.now()
    if (pending.current || (startedAt !== null && Math.abs(now - startedAt) < START_GUARD_MS)) return null
    noteStart(now)
    pending.current = true
    const result = await client.call('sessions.start', { presetId })
    pending.current = false
    if (result.ok) {
      // The guard covers what appears now, however long main took to answer.
      noteStart(Date.now())
      if (screen.name === 'desk') focusOn(result.value.id)
      else go({ name: 'session', id: result.value.id })
    }
    return result
  }
}
