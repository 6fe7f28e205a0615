import { Dialog as Base } from '@base-ui/react/dialog'
import type { JSX, ReactNode } from 'react'

interface DrawerProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly children: ReactNode
}

/** A modal panel at the right edge, for what stands beside the form where there is room. Esc closes it. */
export function Drawer({ open, onOpenChange, title, children }: DrawerProps): JSX.Element {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="drawer">
          <Base.Title className="sr-only">{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
