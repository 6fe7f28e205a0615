import { useEffect } from 'react'
import { isField, isOverlayOpen, isTyping } from '../../ui/keys.ts'
import { type StudioCommand, studioCommand } from './model/keyMap.ts'

const isOutside = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.main') === null && target !== document.body

/** Whether a plain key belongs to what has the keyboard. The list of regions takes no letters; lists that lie over the studio do. */
export const ownsLetters = (target: EventTarget | null): boolean =>
  isField(target) || (isOutside(target) && isTyping(target))

/** What works even while somebody writes. */
const always: readonly StudioCommand['kind'][] = ['save', 'take', 'zoom']

/** Whether a key press is meant for the studio, and what it asks for. */
function asked(event: KeyboardEvent): StudioCommand | null {
  const command = studioCommand(event)
  if (command === null || event.defaultPrevented || isOverlayOpen()) return null
  const { target } = event
  if (isOutside(target) && !always.includes(command.kind)) return null
  // Text keeps its undo, its clipboard and its Delete.
  return isField(target) && !always.includes(command.kind) ? null : command
}

/** Keys of the studio, wherever in it the keyboard is. A key that is held repeats only what may be repeated. */
export function useStudioKeys(run: (command: StudioCommand) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const command = asked(event)
      // Take has its own listener beside Program.
      if (command === null || command.kind === 'take') return
      event.preventDefault()
      const repeatable = command.kind === 'undo' || command.kind === 'redo' || command.kind === 'zoom'
      if (!event.repeat || repeatable) run(command)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [run])
}
