import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { JSX, ReactElement } from 'react'

interface TooltipProps {
  readonly text: string
  /** The control it belongs to. The text must not be the only name of that control. */
  readonly children: ReactElement
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
}

/** A hint on hover and on focus. */
export function Tooltip({ text, children, side = 'bottom' }: TooltipProps): JSX.Element {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-10">
          <Base.Popup className="tooltip">{text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
