import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'

interface AdoptFootProps {
  readonly busy: boolean
  readonly possible: boolean
  /** Why it was refused. */
  readonly problem: Problem | null
  readonly onAdopt: () => void
  readonly onClose: () => void
}

/** The end of both ways to adopt. */
export function AdoptFoot({ busy, possible, problem, onAdopt, onClose }: AdoptFootProps): JSX.Element {
  const { t } = useTranslation('adopt')
  return (
    <>
      {problem === null ? null : (
        <div className="mt-3">
          <ProblemNotice problem={problem} />
        </div>
      )}
      <div className="adopt-foot flex flex-wrap justify-end gap-2">
        <Button size={40} onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button size={40} variant="primary" disabled={busy || !possible} onClick={onAdopt}>
          {t(busy ? 'asking' : 'adopt')}
        </Button>
      </div>
    </>
  )
}
