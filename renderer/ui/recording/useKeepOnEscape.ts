import { useEffect } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import { useClient } from '../../stores/client.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { escapeIsTaken } from '../keys.ts'

/**
 * Escape keeps recording: the session that has the keyboard, or else every one of these whose stop counts down. A false stop
 * costs the show, five seconds too many cost nothing.
 */
export function useKeepOnEscape(counting: readonly SessionId[]): void {
  const client = useClient()
  const { report } = useNavigation()
  const ids = counting.join(' ')
  useEffect(() => {
    if (ids === '') return
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.repeat || escapeIsTaken(event)) return
      event.preventDefault()
      const all = ids.split(' ') as SessionId[]
      const here = document.activeElement?.closest<HTMLElement>('[data-session]')?.dataset['session']
      for (const sessionId of all.filter(
        (id) => here === undefined || !all.includes(here as SessionId) || id === here,
      )) {
        void client.call('sessions.keepRecording', { sessionId }).then((result) => {
          if (!result.ok) report(result.problem)
        })
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [client, ids, report])
}
