import './form.css'
import type { ComponentPropsWithRef, JSX, ReactNode } from 'react'
import { useFieldLink } from './fieldContext.ts'

export interface TextInputProps extends Omit<ComponentPropsWithRef<'input'>, 'aria-label'> {
  /** Name of the control where its field holds several. */
  readonly name?: string
  readonly label?: string
  /** Ids, names of channels and buckets: every character counts. */
  readonly mono?: boolean
  /** Quiet words inside, at the left, where the label is read aloud instead. */
  readonly lead?: string
  /** Quiet words or a button inside, at the right. */
  readonly unit?: ReactNode
  /** Overrides what the field says, where it holds several controls. */
  readonly tone?: 'blocks' | 'look' | null
}

/** One line of text. What is typed is technical: no spelling, no completion, nothing remembered by the browser. */
export function TextInput({
  label,
  mono,
  lead,
  unit,
  tone: own,
  className = '',
  id,
  ...rest
}: TextInputProps): JSX.Element {
  const { tone, attributes } = useFieldLink({ id, ...(own === undefined ? {} : { tone: own }) })
  return (
    <div className={`input ${className}`} data-tone={tone} data-mono={mono === true || undefined}>
      {lead === undefined ? null : (
        <span className="unit" aria-hidden="true">
          {lead}
        </span>
      )}
      <input
        type="text"
        spellCheck={false}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        {...rest}
        {...attributes}
        aria-label={label}
      />
      {unit === undefined ? null : <span className="unit">{unit}</span>}
    </div>
  )
}
