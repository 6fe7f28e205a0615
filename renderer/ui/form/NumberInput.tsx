import { type JSX, type KeyboardEvent, useState } from 'react'
import { formatNumber, parseNumber } from './numberText.ts'
import { TextInput, type TextInputProps } from './TextInput.tsx'

interface NumberInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue' | 'type' | 'step'> {
  readonly value: number
  /** NaN when the text is no number: the text stays as it was typed. */
  readonly onChange: (value: number) => void
  /** What ↑ and ↓ add; Shift takes ten of it. */
  readonly step?: number
  readonly decimals?: number
}

/** A number as text: nothing that is typed is lost or corrected behind somebody's back. */
export function NumberInput({ value, onChange, step = 1, decimals = 6, ...rest }: NumberInputProps): JSX.Element {
  const [text, setText] = useState(() => formatNumber(value, decimals))
  const [known, setKnown] = useState(value)
  if (!Object.is(known, value)) {
    // Changed from outside, by a fix or an undo: then the text follows. Changed by typing: the text stays.
    setKnown(value)
    if (!Object.is(parseNumber(text), value)) setText(formatNumber(value, decimals))
  }

  const change = (next: string): void => {
    setText(next)
    setKnown(parseNumber(next))
    onChange(parseNumber(next))
  }
  const nudge = (event: KeyboardEvent<HTMLInputElement>): void => {
    rest.onKeyDown?.(event)
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    const start = parseNumber(text)
    if (direction === 0 || event.altKey || event.defaultPrevented || Number.isNaN(start)) return
    event.preventDefault()
    const next = start + direction * step * (event.shiftKey ? 10 : 1)
    change(formatNumber(Math.max(0, next), decimals))
  }

  return (
    <TextInput
      mono
      inputMode="decimal"
      {...rest}
      value={text}
      onChange={(event) => change(event.target.value)}
      onKeyDown={nudge}
    />
  )
}
