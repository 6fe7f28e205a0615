import { type JSX, type KeyboardEvent, useRef, useState } from 'react'
import { FieldContext } from '../../../ui/form/fieldContext.ts'
import { TextInput } from '../../../ui/form/TextInput.tsx'

/** What was typed as a number, or why it is none, in words. */
export type Amount = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly words: string }

/** What was typed and could not be taken; it waits here, whatever is selected in between. */
export interface Unread {
  /** null: nothing waits. */
  readonly text: string | null
  /** null: it was mended or given up. */
  readonly keep: (text: string | null) => void
}

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
  readonly parse: (text: string) => Amount
  readonly unread: Unread
  /** Id of the words that say what is wrong. */
  readonly describedBy: string
  /** What was typed was understood. `typed`: as it stood there. */
  readonly onCommit: (value: number, typed: string) => void
  /** It was not, and stays where it is: why, in words. */
  readonly onFault: (words: string) => void
  /** ↑ and ↓; with Shift ten steps. Missing: the keys do nothing. */
  readonly onStep?: (steps: number) => void
  readonly disabled?: boolean
  /** Where keys of the studio find it. */
  readonly focusName?: string
}

/**
 * A measure that takes arithmetic. Enter or leaving takes it, Esc brings the old value back or leads to the canvas; what means
 * nothing stays as it was typed, marked, until it is mended or given up.
 */
export function AmountInput(props: AmountInputProps): JSX.Element {
  const { label, short, unit, shown, mixed, parse, unread, describedBy, disabled = false, focusName } = props
  const { onCommit, onFault, onStep } = props
  const [typed, setTyped] = useState(unread.text)
  const input = useRef<HTMLInputElement>(null)
  const wrong = unread.text !== null && unread.text === typed

  const forget = (): void => {
    setTyped(null)
    if (unread.text !== null) unread.keep(null)
  }
  const commit = (): boolean => {
    if (typed === null || typed === shown || (typed.trim() === '' && shown === null)) {
      forget()
      return true
    }
    const amount = parse(typed)
    if (!amount.ok) {
      unread.keep(typed)
      onFault(amount.words)
      return false
    }
    forget()
    onCommit(amount.value, typed)
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
    <FieldContext
      value={{ id: undefined, describedBy: wrong ? describedBy : undefined, tone: wrong ? 'blocks' : null }}
    >
      <TextInput
        ref={input}
        mono
        label={label}
        inputMode="text"
        className="amount"
        data-focus={focusName}
        readOnly={disabled}
        aria-disabled={disabled || undefined}
        {...(short === undefined ? {} : { lead: short })}
        value={typed ?? shown ?? ''}
        placeholder={shown === null ? mixed : undefined}
        unit={unit}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={keys}
      />
    </FieldContext>
  )
}
