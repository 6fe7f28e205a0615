import { useEffect, useState } from 'react'

/** Less than this share shown is not in sight. */
const ENOUGH = 0.98

interface InSight {
  /** Goes on the element that is watched. */
  readonly place: (element: HTMLElement | null) => void
  /** Whether all of it is shown, below the head of the session's screen. Before the first look it is. */
  readonly inSight: boolean
}

/** Watches whether something on the session's screen is scrolled away. */
export function useInSight(): InSight {
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const [inSight, setInSight] = useState(true)
  useEffect(() => {
    const screen = place?.closest('.session') ?? null
    if (place === null || screen === null) return
    const head = screen.querySelector('.session-head')?.clientHeight ?? 0
    const observer = new IntersectionObserver((looks) => setInSight((looks.at(-1)?.intersectionRatio ?? 0) >= ENOUGH), {
      root: screen,
      rootMargin: `-${head}px 0px 0px 0px`,
      threshold: ENOUGH,
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [place])
  return { place: setPlace, inSight }
}
