import type { i18n } from 'i18next'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/assertNever.ts'
import type { LayoutStep } from '../../../shared/layout/layoutDiff.ts'

/** One step in words. */
export function stepText(words: i18n, step: LayoutStep): string {
  switch (step.kind) {
    case 'unknown':
    case 'order':
      return words.t(`session:diff.${step.kind}`)
    case 'kind':
      return words.t('session:diff.kind', { name: words.t(`recording:layout.name.${step.to}`) })
    case 'background':
      return words.t('session:diff.background', { colour: step.colour })
    case 'large':
      return step.uid === null || step.uid === ''
        ? words.t('session:diff.noLarge')
        : words.t('session:diff.large', { uid: step.uid })
    case 'who':
      return words.t('session:diff.who', { from: step.from, to: step.to })
    case 'whoMany':
    case 'moved':
    case 'changed':
    case 'added':
    case 'removed':
      return words.t(`session:diff.${step.kind}`, { count: step.count })
    default:
      return assertNever(step)
  }
}

/** What Take will do, before it is done. */
export function StepList({ steps }: { readonly steps: readonly LayoutStep[] }): JSX.Element {
  const { t, i18n } = useTranslation('session')
  return (
    <>
      <p className="text-11 font-semibold tracking-[0.02em] text-t3">{t('layout.will')}</p>
      <ul className="mt-1 text-12 text-t2">
        {steps.map((step) => (
          <li key={step.kind}>{stepText(i18n, step)}</li>
        ))}
      </ul>
    </>
  )
}
