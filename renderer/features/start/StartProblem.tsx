import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { SecretRemedy } from './SecretRemedy.tsx'
import { secretSections } from './secretSections.ts'

interface StartProblemProps {
  readonly problem: Problem
  /** The session that holds channel and uid, when that is the reason. */
  readonly running: Session | null
}

/** Why a start was refused; a duplicate leads to the recording that runs, a missing secret to where it is entered. */
export function StartProblem({ problem, running }: StartProblemProps): JSX.Element {
  const { t } = useTranslation('start')
  const { go } = useNavigation()
  const section = secretSections[problem.code]
  const lead =
    running !== null ? (
      <Button onClick={() => go({ name: 'session', id: running.id })}>
        {t(running.phase === 'armed' ? 'goToReserved' : 'goToRunning')}
      </Button>
    ) : section === undefined ? undefined : (
      <SecretRemedy section={section} askAgain={section === 'secrets' && problem.retryable} />
    )
  return <ProblemNotice problem={problem} actions={lead} />
}
