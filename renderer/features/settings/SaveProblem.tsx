import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { isKeychainProblem } from '../../../shared/keychainProblems.ts'
import type { Problem } from '../../../shared/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'

interface SaveProblemProps {
  readonly problem: Problem
  readonly hint?: string | null
  /** Saves again, with the secret kept in memory. */
  readonly onUseSession: () => void
}

/** Why a form could not be saved, with the ways on that exist. */
export function SaveProblem({ problem, hint = null, onUseSession }: SaveProblemProps): JSX.Element {
  const { t } = useTranslation('forms')
  const forKeychain = isKeychainProblem(problem)
  return (
    <div className="mt-4 max-w-[46rem]">
      <ProblemNotice
        problem={problem}
        actions={forKeychain ? <Button onClick={onUseSession}>{t('keep.useSession')}</Button> : undefined}
      />
      {hint === null ? null : <p className="mt-2 text-12 text-t2">{hint}</p>}
    </div>
  )
}
