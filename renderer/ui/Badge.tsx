import type { JSX, ReactNode } from 'react'

/** What a badge says with colour, besides its icon and words. `quiet` has no frame; `crit` is an inverse plate. */
export type BadgeTone = 'rec' | 'waiting' | 'unknown' | 'caution' | 'serious' | 'ok' | 'neutral' | 'quiet' | 'crit'

interface BadgeProps {
  readonly tone: BadgeTone
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A state in one word. */
export function Badge({ tone, icon, children }: BadgeProps): JSX.Element {
  return (
    <span className="badge" data-tone={tone}>
      {icon}
      {children}
    </span>
  )
}
