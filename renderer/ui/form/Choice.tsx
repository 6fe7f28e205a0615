import './form.css'
import { type JSX, useId } from 'react'

export interface ChoiceOption<T extends string> {
  readonly value: T
  readonly label: string
  readonly note?: string
}

interface ChoiceProps<T extends string> {
  /** Name of the group for screen readers; the field's label says the same to the eye. */
  readonly label: string
  readonly value: T
  readonly options: readonly ChoiceOption<T>[]
  readonly onChange: (value: T) => void
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>): JSX.Element {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className="flex flex-col gap-1 py-1">
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.note === undefined ? null : <span className="block text-12 text-t3">{option.note}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
