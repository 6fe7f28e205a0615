import { writeCard } from '../../../shared/recording/handOverCard.ts'
import { problem } from '../../../shared/problem.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import type { PendingStop, Session } from '../../../shared/recording/session.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { aSession, evidence, sessionId } from '../../builders/session.ts'
import { evening, eveningDesk } from './deskScenes.ts'
import type { Scene } from './fakeBridge.ts'
import { now } from './scenes.ts'

const minutes = (n: number): number => n * 60_000
const named = (name: string): Session => {
  const session = evening.find((one) => one.name === name)
  if (session === undefined) throw new Error(`No ${name} in the evening.`)
  return session
}

/** The n-th preset, fitting a session: the same channel and account, and a second uid. */
const presetOf = (n: number, session: Session, alternateUid: string | null = '610099'): Preset =>
  aPreset({
    id: presetId(n),
    settings: presetSettings({
      name: session.name,
      accountId: session.accountId,
      channel: session.channel,
      recorderUid: session.recorderUid,
      alternateUid,
    }),
  })

const failed: Session = { ...named('Gospel Brunch'), presetId: presetId(2) }
const unknown: Session = { ...named('Board room'), presetId: presetId(3), resourceId: 'resource-14' }
const runaway: Session = { ...named('Studio C'), presetId: presetId(4) }

/** The take before the second one. */
const first: Session = {
  ...named('Gospel Brunch'),
  id: sessionId(23),
  name: 'Chess Masters, first try',
  presetId: null,
}

const second: Session = aSession({
  ...named('Harbour Nights'),
  id: sessionId(21),
  accountId: failed.accountId,
  name: 'Chess Masters, board 1',
  channel: 'chess-board-1',
  take: { number: 2, previous: first.id, gapMs: 97_000 },
})

const expired: Session = {
  ...named('Evening lecture'),
  id: sessionId(22),
  name: 'Gallery tour',
  presetId: presetId(5),
  armedUntil: now - 20_000,
  reason: problem('slotExpired'),
}

const townHall: Session = {
  ...named('Town hall Q3'),
  presetId: presetId(6),
  gaps: [
    { from: now - minutes(46.2), to: now - minutes(45), kind: 'notFound' },
    { from: now - minutes(22.5), to: now - minutes(21.6), kind: 'unverified' },
  ],
  evidence: evidence({ lastGoodAt: now - 8_000, nextCheckAt: now + 7_000 }),
}

const presets = [
  presetOf(2, failed),
  presetOf(3, unknown),
  presetOf(4, runaway, null),
  presetOf(5, expired),
  presetOf(6, townHall),
  aPreset({
    id: presetId(7),
    settings: presetSettings({ name: 'Sunday service', channel: 'sunday', recorderUid: '41' }),
  }),
  aPreset({ id: presetId(8), settings: presetSettings({ name: 'Draft', channel: '', recorderUid: '' }) }),
]

/** What asks for a decision: failed, unknown, out of control, expired; and a second take. */
export const decisions: Scene = ((): Scene => {
  const scene = eveningDesk([failed, unknown, runaway, expired, named('Evening lecture'), first, second, townHall])
  const byId = Object.fromEntries(presets.map((preset) => [preset.id, preset]))
  const session = { ...failed, id: sessionId(30), phase: 'acquiring' as const, outcome: null, endedAt: null }
  return {
    ...scene,
    snapshot: { ...scene.snapshot, presets: byId },
    answers: {
      'sessions.reroll': { ok: true, value: session, rev: 1 },
      'sessions.resolveUnknown': { ok: true, value: session, rev: 1 },
      'sessions.startArmed': { ok: true, value: session, rev: 1 },
      'sessions.arm': { ok: true, value: session, rev: 1 },
      'sessions.handOverCard': { ok: true, value: writeCard(townHall, now) ?? '', rev: 1 },
      'sessions.startMany': {
        ok: true,
        value: [
          { ok: true, session },
          {
            ok: false,
            problem: problem('sessionDuplicate', { params: { name: 'Sunday service', channel: 'sunday', uid: '41' } }),
          },
        ],
        rev: 1,
      },
    },
  }
})()

/** The same, where the failed one is a start that was refused for what its preset asks. */
export const refusedStart: Scene = ((): Scene => {
  const { snapshot, ...rest } = decisions
  const service = { call: 'start', http: 400, code: 2, reason: 'invalid parameter' } as const
  const reason = problem('invalidParameter', { service, params: { aside: ' (code 2)' } })
  const refused: Session = {
    ...failed,
    sid: null,
    serviceStatus: null,
    sliceStartTime: null,
    files: [],
    gaps: [],
    reason,
  }
  return { ...rest, snapshot: { ...snapshot, sessions: { ...snapshot.sessions, [refused.id]: refused } } }
})()

/** A recording whose ids the service does not accept any more, while it cannot be reached otherwise either. */
export const disowned: Scene = ((): Scene => {
  const why = problem('idsMismatch', { params: { detail: 'code 1003, HTTP 400' } })
  const lost: Session = {
    ...townHall,
    plannedEnd: null,
    evidence: evidence({ lastGoodAt: now - 48_000, nextCheckAt: now + 7_000, misses: 3, problem: why }),
  }
  const { snapshot, ...rest } = decisions
  return { ...rest, snapshot: { ...snapshot, sessions: { ...snapshot.sessions, [lost.id]: lost } } }
})()

/** The same, while a stop of it waits for its second press, or counts down. */
export const disownedStopping = (policy: PendingStop['policy']): Scene => {
  const { snapshot } = disowned
  const sessions = { ...snapshot.sessions }
  const lost = sessions[townHall.id]
  if (lost !== undefined) sessions[lost.id] = { ...lost, pendingStop: { at: now + 4_000, surface: 'window', policy } }
  return { ...disowned, snapshot: { ...snapshot, sessions, settings: { ...snapshot.settings, stopPolicy: policy } } }
}

/** A card that fits an account of that desk, and one that does not. */
export const aCard = (writeCard({ ...townHall, appId: 'app-id-of-the-town-hall' }, now) ?? '').trim()
export const aForeignCard = (writeCard(townHall, now) ?? '').trim()
