import { type ComponentPropsWithRef, type JSX, type KeyboardEvent, type MouseEvent, useRef } from 'react'
import { Icon, type IconName } from './Icon.tsx'

/** How loud a button is. `solid` is a secondary button on a raised surface. One `primary` per view. `danger` destroys for good. */
export type ButtonVariant = 'primary' | 'secondary' | 'solid' | 'quiet' | 'danger'

/** Height in CSS px: 24 inside rows, 32 by default, 40 in dialogs, 48 for Stop, Take and Start. */
export type ButtonSize = 24 | 32 | 40 | 48

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'> {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly icon?: IconName
  /** Shows only the icon; the children become the accessible name and the hint. */
  readonly iconOnly?: boolean
  /** Cannot be used now. It stays reachable by keyboard, so that its reason (give one beside it) can be found. */
  readonly disabled?: boolean
  /** Toggle buttons: whether it is on. */
  readonly pressed?: boolean
}

/** A button. A held key never repeats its action, and letting go of a Space that was held does nothing either. */
export function Button({
  variant = 'secondary',
  size = 32,
  icon,
  iconOnly = false,
  disabled = false,
  pressed,
  className = '',
  type = 'button',
  children,
  onClick,
  onKeyDown,
  onKeyUp,
  ...rest
}: ButtonProps): JSX.Element {
  const click = (event: MouseEvent<HTMLButtonElement>): void => {
    if (disabled) event.preventDefault()
    else onClick?.(event)
  }
  const held = useRef(false)
  const keyDown = (event: KeyboardEvent<HTMLButtonElement>): void => {
    held.current = event.repeat
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
    onKeyDown?.(event)
  }
  const keyUp = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (held.current && event.key === ' ') event.preventDefault()
    onKeyUp?.(event)
  }
  return (
    <button
      {...rest}
      type={type}
      className={`btn ${className}`}
      data-variant={variant}
      data-size={size}
      data-icon-only={iconOnly || undefined}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      title={iconOnly && typeof children === 'string' ? children : rest.title}
      onClick={click}
      onKeyDown={keyDown}
      onKeyUp={keyUp}
    >
      {icon === undefined ? null : <Icon name={icon} size={size === 24 ? 14 : 16} />}
      {iconOnly ? <span className="sr-only">{children}</span> : children}
    </button>
  )
}
