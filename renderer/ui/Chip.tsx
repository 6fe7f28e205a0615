import type { ComponentPropsWithRef, JSX, ReactNode } from 'react'

interface ChipProps extends Omit<ComponentPropsWithRef<'button'>, 'type'> {
  readonly icon?: ReactNode
  readonly pressed: boolean
}

/** A filter that is on or off. */
export function Chip({ icon, pressed, children, className = '', ...rest }: ChipProps): JSX.Element {
  return (
    <button {...rest} type="button" className={`chip ${className}`} aria-pressed={pressed}>
      {icon}
      {children}
    </button>
  )
}
