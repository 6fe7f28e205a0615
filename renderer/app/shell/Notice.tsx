import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountId, SessionId } from '../../../shared/ids.ts'
import type { Problem, ProblemCode } from '../../../shared/problem.ts'
import { EnterCertificate } from '../../features/settings/EnterCertificate.tsx'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { useReportedCommand } from '../../ui/recording/useReportedCommand.ts'
import { useDismiss } from '../../ui/recording/useDismiss.ts'
import { isNoticeOver } from './noticeOver.ts'

const questions: ReadonlySet<ProblemCode> = new Set(['sessionDisowned', 'sessionMayRun', 'sessionUncontrolled'])

/** The session that main will not take off the desk without a word; null for every other refusal. */
function undecided({ code, params }: Problem): { readonly id: SessionId; readonly name: string } | null {
  if (!questions.has(code)) return null
  const id = SessionId.safeParse(params['sessionId']).data
  return id === undefined ? null : { id, name: String(params['name'] ?? '') }
}

/** What lets a stop leave that could not; nothing for every other refusal. */
function StopRemedy({ problem }: { readonly problem: Problem }): JSX.Element | null {
  const { t } = useTranslation('shell')
  const retry = useReportedCommand('secrets.retry')
  const accountId = AccountId.safeParse(problem.params['accountId']).data
  if ((problem.code !== 'stopKeychain' && problem.code !== 'stopCertificate') || accountId === undefined) return null
  return (
    <>
      {problem.code === 'stopKeychain' ? (
        <Button disabled={retry.busy} onClick={() => void retry.run(null)}>
          {t('status.retryKeychain')}
        </Button>
      ) : null}
      <EnterCertificate accountId={accountId} />
    </>
  )
}

/** Why the last command was refused. It stays until it is closed, untrue, or another screen is opened. */
export function Notice(): JSX.Element | null {
  const { t } = useTranslation('shell')
  const { notice, report } = useNavigation()
  const { busy, dismissAnyway } = useDismiss()
  const isOver = useDesk(({ sessions }) => notice !== null && isNoticeOver(notice.problem, sessions))
  if (notice === null || isOver) return null
  const { problem, concerns } = notice
  const session = undecided(problem)
  const confirm = async (asked: NonNullable<typeof session>): Promise<void> => {
    if (await dismissAnyway(asked)) report(null)
  }
  return (
    <div className="notice-over">
      <ProblemNotice
        problem={problem}
        concerns={concerns}
        actions={
          <>
            <StopRemedy problem={problem} />
            <Button onClick={() => report(null)}>{t(session === null ? 'problem.dismiss' : 'problem.keep')}</Button>
            {session === null ? null : (
              <Button disabled={busy} onClick={() => void confirm(session)}>
                {t('problem.dismissAnyway')}
              </Button>
            )}
          </>
        }
      />
    </div>
  )
}
