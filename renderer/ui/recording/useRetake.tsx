import { type ReactNode, useState } from 'react'
import type { Problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { TakeToken } from '../../../shared/recording/takeToken.ts'
import { TakeTokenDialog } from './TakeTokenDialog.tsx'
import { useBegin } from './useBegin.ts'

/** Ways to go on with a recording that broke off, or whose start was never answered. */
type Retaking = 'reroll' | 'tryAgain' | 'useAlternate'

/** Going on with a recording. */
export interface Retake {
  readonly busy: boolean
  /** Where its token is missing or cannot be used, asks for another one instead of failing. */
  readonly run: (how: Retaking) => void
  /** The question, for the page to hold. */
  readonly dialog: ReactNode
}

interface Question {
  readonly how: Retaking
  readonly problem: Problem
}

/** Creates the way on of one session. `recorderUid`: of the take that it would lead to. */
export function useRetake(session: Session, recorderUid: string): Retake {
  const begin = useBegin()
  const [question, setQuestion] = useState<Question | null>(null)
  const { id: sessionId } = session
  const go = async (how: Retaking, given: TakeToken): Promise<void> => {
    const answers = (problem: Problem): boolean => {
      const isAboutToken = problem.code === 'showTokenGone' || problem.field === 'token'
      if (isAboutToken) setQuestion({ how, problem })
      return isAboutToken
    }
    const next =
      how === 'reroll'
        ? await begin.run('sessions.reroll', { sessionId, ...given }, answers)
        : await begin.run('sessions.resolveUnknown', { sessionId, choice: how, ...given }, answers)
    if (next !== null) setQuestion(null)
  }
  return {
    busy: begin.busy,
    run: (how) => void go(how, {}),
    dialog:
      question === null ? null : (
        <TakeTokenDialog
          session={session}
          recorderUid={question.how === 'tryAgain' ? session.recorderUid : recorderUid}
          problem={question.problem}
          busy={begin.busy}
          onGo={(given) => void go(question.how, given)}
          onClose={() => setQuestion(null)}
        />
      ),
  }
}
