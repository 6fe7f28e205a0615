import type fc from 'fast-check'
import { expect } from 'vitest'
import type { SessionId } from '../../../../shared/ids.ts'
import { ProblemError } from '../../../../shared/problem.ts'
import type { Session } from '../../../../shared/recording/session.ts'
import { mayRun } from '../../../../shared/recording/sessionState.ts'
import { presetId } from '../../../builders/account.ts'
import type { Desk } from '../../../builders/desk.ts'

/** Presets, one channel each. */
export const CHANNELS = 3

/** What the operator knows: only what the desk must not forget. */
export interface Model {
  /** Sessions taken off the desk by the operator, by resource id. */
  readonly letGo: Set<string>
  /** Sessions taken off the desk, which the history still has, oldest first. */
  readonly dismissed: Set<SessionId>
  /** Resources whose start was sent once more on the operator's word. */
  readonly repeated: Set<string>
}

export type Command = fc.AsyncCommand<Model, Desk>

/** An operator's command may be refused with a problem, and with nothing else. */
export async function tolerant(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
  }
}

/** Starts a channel; that it may not run before is the desk's business to refuse. */
export async function startChannel(desk: Desk, n: number): Promise<void> {
  const live = sessions(desk).filter(
    ({ phase, channel, recorderUid }) =>
      phase !== 'ended' && phase !== 'armed' && channel === `channel${n}` && recorderUid === '527841',
  )
  await tolerant(async () => {
    await desk.sessions.start({ presetId: presetId(n) }, 'window')
    expect(live, 'one live session per channel and uid').toEqual([])
  })
}

export const sessions = (desk: Desk): readonly Session[] => Object.values(desk.hub.snapshot().sessions)
export const nth = (desk: Desk, n: number): SessionId | undefined =>
  sessions(desk).at(n % Math.max(1, sessions(desk).length))?.id

/** One that was dismissed, if any was. */
export const nthAway = ({ dismissed }: Model, n: number): SessionId | undefined =>
  [...dismissed].at(n % Math.max(1, dismissed.size))

/** After a command about one that was dismissed: on the desk again with its sid, it must not be forgotten any more. */
export function noteBack(desk: Desk, { letGo }: Model, id: SessionId): void {
  const back = desk.hub.snapshot().sessions[id]
  const resourceId = back === undefined || back.sid === null ? null : back.resourceId
  if (resourceId !== null) letGo.delete(resourceId)
}

/**
 * One session per channel and uid runs, or may; a lost one that is stopped beside it only ends, and a start that was never answered
 * stays unknown beside what is proven.
 */
function expectOneOfEach(desk: Desk): void {
  const keys = sessions(desk)
    .filter((session) => mayRun(session) && session.phase !== 'stopping' && session.phase !== 'startUnknown')
    .map(({ channel, recorderUid }) => `${channel} ${recorderUid}`)
  expect(keys, 'one running session per channel and uid').toEqual([...new Set(keys)])
}

export const command = (name: string, run: (desk: Desk, model: Model) => Promise<void>): Command => ({
  check: () => true,
  run: async (model, desk) => {
    await run(desk, model)
    expectOneOfEach(desk)
  },
  toString: () => name,
})
