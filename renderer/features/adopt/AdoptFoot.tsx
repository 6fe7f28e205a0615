import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { SessionId } from '../../../shared/ids.ts'
import type { Problem } from '../../../shared/problem.ts'
import { useNavigation } from '../../stores/navigation.ts'
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

/** One that holds channel and uid already: said in the words of adopting, where nothing was going to be started. */
const adoptProblem = (problem: Problem): Problem =>
  problem.code === 'sessionDuplicate' ? { ...problem, code: 'adoptDuplicate' } : problem

/** The end of both ways to adopt. */
export function AdoptFoot({ busy, possible, problem, onAdopt, onClose }: AdoptFootProps): JSX.Element {
  const { t } = useTranslation('adopt')
  const { go } = useNavigation()
  const shown = SessionId.safeParse(problem?.params['sessionId']).data ?? null
  return (
    <>
      {problem === null ? null : (
        <div className="mt-3">
          <ProblemNotice
            problem={adoptProblem(problem)}
            {...(shown === null
              ? {}
              : {
                  actions: (
                    <Button
                      onClick={() => {
                        onClose()
                        go({ name: 'session', id: shown })
                      }}
                    >
                      {t('show')}
                    </Button>
                  ),
                })}
          />
        </div>
      )}
      <div className="sticky-foot flex flex-wrap justify-end gap-2">
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
