import type { i18n } from 'i18next'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/assertNever.ts'
import { type ResentPart, resentParts } from '../../../shared/layout/layoutDiff.ts'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'

/** One part that is sent again, in words. */
export function resentText(words: i18n, part: ResentPart): string {
  switch (part.kind) {
    case 'kind':
      return words.t('cues:take.parts.kind', { name: words.t(`recording:layout.name.${part.layout}`) })
    case 'background':
      return words.t('cues:take.parts.background', { colour: part.colour })
    case 'large':
      return words.t('cues:take.parts.large', { uid: part.uid })
    case 'regions':
      return words.t('cues:take.parts.regions', { count: part.count })
    default:
      return assertNever(part)
  }
}

interface ResentNoteProps {
  readonly program: LayoutState | null
  readonly draft: LayoutState
}

/** What Take keeps by sending it once more; nothing where there is nothing to lose. */
export function ResentNote({ program, draft }: ResentNoteProps): JSX.Element | null {
  const { t, i18n } = useTranslation('cues')
  const parts = resentParts(program, draft)
  if (parts.length === 0) return null
  const words = parts.map((part) => resentText(i18n, part)).join(', ')
  return <p className="mt-2 text-12 text-t3">{t('take.resent', { parts: words })}</p>
}
