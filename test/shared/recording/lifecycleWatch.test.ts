import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { next } from '../../../shared/recording/lifecycle.ts'
import { isInDoubt } from '../../../shared/recording/mayRecord.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aSession, noon } from '../../builders/session.ts'
import { events, kinds, seen } from './support/lifecycleMoments.ts'

const ended = { phase: 'ended', endedAt: noon } as const
/** Given up in every way there is. */
const givenUp: Record<string, Session> = {
  lost: kinds.recorderLost,
  'never confirmed': aSession({ ...ended, outcome: 'failed', reason: problem('startNotConfirmed'), serviceStatus: 2 }),
  'put away': aSession({ ...ended, outcome: 'uploadUnknown', reason: problem('putAwayUnproven'), dismissed: true }),
}

const told = [6, 7, 8, 20].map((status) => [`status ${status}`, { ...seen(status), heldElsewhere: true }] as const)

describe('what the desk had given up', () => {
  for (const [how, session] of Object.entries(givenUp)) {
    it.each([...told, ['501', events.exiting] as const])(
      `(${how}) is in doubt until the service says %s`,
      (_, event) => {
        expect(isInDoubt(session)).toBe(true)
        const { session: after, events: lines } = next(session, event)
        expect(isInDoubt(after)).toBe(false)
        expect(after).toEqual({ ...session, serviceStatus: after.serviceStatus })
        expect(lines).toMatchObject([{ type: 'state', status: after.serviceStatus }])
        // It answers again after all: the newest word counts.
        expect(next(after, seen(5)).session).toMatchObject({ phase: 'recording', serviceStatus: 5 })
      },
    )

    it.each([seen(2), seen(null), events.gone, events.fault])(`(${how}) stays in doubt after %j`, (event) => {
      expect(isInDoubt(next(session, event).session)).toBe(true)
    })
  }

  it('keeps the word that it aborted', () => {
    for (const event of [seen(7), events.exiting]) {
      expect(next(kinds.lost, event).session).toMatchObject({
        outcome: 'failed',
        reason: kinds.lost.reason,
        serviceStatus: 5,
      })
    }
  })

  it('is in doubt no more when 501 is the answer to its stop', () => {
    expect(isInDoubt(next(kinds.stopOfLost, events.exiting).session)).toBe(false)
  })

  it('was never in doubt where 501 ended a start that nothing had confirmed', () => {
    const { session } = next(kinds.starting, events.exiting)
    expect(session.outcome).toBe('failed')
    expect(isInDoubt(session)).toBe(false)
  })
})
