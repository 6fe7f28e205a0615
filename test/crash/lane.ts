import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from '../../shared/recording/session.ts'
import type { AppDriver, RunningDesk } from '../electron/driver/port.ts'
import type { KeyringEnv } from '../electron/keyring.ts'
import { tidyUp } from './aftermath.ts'
import { createDice, type Dice } from './dice.ts'
import { type Answered, operate } from './flows.ts'
import { type Hand, handOn } from './hand.ts'
import { damageOf } from './journalCheck.ts'
import { drawMoment, type Moment, nameOf, untilMoment } from './moment.ts'
import { type LaneReport, type Mishap, emptyReport } from './report.ts'
import { openStage, type CrashStage } from './stage.ts'
import { followStarvation } from './starvation.ts'
import { type Life, type Running, judge } from './verdict.ts'
import { createWitness, type Witness } from './witness.ts'

export interface LaneOptions {
  readonly driver: AppDriver
  readonly keyring: KeyringEnv
  readonly kills: number
  readonly seed: number
  /** Hears of every kill and of what was found after it. */
  readonly say: (line: string) => void
}

/** What one series of desks on the same user data goes through. */
interface Series {
  readonly stage: CrashStage
  readonly dice: Dice
  readonly witness: Witness
  readonly lives: Life[]
  readonly answered: Answered
  readonly report: LaneReport
  /** Recordings whose lost answer has been counted. */
  readonly counted: Set<string>
  /** Starts that the service had received when the last desk died. */
  starts: number
  last: string
  /** Folder for a copy of the journal, should it be needed. */
  readonly evidence: string
  readonly say: (line: string) => void
}

/** Kills desks on the same user data again and again, and looks after each relaunch at what has become of the recordings. */
export async function runLane({ driver, keyring, kills, seed, say }: LaneOptions): Promise<LaneReport> {
  const stage = await openStage(driver, keyring)
  const report = emptyReport()
  const dice = createDice(seed)
  const witness = createWitness()
  const history = { lives: [], answered: new Map(), counted: new Set<string>(), starts: 0, last: 'set-up' }
  const evidence = join(import.meta.dirname, '..', '..', 'out', 'test', `crash-journal-${seed}`)
  const series: Series = { stage, dice, witness, ...history, report, evidence, say }
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const moment = drawMoment(dice, kill > 1)
      const { ran, died } =
        moment.kind === 'launch'
          ? { ran: await dieLaunching(series, moment.ms), died: moment }
          : await dieWorking(series, moment)
      series.last = `kill ${kill}, ${nameOf(died)}`
      series.starts = stage.service.ledger.counts().start
      report.moments.push({ moment: nameOf(died), kind: died.kind, running: ran })
      const damage = damageOf(stage.journal)
      if (damage !== null) note(series, { kind: 'journalDamaged', detail: damage })
      say(`kill ${kill} of ${kills}: ${nameOf(died)}, ${ran} running`)
    }
    const desk = await stage.launch()
    await lookAround(series, desk, handOn(desk.page), true)
    for (const { sid } of stage.running())
      note(series, { kind: 'orphan', detail: `${sid} runs at the end of everything` })
    await desk.close()
    report.recordings = stage.service.recordings().length
    for (const [name, count] of series.answered) report.answered[name] = count
    return report
  } finally {
    await stage.close()
  }
}

function note({ stage, report, last, say, evidence }: Series, { kind, detail }: Omit<Mishap, 'after'>): void {
  // As it is when something first goes wrong: what follows would bury it.
  if (report.mishaps.length === 0) {
    cpSync(stage.journal, evidence, { recursive: true })
    say(`the journal after ${last} is kept in ${evidence}`)
  }
  report.mishaps.push({ kind, detail, after: last })
  say(`✖ ${kind}: ${detail} (after ${last})`)
}

/** A desk that gets to work and dies at it. The result: recordings that were running. */
async function dieWorking(
  series: Series,
  moment: Exclude<Moment, { kind: 'launch' }>,
): Promise<{ readonly ran: number; readonly died: Moment }> {
  const { stage, dice, witness, lives, answered } = series
  const from = stage.service.clock.now()
  const desk = await stage.launch()
  const hand = handOn(desk.page)
  await lookAround(series, desk, hand, false)
  // A distance, so that answers can be on their way when it ends.
  stage.service.faults.clear()
  const ms = dice.pick([0, 0, 20, 120])
  for (const call of ['start', 'stop', 'updateLayout'] as const) {
    stage.service.faults.add({ fault: { kind: 'latency', ms, when: 'afterProcessing' }, call, times: null })
  }
  await witness.watch(desk.page, Object.values((await hand.snapshot()).sessions))
  const starvation = followStarvation(desk.pid)
  let over = false
  const operator = operate({ hand, witness, dice, presets: stage.presets, answered }, () => over)
  const died = await untilMoment(moment, () => stage.service.ledger.counts())
  over = true
  starvation.stop()
  lives.push({ from, to: stage.service.clock.now(), starvedOfLast: (last) => starvation.ofLast(last) })
  const dead = desk.kill()
  const ran = stage.running().length
  await dead
  await operator
  stage.service.faults.clear()
  return { ran, died }
}

/** A desk that dies while it takes up what the one before left. */
async function dieLaunching({ stage, lives }: Series, ms: number): Promise<number> {
  const from = stage.service.clock.now()
  let timer: NodeJS.Timeout | undefined
  // No start is on its way in a launch.
  const dies = (): void => void lives.push({ from, to: stage.service.clock.now(), starvedOfLast: () => 0 })
  const desk = await stage
    .launch((pid) => {
      timer = setTimeout(() => {
        dies()
        process.kill(pid, 'SIGKILL')
      }, ms)
    })
    .catch(() => null)
  // It was faster: then it dies now.
  if (desk !== null) {
    clearTimeout(timer)
    dies()
    await desk.kill()
  }
  return stage.running().length
}

/** What the desk must know of, and what the operator has given up without ever seeing its sid. */
function apart(
  { stage, witness }: Series,
  onDesk: readonly Session[],
): { readonly watched: readonly Running[]; readonly letGo: readonly Running[] } {
  const running = stage.running()
  const letGo = running.filter(({ resourceId }) => {
    const holder = onDesk.find((session) => session.resourceId === resourceId)
    const isOver = holder === undefined || (holder.phase === 'ended' && holder.sid === null)
    return isOver && witness.wasLetGo(resourceId)
  })
  return { watched: running.filter((one) => !letGo.includes(one)), letGo }
}

/** Compares what the desk shows with what the service runs and what the last window had been told, and stops what runs. */
async function lookAround(series: Series, desk: RunningDesk, hand: Hand, all: boolean): Promise<void> {
  const { stage, dice, witness, lives, report, counted } = series
  const { sessions, health } = await hand.snapshot()
  const onDesk = Object.values(sessions)
  const { watched, letGo } = apart(series, Object.values(sessions))
  // A recording that nobody can stop ends as its channel empties.
  for (const { sid } of letGo) stage.service.script.end(sid, 'idle')
  report.letGo += letGo.length
  const verdict = judge({ running: watched, lives, onDesk, told: witness.told() })
  for (const fault of verdict.faults) note(series, fault)
  if (!health.journal.ok) note(series, { kind: 'journalDamaged', detail: health.journal.problem?.code ?? 'not ok' })
  if (report.moments.length > 0 && stage.service.ledger.counts().start !== series.starts) {
    note(series, { kind: 'resent', detail: 'a start left without anybody asking for it' })
  }
  report.listed += verdict.controllable.length
  for (const { sid, lead } of verdict.lostAnswers) {
    if (!counted.has(sid)) report.unknown.push(lead)
    counted.add(sid)
  }
  const { stopped, clicked, faults } = await tidyUp({ stage, desk, hand, dice, verdict, all })
  for (const fault of faults) note(series, fault)
  report.stopped += stopped
  report.clicked += clicked
}
