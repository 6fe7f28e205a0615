import { useContext, useState } from 'react'
import type { PresetId } from '../../../shared/ids.ts'
import type { CommandResult } from '../../../shared/ipc/contractSessions.ts'
import type { Problem } from '../../../shared/problem.ts'
import { useClient } from '../../stores/client.ts'
import { NavigationContext } from '../../stores/navigation.ts'

/** What became of each preset; one without an entry has not been answered yet. */
export type StartResults = ReadonlyMap<PresetId, CommandResult>

/** Starting or reserving many at once. */
export interface StartMany {
  readonly busy: 'start' | 'arm' | null
  /** What was asked for; null before anything was. */
  readonly asked: { readonly kind: 'start' | 'arm'; readonly ids: readonly PresetId[] } | null
  readonly results: StartResults
  /** Why nothing at all was done. */
  readonly problem: Problem | null
  readonly run: (kind: 'start' | 'arm', ids: readonly PresetId[]) => Promise<void>
}

/** Creates the command of one sheet. */
export function useStartMany(): StartMany {
  const client = useClient()
  const navigation = useContext(NavigationContext)
  const [busy, setBusy] = useState<StartMany['busy']>(null)
  const [asked, setAsked] = useState<StartMany['asked']>(null)
  const [results, setResults] = useState<StartResults>(new Map())
  const [problem, setProblem] = useState<Problem | null>(null)

  const start = async (ids: readonly PresetId[]): Promise<void> => {
    const answer = await client.call('sessions.startMany', { presetIds: [...ids] })
    if (!answer.ok) setProblem(answer.problem)
    else
      setResults(
        new Map(ids.flatMap((id, index) => (answer.value[index] === undefined ? [] : [[id, answer.value[index]]]))),
      )
  }
  const arm = async (ids: readonly PresetId[]): Promise<void> => {
    // One after the other: main spaces the requests anyway, and each answer is shown as it comes.
    for (const presetId of ids) {
      const answer = await client.call('sessions.arm', { presetId })
      const result: CommandResult = answer.ok
        ? { ok: true, session: answer.value }
        : { ok: false, problem: answer.problem }
      setResults((known) => new Map([...known, [presetId, result]]))
    }
  }
  return {
    busy,
    asked,
    results,
    problem,
    run: async (kind, ids) => {
      if (busy !== null || ids.length === 0) return
      navigation?.getState().noteStart(Date.now())
      setBusy(kind)
      setAsked({ kind, ids })
      setProblem(null)
      await (kind === 'start' ? start(ids) : arm(ids))
      // What appears now is guarded as well, however long main took to answer.
      navigation?.getState().noteStart(Date.now())
      setBusy(null)
    },
  }
}
