import { type JSX, type KeyboardEvent, type ReactNode, useRef } from 'react'

export interface SegmentedOption<T extends string> {
  readonly value: T
  readonly label: string
  /** Drawn instead of the label, which then becomes the name and the hint. */
  readonly icon?: ReactNode
  readonly disabled?: boolean
}

interface SegmentedProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly SegmentedOption<T>[]
  readonly onChange: (value: T) => void
  readonly size?: 24 | 32
  readonly id?: string
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** One of a few: a radio group whose arrows move the choice. */
export function Segmented<T extends string>(props: SegmentedProps<T>): JSX.Element {
  const { label, value, options, onChange, size = 32, id } = props
  const group = useRef<HTMLDivElement>(null)
  const usable = options.filter((option) => option.disabled !== true)

  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined || usable.length === 0) return
    event.preventDefault()
    const at = usable.findIndex((option) => option.value === value)
    const next = usable[(at + step + usable.length) % usable.length]
    if (next === undefined) return
    onChange(next.value)
    group.current?.querySelector<HTMLElement>(`[data-value="${CSS.escape(next.value)}"]`)?.focus()
  }

  return (
    <div
      ref={group}
      id={id}
      className="segmented"
      role="radiogroup"
      aria-label={label}
      data-size={size}
      data-icons={options.every((option) => option.icon !== undefined) || undefined}
      onKeyDown={move}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          data-value={option.value}
          aria-checked={option.value === value}
          aria-label={option.icon === undefined ? undefined : option.label}
          title={option.icon === undefined ? undefined : option.label}
          tabIndex={option.value === value ? 0 : -1}
          disabled={option.disabled}
          onClick={() => onChange(option.value)}
        >
          {option.icon ?? option.label}
        </button>
      ))}
    </div>
  )
}
