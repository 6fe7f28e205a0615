import type { Session } from '../../shared/recording/session.ts'
import { canStop } from '../../shared/recording/sessionState.ts'
import type { Told } from './witness.ts'

/** An answer that left the service later than this before the kill may not have been on disk yet, ms. */
export const ON_THE_WIRE_MS = 250

/** A recording that the service runs, whatever the desk knows. */
export interface Running {
  readonly resourceId: string
  readonly sid: string
  /** Background of the mixed picture that it records. */
  readonly background: string
  /** When its start had arrived, ms of the service's clock. */
  readonly arrivedAt: number
  /** When the answer to that had left completely; null: never. */
  readonly answeredAt: number | null
}

/** One desk from its launch to its death, ms of the service's clock. */
export interface Life {
  readonly from: number
  readonly to: number
  /** For how much of the last `ms` the machine let the desk do nothing, ms. */
  starvedOfLast(ms: number): number
}

/** How long before the kill an answer had left, and how much of that the machine let the desk do nothing, ms. */
export interface Lead {
  readonly ms: number
  readonly starved: number
}

/** What stands after a crash. */
export interface Standing {
  readonly running: readonly Running[]
  /** Oldest first. */
  readonly lives: readonly Life[]
  /** Sessions on the relaunched desk. */
  readonly onDesk: readonly Session[]
  /** What the window had shown before. */
  readonly told: readonly Told[]
}

/** What was found. */
export interface Verdict {
  /** On the desk with their sid. */
  readonly controllable: readonly Session[]
  /** On the desk as a start without an answer. */
  readonly unknown: readonly Session[]
  /** What was lost with them: the answer to the start with this sid; null where none had left. */
  readonly lostAnswers: readonly { readonly sid: string; readonly lead: Lead | null }[]
  readonly faults: readonly Fault[]
}

/** What must not be. */
export interface Fault {
  readonly kind: 'orphan' | 'notStoppable' | 'lostId' | 'lostSession' | 'lostStop' | 'cameBack' | 'wrongProgram'
  readonly detail: string
}

/** Null where no answer had left while the desk that asked was alive. */
function leadOf({ arrivedAt, answeredAt }: Running, lives: readonly Life[]): Lead | null {
  const life = lives.findLast(({ from }) => from <= arrivedAt)
  if (answeredAt === null || life === undefined || answeredAt > life.to) return null
  const ms = life.to - answeredAt
  return { ms, starved: life.starvedOfLast(ms) }
}

/** What the window had shown and the desk no longer knows. */
function broken(told: Told, now: Session | undefined): Fault | null {
  const { id, sid, gone, mayBeGone, phase } = told
  if (gone) return now === undefined ? null : { kind: 'cameBack', detail: `${id} had been taken off the desk` }
  if (now === undefined) return mayBeGone ? null : { kind: 'lostSession', detail: `${id} was shown (${phase})` }
  if (sid !== null && now.sid !== sid) return { kind: 'lostId', detail: `${id} had ${sid}, now ${now.sid ?? 'none'}` }
  const stopped = phase === 'stopping' && sid !== null
  if (stopped && now.phase !== 'stopping' && now.phase !== 'ended') {
    return { kind: 'lostStop', detail: `${id} was stopping, now ${now.phase}` }
  }
  return null
}

/** Judges a relaunched desk by what the service really runs and by what its window had shown. Pure. */
export function judge({ running, lives, onDesk, told }: Standing): Verdict {
  const controllable: Session[] = []
  const unknown: Session[] = []
  const lostAnswers: { readonly sid: string; readonly lead: Lead | null }[] = []
  const faults: Fault[] = []

  for (const recording of running) {
    const { resourceId, sid, background } = recording
    const holder = onDesk.find((session) => session.resourceId === resourceId)
    if (holder === undefined) {
      faults.push({ kind: 'orphan', detail: `${sid} runs and nobody holds it` })
    } else if (holder.sid === sid) {
      const program = holder.layout?.backgroundColor ?? background
      if (program !== background) {
        faults.push({ kind: 'wrongProgram', detail: `${holder.id} claims ${program}, ${sid} shows ${background}` })
      }
      if (canStop(holder)) controllable.push(holder)
      else faults.push({ kind: 'notStoppable', detail: `${holder.id} runs and is ${holder.phase}` })
    } else {
      const lead = leadOf(recording, lives)
      const isShown = holder.phase === 'startUnknown' || holder.phase === 'uncontrollable'
      if (!isShown) faults.push({ kind: 'orphan', detail: `${sid} runs and its session is ${holder.phase}` })
      else if (lead !== null && lead.ms - lead.starved >= ON_THE_WIRE_MS) {
        const { ms, starved } = lead
        faults.push({ kind: 'lostId', detail: `${sid} was answered ${ms} ms before the kill (starved ${starved} ms)` })
      } else {
        unknown.push(holder)
        lostAnswers.push({ sid, lead })
      }
    }
  }
  for (const word of told) {
    const fault = broken(
      word,
      onDesk.find(({ id }) => id === word.id),
    )
    if (fault !== null) faults.push(fault)
  }
  return { controllable, unknown, lostAnswers, faults }
}
