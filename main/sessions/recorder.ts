import type { SessionId } from '../../shared/ids.ts'
import type { CommandResult } from '../../shared/ipc/contractSessions.ts'
import { ProblemError } from '../../shared/problem.ts'
import { problemOf } from '../../shared/problemOf.ts'
import type { Session, Surface, TimelineEvent } from '../../shared/recording/session.ts'
import type { StartOverrides } from '../../shared/recording/startOverrides.ts'
import { type RecorderKey, holderOf, isArmedFor, isSameRecorder } from '../../shared/recording/sameRecorder.ts'
import type { Clock } from '../clock.ts'
import type { SessionBook } from './book.ts'
import type { Sessions } from './port.ts'
import type { Draft, Preparation, Prepared, StartChanges } from './preparation.ts'
import type { Starter } from './starter.ts'

/** A resource that expires so soon may expire on the way, ms. */
const TOO_LATE_MS = 2_000

interface RecorderDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly preparation: Preparation
  readonly starter: Starter
}

/** Begins sessions: at once, many, or armed first. */
export interface Recorder {
  readonly start: Sessions['start']
  readonly startMany: Sessions['startMany']
  readonly arm: Sessions['arm']
  readonly startArmed: Sessions['startArmed']
  readonly letGo: Sessions['letGo']
  /** Begins a session that has been drafted. @throws ProblemError sessionDuplicate, and what keeps it from being prepared */
  begin(draft: Draft, told: TimelineEvent): Promise<Session>
  /** From now until the function it returns is called, nothing new begins, also not what waits for its secrets. */
  readonly holdStarts: Sessions['holdStarts']
  /** @throws ProblemError stoppingAll while starts are held */
  mustTakeStarts(): void
  /**
   * Nobody but `own` holds this recorder, and no start of it waits for its secrets.
   * @throws ProblemError sessionDuplicate, recorderReserved
   */
  mustBeFree(key: RecorderKey, own?: SessionId): void
  /** Whether nobody on this desk records the channel with this uid. */
  isFree(session: Session, recorderUid: string): boolean
}

/** What a show changes. @throws ProblemError plannedEndPast */
function changesOf({ channel, recorderUid, token, plannedEnd }: StartOverrides, now: number): StartChanges {
  if (plannedEnd !== null && plannedEnd.at <= now) throw new ProblemError('plannedEndPast')
  return {
    ...(channel === null ? {} : { channel }),
    ...(recorderUid === null ? {} : { recorderUid }),
    ...(plannedEnd === null ? {} : { plannedEnd: { ...plannedEnd, remindedAt: null } }),
    token,
  }
}

/** Creates the recorder. */
export function createRecorder({ clock, book, preparation, starter }: RecorderDeps): Recorder {
  /** Channel + uid of starts that wait for their secrets: they have no session yet, but a second click must see them. */
  const reserved = new Set<Session>()
  let holding = 0

  const mustTakeStarts = (): void => {
    if (holding > 0) throw new ProblemError('stoppingAll')
  }

  /** The start of this recorder that waits for its secrets and has no session yet. */
  const reservedBy = (key: RecorderKey): Session | undefined =>
    [...reserved].find((other) => other !== key && isSameRecorder(other, key))

  const mustBeFree = (key: RecorderKey, own?: SessionId): void => {
    const holder = holderOf(book.all(), key, own)
    const named = holder ?? reservedBy(key)
    if (named === undefined) return
    // A reserved slot records nothing yet.
    throw new ProblemError(holder?.phase === 'armed' ? 'recorderReserved' : 'sessionDuplicate', {
      params: {
        name: named.name,
        channel: key.channel,
        uid: key.recorderUid,
        ...(holder === undefined ? {} : { sessionId: holder.id }),
      },
    })
  }

  const open = async (draft: Draft, told: TimelineEvent): Promise<Prepared> => {
    mustTakeStarts()
    mustBeFree(draft.session)
    reserved.add(draft.session)
    try {
      const prepared = await preparation.complete(draft)
      // While the secrets were read, a take may have come back, been adopted, or changed its uid to this one.
      mustTakeStarts()
      mustBeFree(draft.session)
      const session = book.open(draft.session, [
        told,
        { type: 'state', state: 'starting', status: null, problem: null },
      ])
      return { ...prepared, session }
    } catch (error) {
      preparation.abandon(draft)
      throw error
    } finally {
      reserved.delete(draft.session)
    }
  }

  const begin = async (draft: Draft, told: TimelineEvent): Promise<Session> => {
    const prepared = await open(draft, told)
    starter.run(prepared, null)
    return prepared.session
  }

  const mustBeArmed = (id: SessionId): Session => {
    const session = book.get(id)
    if (session.phase !== 'armed') throw new ProblemError('sessionNotArmed')
    return session
  }

  /** The armed session as its preset is now. @throws ProblemError presetNotFound, presetChanged */
  const redrafted = (session: Session): Draft => {
    if (session.presetId === null) throw new ProblemError('presetNotFound')
    const draft = preparation.draft(session.presetId, { recorderUid: session.recorderUid, take: session.take })
    if (!isSameRecorder(draft.session, session)) {
      throw new ProblemError('presetChanged', { params: { name: draft.session.name } })
    }
    return { ...draft, session: { ...session, tokenEndsAt: draft.session.tokenEndsAt } }
  }

  const startArmed = async (id: SessionId, surface: Surface): Promise<Session> => {
    const draft = redrafted(mustBeArmed(id))
    const { name, canvas, layout } = draft.preset.settings
    const { tokenEndsAt } = draft.session
    const { vendor, region, bucket } = draft.storage
    const prepared = await preparation.complete(draft)
    // One request at a time: the answer to a renewal would speak of a session whose start is on its way.
    while (starter.isBusy(id)) {
      mustBeArmed(id)
      starter.cancelAcquire(id)
      await starter.over(id)
    }
    const { armedUntil, resourceId } = mustBeArmed(id)
    mustTakeStarts()
    mustBeFree(book.get(id), id)
    const at = clock.now()
    const fresh = armedUntil !== null && armedUntil - at > TOO_LATE_MS
    // The start that follows at once is written down before it leaves, and this with it.
    const session = book.applyWithNext(
      id,
      {
        type: 'armedStart',
        at,
        fresh,
        draft: { name, canvas, layout, storage: { vendor, region, bucket }, tokenEndsAt },
      },
      [{ type: 'operator', action: 'start', surface }],
    )
    starter.run({ ...prepared, session }, fresh ? resourceId : null)
    return session
  }

  const start = async (
    { presetId, overrides }: Parameters<Sessions['start']>[0],
    surface: Surface,
  ): Promise<Session> => {
    const draft = preparation.draft(presetId, overrides === undefined ? {} : changesOf(overrides, clock.now()))
    const holder = holderOf(book.all(), draft.session)
    // What was reserved for this very recording is used for it: of another preset it has the name, the picture and the bucket.
    const plain = draft.token === null && draft.session.plannedEnd === null
    if (plain && holder !== undefined && isArmedFor(holder, presetId)) return startArmed(holder.id, surface)
    return begin(draft, { type: 'operator', action: 'start', surface })
  }

  return {
    begin,
    isFree: (session, recorderUid) => {
      const other = { ...session, recorderUid }
      return holderOf(book.all(), other) === undefined && reservedBy(other) === undefined
    },
    mustTakeStarts,
    mustBeFree,
    holdStarts: () => {
      holding += 1
      let released = false
      return () => {
        if (!released) holding -= 1
        released = true
      }
    },
    start,
    startMany: async ({ presetIds }, surface) =>
      Promise.all(
        presetIds.map(async (presetId): Promise<CommandResult> => {
          try {
            return { ok: true, session: await start({ presetId }, surface) }
          } catch (error) {
            return { ok: false, problem: problemOf(error) }
          }
        }),
      ),
    arm: async ({ presetId }, surface) => {
      const draft = preparation.draft(presetId)
      const told = { type: 'operator', action: 'arm', surface } as const
      const holder = holderOf(book.all(), draft.session)
      if (holder === undefined || !isArmedFor(holder, presetId)) {
        const prepared = await open(draft, told)
        starter.arm(prepared)
        return prepared.session
      }
      if (starter.isBusy(holder.id)) return holder
      const prepared = await preparation.complete(redrafted(holder))
      if (starter.isBusy(holder.id)) return book.get(holder.id)
      mustBeArmed(holder.id)
      const session = book.tell(holder.id, [told])
      starter.arm(prepared)
      return session
    },
    startArmed: ({ sessionId }, surface) => startArmed(sessionId, surface),
    letGo: ({ sessionId: id }, surface) => {
      const at = clock.now()
      const told = [{ type: 'operator', action: 'letGo', surface } as const]
      if (book.get(id).phase === 'acquiring') {
        const session = book.apply(id, { type: 'stopRequested', at }, told)
        starter.cancelAcquire(id)
        return session
      }
      mustBeArmed(id)
      starter.cancelAcquire(id)
      book.apply(id, { type: 'letGo', at }, told)
      const session = book.apply(id, { type: 'dismissed', at })
      book.remove(id)
      return session
    },
  }
}
