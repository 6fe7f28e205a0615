import type { JSX } from 'react'

const RADIUS = 13
const LENGTH = 2 * Math.PI * RADIUS

interface CountdownRingProps {
  /** Whole seconds left. */
  readonly seconds: number
  /** Share of the time that is left, 0…1. */
  readonly share: number
}

/** The seconds in a ring that empties. Hidden from screen readers: the words beside it say the same. */
export function CountdownRing({ seconds, share }: CountdownRingProps): JSX.Element {
  return (
    <svg className="countdown-ring" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r={RADIUS} />
      <circle
        cx="16"
        cy="16"
        r={RADIUS}
        strokeDasharray={`${LENGTH * Math.min(1, Math.max(0, share))} ${LENGTH}`}
        transform="rotate(-90 16 16)"
      />
      <text x="16" y="16" textAnchor="middle" dominantBaseline="central">
        {seconds}
      </text>
    </svg>
  )
}
