import './form.css'
import type { JSX, ReactNode } from 'react'
import { FieldContext } from './fieldContext.ts'
import { type Remark, worstTone } from './remark.ts'
import { Remarks } from './Remarks.tsx'

interface FieldProps {
  /** Id of the control; its remarks are `<id>-remarks`. */
  readonly id: string
  readonly label: string
  /** What is said beside it: to the right, or below where there is no room. */
  readonly remarks?: readonly Remark[]
  /** The control may use the room of the remarks, which then stand below it. */
  readonly wide?: boolean
  /** Several controls under one label; each then has a name of its own. */
  readonly group?: boolean
  readonly children: ReactNode
}

/** A row of a form: label, control, and what is to be said about it. */
export function Field({ id, label, remarks = [], wide = false, group = false, children }: FieldProps): JSX.Element {
  const describedBy = remarks.length > 0 ? `${id}-remarks` : undefined
  const link = { id: group ? undefined : id, describedBy, tone: worstTone(remarks) }
  const control = <FieldContext value={link}>{children}</FieldContext>
  return (
    <div className="form-row" data-wide={wide || undefined} data-field={id}>
      {group ? (
        <div id={`${id}-label`} className="form-label">
          {label}
        </div>
      ) : (
        <label htmlFor={id} className="form-label">
          {label}
        </label>
      )}
      {group ? (
        <div className="form-control" role="group" aria-labelledby={`${id}-label`}>
          {control}
        </div>
      ) : (
        <div className="form-control">{control}</div>
      )}
      <div className="form-remarks" id={`${id}-remarks`}>
        {remarks.length === 0 ? null : <Remarks remarks={remarks} />}
      </div>
    </div>
  )
}

interface FormRowsProps {
  readonly children: ReactNode
  readonly className?: string
}

/** Holds the rows of a form: its own width decides how they fold. */
export function FormRows({ children, className = '' }: FormRowsProps): JSX.Element {
  return <div className={`form-rows ${className}`}>{children}</div>
}

interface FormHeadingProps {
  readonly id: string
  readonly title: string
  readonly note?: ReactNode
}

/** The head of a part of a form. It can take focus, so that "go to" works by keyboard. */
export function FormHeading({ id, title, note }: FormHeadingProps): JSX.Element {
  return (
    <div className="form-heading">
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {note === undefined ? null : <div className="pb-0.5 text-12 text-t3">{note}</div>}
    </div>
  )
}
