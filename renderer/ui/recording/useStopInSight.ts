import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { SessionId } from '../../../shared/ids.ts'
import { useNavigation } from '../../stores/navigation.ts'

/** Less than this share of the panel shown is not enough to find Keep recording on it. */
const ENOUGH = 0.9

/** For the panel of a stop that counts down: tells the window while the session's own screen shows it, below its fixed head. */
export function useStopInSight(sessionId: SessionId): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null)
  const { noteStopInSight } = useNavigation()
  useLayoutEffect(() => {
    const screen = panel.current?.closest('.session') ?? null
    if (panel.current === null || screen === null) return
    const head = screen.querySelector('.session-head')?.clientHeight ?? 0
    const observer = new IntersectionObserver(
      (looks) => noteStopInSight((looks.at(-1)?.intersectionRatio ?? 0) >= ENOUGH ? sessionId : null),
      { root: screen, rootMargin: `-${head}px 0px 0px 0px`, threshold: ENOUGH },
    )
    // Until the first look, a moment later: a bar that comes and goes at once would only startle.
    noteStopInSight(sessionId)
    observer.observe(panel.current)
    return () => {
      observer.disconnect()
      noteStopInSight(null)
    }
  }, [sessionId, noteStopInSight])
  return panel
}
