import type { JSX } from 'react'
import { handleSpots } from '../model/hit.ts'
import type { ScreenBox } from '../model/screenBox.ts'

const DRAWN = 8

interface SelectionFrameProps {
  /** Each selected region. */
  readonly boxes: readonly ScreenBox[]
  /** What the handles belong to; null: nothing selected may be resized. */
  readonly frame: ScreenBox | null
  /** During a move the handles would hide what is being placed. */
  readonly quiet: boolean
}

/** Outlines of what is selected, and eight handles around it. Drawn only: what a press means is computed from the same boxes. */
export function SelectionFrame({ boxes, frame, quiet }: SelectionFrameProps): JSX.Element {
  return (
    <g className="selection">
      {boxes.map((box, index) => (
        <rect key={index} className="selection-outline" {...box} />
      ))}
      {frame === null || boxes.length < 2 ? null : <rect className="selection-group" {...frame} />}
      {frame === null || quiet
        ? null
        : handleSpots(frame).map(({ handle, at }) => (
            <rect
              key={handle}
              className="selection-handle"
              x={Math.round(at.x) - DRAWN / 2}
              y={Math.round(at.y) - DRAWN / 2}
              width={DRAWN}
              height={DRAWN}
              rx={1}
            />
          ))}
    </g>
  )
}
