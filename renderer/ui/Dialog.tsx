import { Dialog as Base } from '@base-ui/react/dialog'
import type { JSX, ReactNode, RefObject } from 'react'

interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  /** CSS px at the normal text size. */
  readonly width?: 468 | 640 | 880
  /** What gets focus first; by default the first control. */
  readonly initialFocus?: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** A modal dialog: Esc closes it, focus stays inside and returns where it came from. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  width = 468,
  initialFocus,
  children,
}: DialogProps): JSX.Element {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" forceRender />
        <Base.Popup className="dialog" data-width={width} {...(initialFocus === undefined ? {} : { initialFocus })}>
          <Base.Title className="text-18 font-semibold tracking-[-0.01em]">{title}</Base.Title>
          {description === undefined ? null : (
            <Base.Description className="mt-1 text-t2" render={<div />}>
              {description}
            </Base.Description>
          )}
          <div className="mt-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
