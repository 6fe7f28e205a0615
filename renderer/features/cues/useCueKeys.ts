import { useEffect, useRef } from 'react'
import type { CueId } from '../../../shared/ids.ts'
import { isOverlayOpen, isTyping } from '../../ui/keys.ts'
import type { CueState } from './cueStates.ts'

/** What a key press asks for: a cue, the next cue, or nothing. Held down it asks once. */
export function cueOfKey(
  event: Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  cues: readonly CueState[],
): CueId | 'next' | null {
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null
  if (event.key.toLowerCase() === 'n') return cues.length === 0 ? null : 'next'
  return cues.find(({ cue }) => cue.key === event.key)?.cue.id ?? null
}

/** Digits and `N` anywhere on the screen, except where `isTaken` says they are typed, or something lies over it. */
export function useCueKeys(
  cues: readonly CueState[],
  take: (what: CueId | 'next') => void,
  isTaken: (target: EventTarget | null) => boolean = isTyping,
): void {
  const newest = useRef({ cues, take, isTaken })
  useEffect(() => {
    newest.current = { cues, take, isTaken }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || newest.current.isTaken(event.target) || isOverlayOpen()) return
      const asked = cueOfKey(event, newest.current.cues)
      if (asked === null) return
      event.preventDefault()
      newest.current.take(asked)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
