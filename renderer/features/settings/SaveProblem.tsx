import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'

/** Whether the keychain is what stood in the way, so that "this session only" would help. */
const keychainFailed = ({ code }: Problem): boolean =>
  code === 'secretsLocked' || code === 'secretsAbsent' || code === 'secretsUnavailable' || code === 'secretsTimeout'

/** Whether the service could not be asked at all: its word is missing, which is not a refusal. */
export function couldNotAsk(problem: Problem): boolean {
  if (keychainFailed(problem)) return false
  if (problem.code === 'networkUnreachable' || problem.code === 'proxyRefused') return true
  const http = problem.service?.http
  return problem.retryable && (http === undefined || http === null || http >= 500 || http === 429)
}

interface SaveProblemProps {
  readonly problem: Problem
  readonly hint?: string
  /** Saves again, with the secret kept in memory. */
  readonly onUseSession: () => void
}

/** Why a form could not be saved, with the ways on that exist. */
export function SaveProblem({ problem, hint, onUseSession }: SaveProblemProps): JSX.Element {
  const { t } = useTranslation('forms')
  const forKeychain = keychainFailed(problem)
  return (
    <div className="mt-4 max-w-[46rem]">
      <ProblemNotice
        problem={problem}
        actions={forKeychain ? <Button onClick={onUseSession}>{t('keep.useSession')}</Button> : undefined}
      />
      {hint === undefined || forKeychain ? null : <p className="mt-2 text-12 text-t2">{hint}</p>}
    </div>
  )
}
