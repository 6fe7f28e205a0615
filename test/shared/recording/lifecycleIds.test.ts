import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { next } from '../../../shared/recording/lifecycle.ts'
import { canPutAway } from '../../../shared/recording/sessionState.ts'
import { aSession, evidence, noon } from '../../builders/session.ts'
import { at, events, kinds } from './support/lifecycleMoments.ts'

const mismatch = problem('idsMismatch')

describe('ids that are found for what could not be controlled', () => {
  it('of its own start leave everything as that start asked for it', () => {
    const { session } = next(kinds.startUnknown, events.idsGiven)
    const { layout, storage, canvas } = kinds.startUnknown
    expect(session).toMatchObject({ sid: 'sid-2', origin: 'started', layout, storage, canvas, reason: null })
  })

  it('of another start take back what this one claimed of the picture and the bucket', () => {
    const canvas = { width: 0, height: 0, fps: 0, bitrate: 0 }
    const given = { ...events.idsGiven, resourceId: 'resource-9', canvas }
    const { session } = next(kinds.uncontrollable, given)
    expect(session).toMatchObject({ sid: 'sid-2', resourceId: 'resource-9', origin: 'adopted', layout: null, canvas })
    expect(session.storage).toBeNull()
  })

  it('never bring a plan with them that has passed, nor the plan and token of another start', () => {
    const plan = (ahead: number) => ({ at: at + ahead, action: 'stop' as const, remindedAt: null })
    const planned = (ahead: number) => ({
      ...kinds.startUnknown,
      plannedEnd: plan(ahead),
      tokenEndsAt: at + 9,
      ownToken: true,
    })
    expect(next(planned(-1), events.idsGiven).session).toMatchObject({ plannedEnd: null, ownToken: true })
    expect(next(planned(1), events.idsGiven).session.plannedEnd).toEqual(plan(1))
    const other = { ...events.idsGiven, resourceId: 'resource-9' }
    expect(next(planned(1), other).session).toMatchObject({ plannedEnd: null, tokenEndsAt: null, ownToken: false })
  })
})

describe('ids of an adopted recording that are put right', () => {
  const refused = aSession({ origin: 'adopted', stopProblem: mismatch, evidence: evidence({ problem: mismatch }) })

  it('take what was said of the wrong ones with them, and nothing else', () => {
    const { session } = next(refused, events.idsCorrected)
    expect(session).toEqual({
      ...refused,
      channel: 'another',
      recorderUid: '7',
      stopProblem: null,
      evidence: evidence(),
    })
    const other = problem('credentialsRefused')
    expect(next({ ...refused, stopProblem: other }, events.idsCorrected).session.stopProblem).toBe(other)
  })

  it('are none of a recording that the desk began, nor while a stop is under way with them', () => {
    const started = { ...refused, origin: 'started' } as const
    const stopping = aSession({ origin: 'adopted', phase: 'stopping', stopRequestedAt: noon })
    for (const session of [started, stopping]) expect(next(session, events.idsCorrected).session).toBe(session)
  })
})

describe('a recording whose stop was refused for its ids', () => {
  it('can be put away although questions with them are answered, and not for another reason', () => {
    expect(canPutAway(aSession({ stopProblem: mismatch }), noon)).toBe(true)
    expect(canPutAway(aSession({ stopProblem: problem('credentialsRefused') }), noon)).toBe(false)
    const { session } = next(aSession({ stopProblem: mismatch }), { type: 'letGo', at })
    expect(session).toMatchObject({ phase: 'ended', reason: { code: 'putAwayDisowned' } })
  })
})

describe('another account for a recording whose own is gone', () => {
  const gone = problem('accountGone', { params: { appId: 'app-id' } })
  const orphan = aSession({ stopProblem: gone, evidence: evidence({ problem: gone, nextCheckAt: at + 60_000 }) })

  it('is told, ends what was said of the one that is gone, and is asked about at once', () => {
    const { session, events: told } = next(orphan, events.accountJoined)
    expect(session).toEqual({
      ...orphan,
      accountId: events.accountJoined.accountId,
      stopProblem: null,
      evidence: evidence({ problem: null, nextCheckAt: at }),
    })
    expect(told).toContainEqual({ type: 'account', label: 'Added again' })
  })

  it('takes no other word back, plans no question where none is due, and is told once', () => {
    const other = problem('idsMismatch')
    const session = { ...orphan, stopProblem: other, evidence: evidence({ problem: other, nextCheckAt: null }) }
    const { session: after } = next(session, events.accountJoined)
    expect(after).toEqual({ ...session, accountId: events.accountJoined.accountId })
    expect(next(after, events.accountJoined)).toEqual({ session: after, events: [] })
  })
})
