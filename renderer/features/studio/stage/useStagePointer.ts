import { type PointerEvent, type RefObject, useEffect, useMemo, useRef } from 'react'
import {
  type Hit,
  type Modifiers,
  type PointerEffect,
  type PointerInput,
  type PointerState,
  idle,
  pointerStep,
} from '../model/pointerMachine.ts'
import type { Point } from '../model/viewport.ts'

interface StagePointerDeps {
  readonly surface: RefObject<HTMLElement | null>
  /** What lies at a place of the stage. */
  readonly hit: (at: Point) => Hit
  readonly onEffect: (effect: PointerEffect) => void
}

/** Handlers for the stage's surface. */
interface StagePointer {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
  readonly onPointerCancel: () => void
  readonly onLostPointerCapture: () => void
}

const MIDDLE = 1

const modifiersOf = (event: {
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}): Modifiers => ({ shift: event.shiftKey, alt: event.altKey, ctrl: event.ctrlKey || event.metaKey })

/** What the pointer shows over what it could catch. */
const cursorOf = (hit: Hit): string => {
  if (hit.kind === 'handle') return hit.handle
  if (hit.kind === 'region') return hit.locked ? 'locked' : 'move'
  return hit.kind
}

/**
 * Binds the pointer machine to the surface: mouse, pen and touch alike, with capture, so that a drag may leave the window.
 * While something is dragged, Esc gives it up and the modifier keys count at once. Space turns the pointer into a hand.
 */
export function useStagePointer({ surface, hit, onEffect }: StagePointerDeps): StagePointer {
  const state = useRef<PointerState>(idle)
  const space = useRef(false)
  // Where the surface is does not change while a pointer is down: asking at every step would make the page lay itself out.
  const box = useRef({ left: 0, top: 0 })
  const now = useRef({ hit, onEffect })
  useEffect(() => {
    now.current = { hit, onEffect }
  })

  const pointer = useMemo(() => {
    const show = (cursor: string): void => {
      surface.current?.setAttribute('data-cursor', cursor)
    }
    const feed = (input: PointerInput): void => {
      const step = pointerStep(state.current, input)
      state.current = step.state
      for (const effect of step.effects) now.current.onEffect(effect)
    }
    const place = ({ clientX, clientY }: PointerEvent): Point => {
      if (state.current.kind === 'idle') box.current = surface.current?.getBoundingClientRect() ?? box.current
      return { x: clientX - box.current.left, y: clientY - box.current.top }
    }
    const hitAt = (at: Point): Hit => (space.current ? { kind: 'hand' } : now.current.hit(at))
    const handlers: StagePointer = {
      onPointerDown: (event) => {
        if (state.current.kind !== 'idle' && event.pointerType === 'mouse') {
          // Another button in the middle of a drag gives it up, as Esc does.
          feed({ kind: 'cancel' })
          return
        }
        if (event.button !== 0 && event.button !== MIDDLE) return
        const at = place(event)
        const found: Hit = event.button === MIDDLE ? { kind: 'hand' } : hitAt(at)
        surface.current?.setPointerCapture(event.pointerId)
        surface.current?.focus({ preventScroll: true })
        event.preventDefault()
        show(cursorOf(found))
        feed({
          kind: 'down',
          pointerId: event.pointerId,
          at,
          hit: found,
          keys: modifiersOf(event),
          touch: event.pointerType === 'touch',
        })
      },
      onPointerMove: (event) => {
        const at = place(event)
        if (state.current.kind === 'idle') show(cursorOf(hitAt(at)))
        else feed({ kind: 'move', pointerId: event.pointerId, at, keys: modifiersOf(event) })
      },
      onPointerUp: (event) =>
        feed({ kind: 'up', pointerId: event.pointerId, at: place(event), keys: modifiersOf(event) }),
      onPointerCancel: () => feed({ kind: 'cancel' }),
      onLostPointerCapture: () => feed({ kind: 'cancel' }),
    }
    return { feed, show, handlers }
  }, [surface])

  useEffect(() => {
    const { feed, show } = pointer
    const key = (event: KeyboardEvent): void => {
      const dragging = state.current.kind === 'dragging'
      if (event.key === 'Escape' && event.type === 'keydown' && state.current.kind !== 'idle') {
        event.preventDefault()
        event.stopPropagation()
        feed({ kind: 'cancel' })
        return
      }
      if (event.key === ' ' && (event.type === 'keyup' || document.activeElement === surface.current)) {
        space.current = event.type === 'keydown'
        if (event.type === 'keydown') event.preventDefault()
        if (!dragging) show(space.current ? 'hand' : 'empty')
      }
      if (dragging && ['Shift', 'Alt', 'Control', 'Meta'].includes(event.key)) {
        // Alt alone would open the menu of the window.
        event.preventDefault()
        feed({ kind: 'keys', keys: modifiersOf(event) })
      }
    }
    const blur = (): void => {
      space.current = false
      feed({ kind: 'cancel' })
    }
    window.addEventListener('keydown', key, true)
    window.addEventListener('keyup', key, true)
    window.addEventListener('blur', blur)
    return () => {
      window.removeEventListener('keydown', key, true)
      window.removeEventListener('keyup', key, true)
      window.removeEventListener('blur', blur)
      // Leaving the studio in the middle of a drag leaves nothing half done.
      feed({ kind: 'cancel' })
    }
  }, [pointer, surface])

  return pointer.handlers
}
