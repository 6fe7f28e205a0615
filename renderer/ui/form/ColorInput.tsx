import type { ChangeEvent, JSX } from 'react'
import { TextInput, type TextInputProps } from './TextInput.tsx'

interface ColorInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'unit'> {
  /** `#RRGGBB`, or whatever was typed so far. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** Name of the colour well. */
  readonly pickLabel: string
}

/** A colour as text, with a well beside it that shows and picks it. */
export function ColorInput({ value, onChange, pickLabel, ...rest }: ColorInputProps): JSX.Element {
  const change = (event: ChangeEvent<HTMLInputElement>): void => onChange(event.target.value)
  const valid = /^#[0-9a-f]{6}$/i.test(value)
  return (
    <div className="flex items-center gap-2">
      <input
        type="color"
        className="color-well"
        aria-label={pickLabel}
        value={valid ? value.toLowerCase() : '#000000'}
        onChange={(event) => onChange(event.target.value.toUpperCase())}
      />
      <TextInput mono maxLength={16} {...rest} value={value} onChange={change} />
    </div>
  )
}
