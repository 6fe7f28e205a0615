import { describe, expect, it } from 'vitest'
import { foundInstead, holderOf, isPlaceTaken, rivalsOf } from '../../../shared/recording/sameRecorder.ts'
import { next } from '../../../shared/recording/lifecycle.ts'
import { Phase } from '../../../shared/recording/session.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import { events, kinds } from './support/lifecycleMoments.ts'

const live = aSession({ id: sessionId(1) })
const armed = aSession({ id: sessionId(2), channel: 'other', phase: 'armed' })
const over = aSession({ id: sessionId(3), recorderUid: '99', phase: 'ended', outcome: 'saved' })
const all = [live, armed, over]

describe('who holds a recorder', () => {
  it.each([
    ['the live session of it', live, live],
    ['one that is only armed', armed, armed],
    ['nobody once it has ended', over, undefined],
    ['nobody where the App ID is another', { ...live, appId: 'another' }, undefined],
  ])('is %s', (_name, key, holder) => {
    expect(holderOf(all, key)).toBe(holder)
  })

  it('is nobody else than the one that asks', () => {
    expect(holderOf(all, live, live.id)).toBeUndefined()
  })
})

describe('rivals', () => {
  const asking = aSession({ id: sessionId(5) })
  const slot = { ...live, id: sessionId(4), phase: 'armed' } as const

  it('are all others of the recorder that are more than a reserved slot', () => {
    expect(rivalsOf([slot, live, asking, over], asking)).toEqual([live])
    expect(rivalsOf([slot, asking], asking)).toEqual([])
  })

  it.each(Phase.options.filter((phase) => phase !== 'ended' && phase !== 'armed'))('in phase %s', (phase) => {
    const without = phase === 'startUnknown' || phase === 'uncontrollable'
    expect(isPlaceTaken([{ ...live, phase }])).toBe(!without)
    expect(isPlaceTaken([{ ...live, phase: 'startUnknown' }, live])).toBe(true)
  })
})

describe('what “already running” was about', () => {
  const lost = kinds.recorderLost
  it.each([
    ['a lost take that is seen again', lost, events.seen5, 'takenUpAgain'],
    ['a lost take whose end is told', lost, events.seen7, null],
    ['a lost take that was stopped', kinds.stopOfLost, events.uploaded, 'stoppedMeanwhile'],
    ['a lost take whose stop found nothing', kinds.stopOfLost, events.nothingRecorded, 'stoppedMeanwhile'],
    ['a lost take that is exiting when it is stopped', kinds.stopOfLost, events.exiting, 'stoppedMeanwhile'],
    ['a lost take that is exiting', lost, events.exiting, null],
    ['a take put away during its stop, which found nothing', kinds.putAway, events.nothingRecorded, 'stoppedMeanwhile'],
    ['a take put away during its stop, and exiting', kinds.putAway, events.exiting, 'stoppedMeanwhile'],
    ['a take put away without a stop, and exiting', { ...kinds.putAway, stopRequestedAt: null }, events.exiting, null],
    ['a lost take whose stop was refused', kinds.stopOfLost, events.stopRefused, null],
    [
      'a lost take whose stop was refused after it was seen',
      { ...kinds.stopOfLost, stopProvenAt: noon },
      events.stopRefused,
      'takenUpAgain',
    ],
    ['any other recording', kinds.recording, events.seen5, null],
    ['any other stop', kinds.stopping, events.uploaded, null],
  ] as const)('%s', (_name, before, event, code) => {
    const { session: after } = next(before, event)
    expect(foundInstead(before, after, event.type)?.code ?? null).toBe(code)
  })
})
