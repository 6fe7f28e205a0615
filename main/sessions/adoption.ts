import type { AccountId, PresetId, SessionId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import { errorOf } from '../../shared/problemOf.ts'
import { idsConflict, lacksTheseIds } from '../../shared/recording/adoptedIds.ts'
import type { Account } from '../../shared/recording/account.ts'
import { isDisowned, refusesStop } from '../../shared/recording/disowned.ts'
import { freshSession } from '../../shared/recording/freshSession.ts'
import { isKin, isUsable } from '../../shared/recording/homeFor.ts'
import { readCard, writeCard } from '../../shared/recording/handOverCard.ts'
import { STEADY_INTERVAL_MS } from '../../shared/recording/pollSchedule.ts'
import { holderOf } from '../../shared/recording/sameRecorder.ts'
import type { Session, Surface, TimelineEvent } from '../../shared/recording/session.ts'
import { namedInPlaylist } from '../../shared/recording/takeFiles.ts'
import { isLive, isLost } from '../../shared/recording/sessionState.ts'
import type { AgoraClient, QueryAnswer } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { Hub } from '../state/hub.ts'
import { accountGone } from './accountGone.ts'
import type { SessionBook } from './book.ts'
import { contextOf } from './calls.ts'
import { meaningOf } from './faults.ts'
import type { ResolveCredentials, Sessions } from './port.ts'
import type { Recorder } from './recorder.ts'
import type { Starter } from './starter.ts'

interface AdoptionDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'accounts' | 'presets' | 'sessions'>
  readonly hub: Hub
  readonly book: SessionBook
  readonly client: Pick<AgoraClient, 'query'>
  readonly credentials: ResolveCredentials
  readonly newId: () => string
  /** Nobody else on this desk has this recorder, or is about to. @throws ProblemError sessionDuplicate */
  readonly mustBeFree: Recorder['mustBeFree']
  readonly isBusy: Starter['isBusy']
  /** Whether a stop of it is on its way: a question would cost that its list of files. */
  readonly isStopOut: (id: SessionId) => boolean
}

/** Takes recordings over that were started elsewhere, and hands own ones over. */
export interface Adoption extends Pick<Sessions, 'adopt' | 'adoptCard' | 'handOverCard'> {
  /** Ends a question about this recording that is on its way, and the adoption with it: it is being stopped. */
  hold(id: SessionId): void
}

interface Foreign extends Pick<Session, 'name' | 'channel' | 'recorderUid' | 'canvas' | 'storage'> {
  readonly accountId: AccountId
  readonly presetId: PresetId | null
  readonly resourceId: string
  readonly sid: string
}

type Verified = QueryAnswer & { readonly clockOffset: number }

/**
 * Where the ids go: into a session that has none, into one that has wrong ones, into one that has them and no account any more, to
 * one that was given up, or into a new one.
 */
interface Place {
  readonly kind: 'given' | 'corrected' | 'rehoused' | 'takenUp' | 'new'
  readonly session: Session | null
}

/** Where the picture's size is not known. */
const unknownCanvas = { width: 0, height: 0, fps: 0, bitrate: 0 } as const

const beingStopped = ({ name }: Pick<Session, 'name'>): ProblemError =>
  new ProblemError('adoptStopping', { retryable: true, params: { name } })

/** Creates the adoption. */
export function createAdoption(deps: AdoptionDeps): Adoption {
  const { clock, journal, hub, book, client, credentials, newId, mustBeFree, isBusy, isStopOut } = deps
  const asking = new Map<AbortController, string>()

  /** What its own account is worth now. */
  const ownAccount = ({ accountId }: Session): Account | null =>
    hub.snapshot().accounts[accountId] ?? journal.accounts.get(accountId)

  /** Whether it can be neither asked about nor stopped, because of its own account. */
  const isOutOfHand = (session: Session): boolean => {
    const own = ownAccount(session)
    return own === null || !isUsable(own)
  }

  /** Another account of its App ID proved that it can control it: it is that one's from now on. */
  const rehouse = (session: Session, account: Account): void => {
    if (session.accountId === account.id || !isOutOfHand(session)) return
    const { id: accountId, label } = account
    book.apply(session.id, { type: 'accountJoined', at: clock.now(), accountId, label })
  }

  /** What the desk had given up with this sid; it may have been dismissed: then only the journal has it. */
  const givenUp = (sid: string): Session | null =>
    book.all().find((session) => session.sid === sid && isLost(session)) ??
    journal.sessions.withSid(sid).find(isLost) ??
    null

  /**
   * One live session per recording, and per App ID, channel and uid.
   * @throws ProblemError adoptKnown, adoptStopping, accountGone, sessionDuplicate, startOnItsWay
   */
  const placeFor = (account: Account, { sid, resourceId, channel, recorderUid }: Foreign): Place => {
    const key = { appId: account.appId, channel, recorderUid }
    const known = book.all().find((session) => isLive(session) && session.sid === sid)
    if (known !== undefined) {
      if (known.accountId !== account.id && isOutOfHand(known)) {
        if (!isKin(known, account)) throw accountGone(known)
        return { kind: 'rehoused', session: known }
      }
      const differs = known.channel !== channel || known.recorderUid !== recorderUid
      // What the desk itself began it named itself.
      if (!differs || known.origin !== 'adopted' || known.phase === 'stopping') {
        throw new ProblemError('adoptKnown', { params: { name: known.name, sessionId: known.id } })
      }
      mustBeFree(key, known.id)
      return { kind: 'corrected', session: known }
    }
    const lost = givenUp(sid)
    if (lost !== null && isStopOut(lost.id)) throw beingStopped(lost)
    const holder = holderOf(book.all(), key)
    const awaitsIds = holder?.phase === 'startUnknown' || holder?.phase === 'uncontrollable'
    if (holder !== undefined && awaitsIds) {
      if (isBusy(holder.id)) throw new ProblemError('startOnItsWay')
      if (lost === null && lacksTheseIds(holder, resourceId)) return { kind: 'given', session: holder }
    }
    mustBeFree(key, awaitsIds ? holder.id : undefined)
    return lost === null ? { kind: 'new', session: null } : { kind: 'takenUp', session: lost }
  }

  /** One question proves that it runs and that the ids belong together, before anything is written down. */
  const verified = async (id: SessionId, foreign: Foreign): Promise<Verified> => {
    const { accountId, channel, recorderUid: uid, resourceId, sid } = foreign
    const who = await credentials(accountId)
    const abort = new AbortController()
    asking.set(abort, sid)
    const context = contextOf(who, { id, appId: who.appId }, { signal: abort.signal })
    const result = await client.query(context, { channel, uid, resourceId, sid })
    asking.delete(abort)
    if (abort.signal.aborted) throw beingStopped(book.all().find((session) => session.sid === sid) ?? foreign)
    if (!result.ok) {
      if (meaningOf(result.fault) === 'maybeGone') throw new ProblemError('adoptNotFound', { retryable: true })
      const { problem } = result.fault
      throw errorOf(problem.code === 'idsMismatch' ? { ...problem, code: 'adoptIdsMismatch' } : problem)
    }
    const { status } = result.value
    if (status !== null && status >= 6) throw new ProblemError('adoptEnded', { params: { status } })
    const conflict = idsConflict(foreign, result.value)
    if (conflict !== null) {
      const { field, found } = conflict
      const [code, given] =
        field === 'channel' ? (['adoptOtherChannel', channel] as const) : (['adoptOtherUid', uid] as const)
      throw new ProblemError(code, { field, params: { found, given } })
    }
    return { ...result.value, clockOffset: result.meta.clockOffset ?? 0 }
  }

  /** Ids that nothing has refused are replaced only by those that the service names: the new ones may be the typing error. */
  const mayCorrect = (known: Session, { sid, channel, recorderUid }: Foreign, answer: Verified): boolean => {
    if (isDisowned(known) || refusesStop(known)) return true
    const names = answer.channel !== null || answer.files.some(({ name }) => namedInPlaylist(sid, name) !== null)
    return (known.channel === channel || names) && (known.recorderUid === recorderUid || answer.uid !== null)
  }

  const told = (surface: Surface) => [{ type: 'operator', action: 'adopt', surface } as const]

  const seen = (id: SessionId, answer: Verified, lines: readonly TimelineEvent[] = []): Session => {
    const { status, sliceStartTime, files, clockOffset } = answer
    return book.apply(id, { type: 'seen', at: clock.now(), status, sliceStartTime, files, clockOffset }, lines)
  }

  /** What the desk had given up is taken up again with its history, instead of a second one beside it. */
  const takeUp = (
    lost: Session,
    account: Account,
    { channel, recorderUid }: Foreign,
    answer: Verified,
    surface: Surface,
  ): Session => {
    const wasAway = book.find(lost.id) === null
    if (wasAway) book.load([lost])
    if (isKin(lost, account)) rehouse(lost, account)
    book.apply(lost.id, { type: 'idsCorrected', at: clock.now(), channel, recorderUid })
    const session = seen(lost.id, answer, told(surface))
    if (isLive(session)) return session
    if (wasAway) book.remove(lost.id)
    throw new ProblemError('adoptNotFound', { retryable: true })
  }

  const open = (appId: string, rehearsal: boolean, foreign: Foreign, found: Verified, surface: Surface): Session => {
    const { status, sliceStartTime, files, clockOffset } = found
    const at = clock.now()
    const began = sliceStartTime === null ? at : sliceStartTime - clockOffset
    const phase = status === 5 ? 'recording' : status === 4 ? 'joined' : 'starting'
    const session = freshSession({
      id: newId() as SessionId,
      ...foreign,
      appId,
      rehearsal,
      phase,
      createdAt: at,
      startSentAt: began,
      // Where nothing is recorded yet, the time that a start may take counts from now.
      startedAt: phase === 'starting' ? at : began,
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
      origin: 'adopted',
    })
    return book.open(session, [...told(surface), { type: 'state', state: phase, status, problem: null }])
  }

  const adopt = async (foreign: Foreign, surface: Surface): Promise<Session> => {
    const account = journal.accounts.get(foreign.accountId)
    if (account === null) throw new ProblemError('accountNotFound')
    const { appId, host } = account
    const asked = placeFor(account, foreign)
    const found = await verified(asked.session?.id ?? (newId() as SessionId), foreign)
    const { kind, session } = placeFor(account, foreign)
    if (session === null) return open(appId, host.kind === 'rehearsal', foreign, found, surface)
    if (kind === 'takenUp') return takeUp(session, account, foreign, found, surface)
    if (isKin(session, account)) rehouse(session, account)
    if (kind === 'rehoused') return seen(session.id, found, told(surface))
    const { channel, recorderUid, resourceId, sid, canvas, storage } = foreign
    if (kind === 'corrected' && !mayCorrect(session, foreign, found)) {
      throw new ProblemError('adoptKnown', { params: { name: session.name, sessionId: session.id } })
    }
    const at = clock.now()
    const { clockOffset } = found
    book.apply(
      session.id,
      kind === 'corrected'
        ? { type: 'idsCorrected', at, channel, recorderUid }
        : { type: 'idsGiven', at, sid, resourceId, clockOffset, canvas, storage },
      told(surface),
    )
    return seen(session.id, found)
  }

  return {
    hold: (id) => {
      const sid = book.find(id)?.sid
      for (const [abort, asked] of asking) if (asked === sid) abort.abort()
    },
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
