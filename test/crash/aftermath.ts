import { setTimeout as pause } from 'node:timers/promises'
import type { Session } from '../../shared/recording/session.ts'
import { session, stopAndWait } from '../electron/steps/desk.ts'
import type { RunningDesk } from '../electron/driver/port.ts'
import type { Dice } from './dice.ts'
import type { Hand } from './hand.ts'
import type { CrashStage } from './stage.ts'
import type { Fault, Verdict } from './verdict.ts'

/** A stop that is not over by then is one that hangs, ms. */
const STOP_PATIENCE_MS = 20_000
/** Ended sessions that stay on the desk: enough to re-roll. */
const ENDED_KEPT = 8

/** What was done about the recordings that a crash left. */
export interface Aftermath {
  readonly stopped: number
  readonly clicked: number
  readonly faults: readonly Fault[]
}

export interface AftermathDeps {
  readonly stage: CrashStage
  readonly desk: RunningDesk
  readonly hand: Hand
  readonly dice: Dice
  readonly verdict: Verdict
  /** Everything, since nobody comes afterwards. */
  readonly all: boolean
}

/** Stops what the crash left running, through the desk, and answers the questions it asks about starts without an answer. */
export async function tidyUp(deps: AftermathDeps): Promise<Aftermath> {
  const { hand, dice, verdict, all } = deps
  await hand.must('settings.change', { stopPolicy: 'atOnce' })
  const chosen = verdict.controllable.filter(() => all || dice.chance(0.75))
  const clicked = await clickStop(deps, chosen)
  const sessionIds = chosen.filter(({ id }) => id !== clicked?.id).map(({ id }) => id)
  const results = await hand.must('sessions.stopMany', { sessionIds, gesture: 'press' })
  const faults: Fault[] = results.flatMap((result) =>
    result.ok ? [] : [{ kind: 'notStoppable', detail: result.problem.code }],
  )
  faults.push(...(await notEnded(deps, chosen)))
  await answerQuestions(deps)
  await dismissOld(deps)
  return { stopped: chosen.length, clicked: clicked === null ? 0 : 1, faults }
}

/** Now and then a person presses the button. Returns whom it concerned. */
async function clickStop({ desk, hand, dice }: AftermathDeps, from: readonly Session[]): Promise<Session | null> {
  const everything = Object.values((await hand.snapshot()).sessions)
  const alone = ({ name }: Session): boolean => everything.filter((other) => other.name === name).length === 1
  const shown = from.filter((one) => (one.phase === 'recording' || one.phase === 'joined') && alone(one))
  if (shown.length === 0 || !dice.chance(0.3)) return null
  const target = dice.pick(shown)
  const list = desk.page.getByRole('list', { name: 'Sessions' })
  await list.getByRole('button', { name: target.name, exact: true }).click()
  await session(desk.page, target.name).waitFor()
  await stopAndWait(desk.page, target.name)
  return target
}

async function notEnded({ stage, hand }: AftermathDeps, chosen: readonly Session[]): Promise<readonly Fault[]> {
  const end = performance.now() + STOP_PATIENCE_MS
  for (;;) {
    const { sessions } = await hand.snapshot()
    const left = chosen.filter(({ id }) => sessions[id]?.phase !== 'ended')
    const running = new Set(stage.running().map(({ sid }) => sid))
    const runs = chosen.filter(({ sid }) => sid !== null && running.has(sid))
    if (left.length === 0 && runs.length === 0) return []
    if (performance.now() > end) {
      const found = new Set([...left, ...runs])
      return [...found].map(({ id }) => ({
        kind: 'notStoppable',
        detail: `${id} was stopped and is ${sessions[id]?.phase ?? 'gone'}`,
      }))
    }
    await pause(40)
  }
}

/** Forgets starts without an answer, most of the time; what runs behind one ends as its channel empties. */
async function answerQuestions({ stage, hand, dice, all }: AftermathDeps): Promise<void> {
  for (const { id, phase, resourceId } of Object.values((await hand.snapshot()).sessions)) {
    if ((phase !== 'startUnknown' && phase !== 'uncontrollable') || !(all || dice.chance(0.6))) continue
    await hand.must('sessions.resolveUnknown', { sessionId: id, choice: 'forget' })
    const behind = stage.running().find((running) => running.resourceId === resourceId)
    if (behind !== undefined) stage.service.script.end(behind.sid, 'idle')
  }
}

async function dismissOld({ hand }: AftermathDeps): Promise<void> {
  const ended = Object.values((await hand.snapshot()).sessions)
    .filter(({ phase }) => phase === 'ended')
    .sort((a, b) => b.createdAt - a.createdAt)
  for (const { id } of ended.slice(ENDED_KEPT)) await hand.must('sessions.dismiss', { sessionId: id })
}
