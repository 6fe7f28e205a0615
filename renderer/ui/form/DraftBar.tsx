import './draft.css'
import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { moment } from './moment.ts'
import type { KeptDraft } from './useKeptDraft.ts'

interface DraftBarProps {
  readonly draft: KeptDraft
  /** When the record itself was saved last, ms since 1970; null for a new one. */
  readonly savedAt: number | null
  /** The draft holds what was changed alone: the rest shows what is saved. */
  readonly merged?: boolean
  /** Puts back what is saved. */
  readonly onDiscard: () => void
}

/** Says that the form holds an older draft, and offers to throw it away; or that typing is not kept at the moment. */
export function DraftBar({ draft, savedAt, merged = false, onDiscard }: DraftBarProps): JSX.Element | null {
  const { t } = useTranslation('forms')
  const { restoredAt, problem } = draft
  if (problem !== null) return <ProblemNotice problem={problem} tone="caution" announce={false} />
  if (restoredAt === null) return null
  const overtaken = savedAt !== null && savedAt > restoredAt
  return (
    <div className="draft-bar" role="status">
      <Icon name="clock" className="text-accent" />
      <span className="min-w-0 flex-1 basis-60">
        {t('draft.restored', { time: moment(restoredAt) })}{' '}
        <span className="text-t2">
          {t(overtaken ? (merged ? 'draft.merged' : 'draft.overtaken') : 'draft.notSaved')}
        </span>
      </span>
      <Button size={24} onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </div>
  )
}
