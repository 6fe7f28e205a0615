import { type JSX, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '../../../shared/ids.ts'
import type { Problem } from '../../../shared/problem.ts'
import { isInDoubt } from '../../../shared/recording/mayRecord.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { mistakable, nameAmong } from '../../../shared/recording/tellApart.ts'
import { useDesk } from '../../stores/desk.ts'
import { useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { DOUBLE_CLICK_MS } from '../../ui/recording/useGuarded.ts'
import { StopSheetRow } from './StopSheetRow.tsx'

interface StopSheetProps {
  readonly sessions: readonly Session[]
  readonly onClose: () => void
}

/** Lists what is about to be stopped, each with its time, to be ticked off. A hasty Enter meets Cancel. */
export function StopSheet({ sessions, onClose }: StopSheetProps): JSX.Element {
  const { t } = useTranslation('bulk')
  const { stopPolicy, countdownSeconds } = useDesk((desk) => desk.settings)
  const change = useWallView((view) => view.change)
  const { busy, problem, run } = useCommand()
  const [spared, setSpared] = useState<readonly SessionId[]>([])
  const [refused, setRefused] = useState<ReadonlyMap<SessionId, Problem>>(new Map())
  const [askedAt, setAskedAt] = useState(0)
  const cancel = useRef<HTMLButtonElement>(null)
  const listed = sessions.filter((session) => session.phase !== 'ended' && canStop(session))
  const others = sessions.filter((session) => !listed.includes(session))
  const inDoubt = others.filter((session) => isInDoubt(session) && canStop(session))
  const rest = others.filter((session) => !inDoubt.includes(session))
  const all = useDesk((desk) => desk.sessions)
  const peers = mistakable(all)
  const namesOf = (some: readonly Session[]): string => some.map((one) => nameAmong(one, peers)).join(', ')
  const ids = listed.map(({ id }) => id).filter((id) => !spared.includes(id))
  const count = ids.length
  const again = listed.some(({ id, pendingStop }) => ids.includes(id) && pendingStop?.policy === 'pressTwice')

  const stop = async (pressedAt: number): Promise<void> => {
    // The second click of a double-click is no second press.
    if (again && pressedAt - askedAt < DOUBLE_CLICK_MS) return
    setAskedAt(pressedAt)
    const result = await run('sessions.stopMany', { sessionIds: ids, gesture: 'press' })
    if (!result.ok) return
    const problems = result.value.flatMap((answer, index): readonly (readonly [SessionId, Problem])[] => {
      const id = ids[index]
      return answer.ok || id === undefined ? [] : [[id, answer.problem]]
    })
    setRefused(new Map(problems))
    // Where stops are pressed twice, main waits for the second press; the sheet stays for it.
    const waits = result.value.some((answer) => answer.ok && answer.session.pendingStop?.policy === 'pressTwice')
    if (problems.length > 0 || waits) return
    change({ selected: [], anchor: null })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={count === 0 ? t('stopSheet.none') : t('stopSheet.title', { count })}
      description={t(`stopSheet.text.${stopPolicy}`, { seconds: countdownSeconds })}
      width={640}
      initialFocus={cancel}
    >
      <ul className="sheet-list" aria-label={t('stopSheet.list')}>
        {listed.map((session) => (
          <StopSheetRow
            key={session.id}
            session={session}
            name={nameAmong(session, peers)}
            checked={!spared.includes(session.id)}
            problem={refused.get(session.id) ?? null}
            onChange={(checked) =>
              setSpared(checked ? spared.filter((id) => id !== session.id) : [...spared, session.id])
            }
          />
        ))}
      </ul>
      {inDoubt.length === 0 ? null : (
        <p className="mt-3 text-12 text-t2">{t('stopSheet.inDoubt', { names: namesOf(inDoubt) })}</p>
      )}
      {rest.length === 0 ? null : (
        <p className="mt-3 text-12 text-t3">{t('stopSheet.left', { names: namesOf(rest) })}</p>
      )}
      {problem === null ? null : (
        <div className="mt-3">
          <ProblemNotice problem={problem} />
        </div>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button ref={cancel} size={40} onClick={onClose}>
          {t('stopSheet.cancel')}
        </Button>
        <Button
          variant="solid"
          size={40}
          icon="stop"
          className="ml-auto"
          disabled={count === 0 || busy}
          onClick={(event) => void stop(event.timeStamp)}
        >
          {busy ? t('stopSheet.stopping') : t(again ? 'stopSheet.again' : 'stopSheet.stop', { count })}
        </Button>
      </div>
    </Dialog>
  )
}
