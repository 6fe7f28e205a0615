import { type JSX, type ReactNode, useId } from 'react'

interface PanelProps {
  readonly title: string
  /** Quiet words beside the title. */
  readonly note?: ReactNode
  /** Controls at the right of the head. */
  readonly actions?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** A surface with a head: a landmark named by its title. */
export function Panel({ title, note, actions, className = '', children }: PanelProps): JSX.Element {
  const id = useId()
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {note === undefined ? null : <div className="min-w-0 flex-1 truncate text-t3">{note}</div>}
        {actions === undefined ? null : <div className="ml-auto flex items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
