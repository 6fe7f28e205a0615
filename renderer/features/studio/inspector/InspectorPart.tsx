import { type JSX, type ReactNode, useId } from 'react'

interface InspectorPartProps {
  readonly title: string
  readonly children: ReactNode
}

/** A group of controls under a small heading. */
export function InspectorPart({ title, children }: InspectorPartProps): JSX.Element {
  const id = useId()
  return (
    <div className="inspector-part" role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </div>
  )
}
