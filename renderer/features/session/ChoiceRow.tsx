import type { JSX, ReactNode } from 'react'

interface ChoiceRowProps {
  readonly title: string
  /** What choosing it means, or why it cannot be chosen. */
  readonly text: string
  /** The button that chooses it. */
  readonly children: ReactNode
}

/** One of the things that can be done when the desk cannot decide by itself. */
export function ChoiceRow({ title, text, children }: ChoiceRowProps): JSX.Element {
  return (
    <li className="choice-row">
      <div className="min-w-0 flex-1 basis-72">
        <p className="font-semibold">{title}</p>
        <p className="text-t2">{text}</p>
      </div>
      {children}
    </li>
  )
}
