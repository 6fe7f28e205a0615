import { type JSX, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'

interface StepFrameProps {
  readonly title: string
  readonly text: string
  /** What exists already and would do. */
  readonly existing: readonly { readonly id: string; readonly name: string }[]
  readonly onUse: () => void
  readonly children: ReactNode
}

/** One step: what it is for, a shortcut when it was done before, and its form. Reading begins at its title. */
export function StepFrame({ title, text, existing, onUse, children }: StepFrameProps): JSX.Element {
  const { t } = useTranslation('firstRun')
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <>
      <h1 ref={head} tabIndex={-1} className="mt-4 text-24 font-semibold tracking-[-0.015em]">
        {title}
      </h1>
      <p className="mt-1 mb-6 text-15 text-t2">{text}</p>
      {existing.length === 0 ? null : (
        <div className="mb-4 flex flex-wrap items-center gap-2">
          <span className="text-t3">{t('orExisting')}</span>
          {existing.map(({ id, name }) => (
            <Button key={id} onClick={onUse}>
              {t('useExisting', { name })}
            </Button>
          ))}
        </div>
      )}
      {children}
    </>
  )
}

interface LaterProps {
  readonly onLater: () => void
}

/** The way out of every step. */
export function Later({ onLater }: LaterProps): JSX.Element {
  const { t } = useTranslation('firstRun')
  return (
    <Button variant="quiet" size={40} className="ml-auto" onClick={onLater}>
      {t('later')}
    </Button>
  )
}
