import type { JSX } from 'react'
import type { ScreenBox } from '../model/screenBox.ts'
import type { Size } from '../model/viewport.ts'

const HEIGHT = 20
const GAP = 10
/** One character of the bubble, CSS px. */
const CHARACTER = 6.7

interface BubbleProps {
  readonly text: string
  /** What is dragged: the bubble stays outside it. */
  readonly box: ScreenBox
  readonly stage: Size
}

/** Coordinates beside what is dragged: left of it, else right of it, else above or below. */
export function Bubble({ text, box, stage }: BubbleProps): JSX.Element {
  const width = text.length * CHARACTER + 14
  const middle = box.y + box.height / 2 + 24
  const places = [
    { x: box.x - width - GAP, y: middle },
    { x: box.x + box.width + GAP, y: middle },
    { x: box.x, y: box.y - HEIGHT - GAP },
    { x: box.x, y: box.y + box.height + GAP },
  ]
  const fits = ({ x, y }: { x: number; y: number }): boolean =>
    x >= 4 && y >= 4 && x + width <= stage.width - 4 && y + HEIGHT <= stage.height - 4
  const place = places.find(fits) ?? { x: 4, y: 4 }
  return (
    <div
      className="stage-bubble"
      style={{ transform: `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)` }}
    >
      {text}
    </div>
  )
}
