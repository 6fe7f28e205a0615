import type { JSX } from 'react'
import { iconGrids, iconShapes } from './iconShapes.tsx'

/** Every icon by name. */
export type IconName = keyof typeof iconShapes

interface IconProps {
  readonly name: IconName
  /** CSS px at the normal text size; grows with the text. Default: the grid it is drawn on, mostly 16. */
  readonly size?: number
  readonly className?: string
}

/** A drawing beside words. Hidden from screen readers: the words carry the meaning. */
export function Icon({ name, size, className = '' }: IconProps): JSX.Element {
  const grid = iconGrids[name] ?? 16
  const length = `${(size ?? grid) / 16}rem`
  return (
    <svg
      className={`icon ${className}`}
      width={length}
      height={length}
      viewBox={`0 0 ${grid} ${grid}`}
      aria-hidden="true"
      focusable="false"
    >
      {iconShapes[name]}
    </svg>
  )
}
