import type { AccountId, PresetId, SessionId } from '../../shared/ids.ts'
import { ProblemError, type ProblemCode } from '../../shared/problem.ts'
import { errorOf } from '../../shared/problemOf.ts'
import { readCard, writeCard } from '../../shared/recording/handOverCard.ts'
import { STEADY_INTERVAL_MS } from '../../shared/recording/pollSchedule.ts'
import type { Session, Surface } from '../../shared/recording/session.ts'
import { isLive, isLost } from '../../shared/recording/sessionState.ts'
import type { AgoraClient, QueryAnswer } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SessionBook } from './book.ts'
import { contextOf } from './calls.ts'
import { meaningOf } from './faults.ts'
import type { ResolveCredentials, Sessions } from './port.ts'
import type { Recorder } from './recorder.ts'

interface AdoptionDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'accounts' | 'presets' | 'sessions'>
  readonly book: SessionBook
  readonly client: Pick<AgoraClient, 'query'>
  readonly credentials: ResolveCredentials
  readonly newId: () => string
  /** Nobody on this desk has this recorder, or is about to. @throws ProblemError sessionDuplicate */
  readonly mustBeFree: Recorder['mustBeFree']
}

/** Takes recordings over that were started elsewhere, and hands own ones over. */
export type Adoption = Pick<Sessions, 'adopt' | 'adoptCard' | 'handOverCard'>

interface Foreign extends Pick<Session, 'name' | 'channel' | 'recorderUid' | 'canvas' | 'storage'> {
  readonly accountId: AccountId
  readonly presetId: PresetId | null
  readonly resourceId: string
  readonly sid: string
}

type Verified = QueryAnswer & { readonly clockOffset: number }

/** Where the picture's size is not known. */
const unknownCanvas = { width: 0, height: 0, fps: 0, bitrate: 0 } as const

/** Creates the adoption. */
export function createAdoption(deps: AdoptionDeps): Adoption {
  const { clock, journal, book, client, credentials, newId, mustBeFree } = deps

  /** One live session per recording, and per App ID, channel and uid. */
  const refuseKnown = (appId: string, { sid, channel, recorderUid }: Foreign): void => {
    const live = book.all().filter(isLive)
    const known = live.find((session) => session.sid === sid)
    if (known !== undefined) {
      throw new ProblemError('adoptKnown', { params: { name: known.name, sessionId: known.id } })
    }
    mustBeFree({ appId, channel, recorderUid })
  }

  /** What the desk had given up is taken up again with its history, instead of a second one beside it. */
  const takenUp = (sid: string, answer: Verified, surface: Surface): Session | null => {
    const onDesk = book.all().find((session) => session.sid === sid && isLost(session))
    const lost = onDesk ?? journal.sessions.withSid(sid).find(isLost)
    if (lost === undefined) return null
    // It may have been dismissed: then only the journal has it.
    if (onDesk === undefined) book.load([lost])
    const session = book.apply(lost.id, { type: 'seen', at: clock.now(), ...answer }, [
      { type: 'operator', action: 'adopt', surface },
    ])
    if (isLive(session)) return session
    if (onDesk === undefined) book.remove(lost.id)
    throw new ProblemError('adoptNotFound', { retryable: true })
  }

  /** One question proves that it runs and that the ids belong together, before anything is written down. */
  const verified = async (id: SessionId, foreign: Foreign): Promise<Verified> => {
    const { accountId, channel, recorderUid: uid, resourceId, sid } = foreign
    const who = await credentials(accountId)
    const result = await client.query(contextOf(who, { id, appId: who.appId }), { channel, uid, resourceId, sid })
    if (!result.ok) {
      const lost: ProblemCode = 'adoptNotFound'
      if (meaningOf(result.fault) === 'maybeGone') throw new ProblemError(lost, { retryable: true })
      throw errorOf(result.fault.problem)
    }
    const { status } = result.value
    if (status !== null && status >= 6) throw new ProblemError('adoptEnded', { params: { status } })
    return { ...result.value, clockOffset: result.meta.clockOffset ?? 0 }
  }

  const adopt = async (foreign: Foreign, surface: Surface): Promise<Session> => {
    const account = journal.accounts.get(foreign.accountId)
    if (account === null) throw new ProblemError('accountNotFound')
    refuseKnown(account.appId, foreign)
    const id = newId() as SessionId
    const found = await verified(id, foreign)
    refuseKnown(account.appId, foreign)
    const known = takenUp(foreign.sid, found, surface)
    if (known !== null) return known
    const { status, sliceStartTime, files, clockOffset } = found
    const at = clock.now()
    const began = sliceStartTime === null ? at : sliceStartTime - clockOffset
    const phase = status === 5 ? 'recording' : status === 4 ? 'joined' : 'starting'
    const opened = book.open(
      {
        id,
        ...foreign,
        ownChannel: false,
        ownToken: false,
        appId: account.appId,
        rehearsal: account.host.kind === 'rehearsal',
        phase,
        outcome: null,
        reason: null,
        createdAt: at,
        startSentAt: began,
        // Where nothing is recorded yet, the time that a start may take counts from now.
        startedAt: phase === 'starting' ? at : began,
        stopRequestedAt: null,
        endedAt: null,
        serviceStatus: status,
        sliceStartTime,
        clockOffset,
        everJoined: phase !== 'starting',
        everRecorded: phase === 'recording',
        evidence: {
          lastGoodAt: at,
          nextCheckAt: at + STEADY_INTERVAL_MS,
          interval: STEADY_INTERVAL_MS,
          misses: 0,
          problem: null,
          ladder: null,
        },
        files: [...files],
        // Program: nobody here knows what was set last.
        layout: null,
        timelineLength: 0,
        dismissed: false,
        recalledAt: null,
        armedUntil: null,
        pendingStop: null,
        stopProblem: null,
        stopProvenAt: null,
        mayBeOverSince: null,
        stopAskedBy: null,
        formerEnd: null,
        plannedEnd: null,
        gaps: [],
        take: { number: 1, previous: null, gapMs: null },
        followedAt: null,
        origin: 'adopted',
        tokenEndsAt: null,
        cueId: null,
        keptCues: [],
      },
      [
        { type: 'operator', action: 'adopt', surface },
        { type: 'state', state: phase, status, problem: null },
      ],
    )
    return opened
  }

  return {
    adopt: async (input, surface) => {
      const preset = input.presetId === null ? null : journal.presets.get(input.presetId)
      return adopt(
        { ...input, presetId: preset?.id ?? null, canvas: preset?.settings.canvas ?? unknownCanvas, storage: null },
        surface,
      )
    },
    adoptCard: async ({ text, accountId }, surface) => {
      const card = readCard(text)
      if (card === null) throw new ProblemError('cardUnreadable')
      const account = journal.accounts.get(accountId)
      if (account === null) throw new ProblemError('accountNotFound')
      if (account.appId !== card.appId) {
        throw new ProblemError('cardOtherApp', { params: { appId: card.appId, label: account.label } })
      }
      const { name, channel, recorderUid, resourceId, sid, canvas, storage } = card
      return adopt({ accountId, presetId: null, name, channel, recorderUid, resourceId, sid, canvas, storage }, surface)
    },
    handOverCard: ({ sessionId }) => {
      const session = book.get(sessionId)
      const card = writeCard(session, clock.now())
      if (card === null) throw new ProblemError('sessionNotControllable')
      return card
    },
  }
}
