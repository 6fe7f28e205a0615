import type { JSX } from 'react'
import { LADDER_RUNGS } from './ladder.ts'

const RADIUS = 5.75
const LENGTH = 2 * Math.PI * RADIUS
/** Share of each step that is drawn; the rest is the gap to its neighbour. */
const DRAWN = 0.68

/** A ring of arcs, one per question of the 404 ladder; those already asked are thick. */
export function VerifyingIcon({ rung, size = 16 }: { readonly rung: number; readonly size?: number }): JSX.Element {
  const length = `${size / 16}rem`
  const arc = (LENGTH / LADDER_RUNGS) * DRAWN
  return (
    <svg className="icon" width={length} height={length} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {Array.from({ length: LADDER_RUNGS }, (_, step) => (
        <circle
          key={step}
          cx="8"
          cy="8"
          r={RADIUS}
          strokeLinecap="butt"
          strokeDasharray={`${arc} ${LENGTH - arc}`}
          strokeWidth={step < rung ? 3 : 1.25}
          transform={`rotate(${(step * 360) / LADDER_RUNGS - 90 + 12} 8 8)`}
        />
      ))}
    </svg>
  )
}
