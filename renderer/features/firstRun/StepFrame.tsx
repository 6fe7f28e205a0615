import { type JSX, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import type { WaysOut } from '../../ui/form/LeaveGuard.tsx'

/** The ways out of a step. */
export interface StepProps {
  readonly onNext: () => void
  readonly onBack: () => void
  /** Ends the first run. `leave` goes to a screen without asking once more. */
  readonly onLater: (leave: WaysOut['leave']) => void
}

interface StepFrameProps {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** One step: what it is for, and its form. Reading begins at its title. */
export function StepFrame({ title, text, children }: StepFrameProps): JSX.Element {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <>
      <h1 ref={head} tabIndex={-1} className="mt-4 text-24 font-semibold tracking-[-0.015em]">
        {title}
      </h1>
      <p className="mt-1 mb-6 text-15 text-t2">{text}</p>
      {children}
    </>
  )
}

interface ExistingProps {
  readonly items: readonly { readonly id: string; readonly label: string }[]
  readonly onUse: () => void
}

/** The shortcut through a step that was done before: what exists already and would do. */
export function Existing({ items, onUse }: ExistingProps): JSX.Element | null {
  const { t } = useTranslation('firstRun')
  if (items.length === 0) return null
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <span className="text-t3">{t('orExisting')}</span>
      {items.map(({ id, label }) => (
        <Button key={id} onClick={onUse}>
          {t('useExisting', { name: label })}
        </Button>
      ))}
    </div>
  )
}

interface LaterProps {
  readonly ways: WaysOut
  readonly onLater: StepProps['onLater']
}

/** The way out of every step, once leaving what was typed there is agreed. */
export function Later({ ways, onLater }: LaterProps): JSX.Element {
  const { t } = useTranslation('firstRun')
  return (
    <Button variant="quiet" size={40} className="ml-auto" onClick={() => ways.ask(() => onLater(ways.leave))}>
      {t('later')}
    </Button>
  )
}
