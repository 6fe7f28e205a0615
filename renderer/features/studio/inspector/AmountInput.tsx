import { type JSX, type KeyboardEvent, useRef, useState } from 'react'
import { TextInput } from '../../../ui/form/TextInput.tsx'

interface AmountInputProps {
  /** Name of the control. */
  readonly label: string
  /** Short name inside the box, such as `X`. */
  readonly short?: string
  readonly unit?: string
  /** As it is shown; null: the selected regions differ. */
  readonly shown: string | null
  /** Shown instead of a value where the regions differ. */
  readonly mixed: string
  /** Understands what was typed; null: it means nothing, and what was there stays. */
  readonly parse: (text: string) => number | null
  readonly onCommit: (value: number) => void
  /** ↑ and ↓; with Shift ten steps. Missing: the keys do nothing. */
  readonly onStep?: (steps: number) => void
  readonly disabled?: boolean
  readonly id?: string
  /** Where keys of the studio find it. */
  readonly focusName?: string
}

/**
 * A measure that takes arithmetic. Enter or leaving takes it, Esc brings the old value back or leads to the canvas; what means nothing stays as it
 * was typed, marked, until it is mended or given up.
 */
export function AmountInput(props: AmountInputProps): JSX.Element {
  const { label, short, unit, shown, mixed, parse, onCommit, onStep, disabled = false, id, focusName } = props
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  const forget = (): void => {
    setTyped(null)
    setWrong(false)
  }
  const commit = (): boolean => {
    if (typed === null || typed === shown || (typed.trim() === '' && shown === null)) {
      forget()
      return true
    }
    const value = parse(typed)
    if (value === null) {
      setWrong(true)
      return false
    }
    forget()
    onCommit(value)
    return true
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Take and Save are about to read the layout: what stands in the box belongs to it.
    if ((event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key.toLowerCase() === 's')) {
      if (!commit()) event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (event.key === 'Enter') {
      // Ready to be typed over by the next number.
      if (commit()) input.current?.select()
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation()
      forget()
    } else if (event.key === 'Escape') {
      // Back to where the regions are: numbers are a place one visits.
      event.stopPropagation()
      window.document.querySelector<HTMLElement>('[data-stage]')?.focus()
    } else if (direction !== 0 && onStep !== undefined) {
      event.preventDefault()
      if (commit()) onStep(direction * (event.shiftKey ? 10 : 1))
    }
  }

  return (
    <TextInput
      ref={input}
      mono
      id={id}
      label={label}
      inputMode="text"
      className="amount"
      data-focus={focusName}
      tone={wrong ? 'blocks' : null}
      readOnly={disabled}
      aria-disabled={disabled || undefined}
      {...(short === undefined ? {} : { lead: short })}
      value={typed ?? shown ?? ''}
      placeholder={shown === null ? mixed : undefined}
      unit={unit}
      onChange={(event) => {
        setTyped(event.target.value)
        setWrong(false)
      }}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onKeyDown={keys}
    />
  )
}
