import './more.css'
import { type JSX, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface MoreRowsProps {
  /** What is folded away, in a few words. */
  readonly about: string
  /** Something in there needs a look: it cannot be folded away then. */
  readonly needed: boolean
  readonly children: ReactNode
}

/** Rows that most people leave as they are. They stay in the page while folded, so that "go to" finds and unfolds them. */
export function MoreRows({ about, needed, children }: MoreRowsProps): JSX.Element {
  const { t } = useTranslation('forms')
  const [open, setOpen] = useState(false)
  return (
    <details className="more-rows" open={open || needed} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <span className="text-button">{t(open || needed ? 'more.hide' : 'more.show')}</span>
        <span className="text-12 text-t3">{about}</span>
      </summary>
      {children}
    </details>
  )
}
