import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { SessionId } from '../../../shared/ids.ts'
import type { Problem } from '../../../shared/problem.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { useCommand } from '../../ui/recording/useCommand.ts'

/** The session that main will not take off the desk without a word; null for every other refusal. */
function undecided({ code, params }: Problem): SessionId | null {
  if (code !== 'sessionMayRun' && code !== 'sessionUncontrolled') return null
  return SessionId.safeParse(params['sessionId']).data ?? null
}

/** Why the last command was refused. It stays until it is closed or another screen is opened. */
export function Notice(): JSX.Element | null {
  const { t } = useTranslation('shell')
  const { notice, report } = useNavigation()
  const dismiss = useCommand('sessions.dismiss')
  if (notice === null) return null
  const sessionId = undecided(notice)
  const dismissAnyway = async (id: SessionId): Promise<void> => {
    const result = await dismiss.run({ sessionId: id, confirmed: true })
    if (result?.ok === true) report(null)
  }
  return (
    <div className="notice-over">
      <ProblemNotice
        problem={notice}
        actions={
          <>
            <Button onClick={() => report(null)}>{t(sessionId === null ? 'problem.dismiss' : 'problem.keep')}</Button>
            {sessionId === null ? null : (
              <Button disabled={dismiss.busy} onClick={() => void dismissAnyway(sessionId)}>
                {t('problem.dismissAnyway')}
              </Button>
            )}
          </>
        }
      />
    </div>
  )
}
