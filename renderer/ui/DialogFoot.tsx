import type { JSX, ReactNode } from 'react'

/** The buttons at the end of a dialog, at the right: Cancel before what is done. */
export function DialogFoot({ children }: { readonly children: ReactNode }): JSX.Element {
  return <div className="dialog-foot">{children}</div>
}
