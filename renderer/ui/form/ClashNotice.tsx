import './clashNotice.css'
import { type JSX, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Whose } from '../../../shared/underway.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'

/** One thing that was changed here and elsewhere, both values in words. */
export interface Clash<P> {
  readonly part: P
  readonly label: string
  readonly here: string
  readonly there: string
}

interface ClashNoticeProps<P> {
  /** To lead to it; it can have the focus. */
  readonly id?: string
  readonly clashes: readonly Clash<P>[]
  /** Instead of how many settings were changed. */
  readonly title?: string
  /** What waits for the choice. */
  readonly text: string
  /** Shown before the choices, such as pictures of both. */
  readonly children?: ReactNode
  readonly onChoose: (part: P, whose: Whose) => void
}

/** What was changed here and elsewhere: both values, and which one it is to be. Nothing while there is nothing to choose. */
export function ClashNotice<P>(props: ClashNoticeProps<P>): JSX.Element | null {
  const { id, clashes, title, text, children, onChoose } = props
  const { t } = useTranslation('clash')
  const titleId = useId()
  if (clashes.length === 0) return null
  return (
    <section id={id} tabIndex={-1} className="notice" data-tone="caution" aria-labelledby={titleId}>
      <span className="pt-0.5 text-caution">
        <Icon name="look" />
      </span>
      <div className="min-w-0">
        <p id={titleId} role="alert" className="font-semibold">
          {title ?? t('title', { count: clashes.length })}
        </p>
        <p className="mt-1 text-t2">{text}</p>
        {children}
        <ul className="clash-list">
          {clashes.map(({ part, label, here, there }) => (
            <li key={label}>
              <p className="font-medium">{label}</p>
              <p className="clash-value">{t('here', { value: here })}</p>
              <p className="clash-value">{t('there', { value: there })}</p>
              <div className="mt-2 flex flex-wrap gap-2">
                <Button size={24} aria-label={t('mineNamed', { field: label })} onClick={() => onChoose(part, 'mine')}>
                  {t('mine')}
                </Button>
                <Button
                  size={24}
                  aria-label={t('theirsNamed', { field: label })}
                  onClick={() => onChoose(part, 'theirs')}
                >
                  {t('theirs')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
