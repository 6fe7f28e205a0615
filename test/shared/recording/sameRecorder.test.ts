import { describe, expect, it } from 'vitest'
import { holderOf, rivalOf } from '../../../shared/recording/sameRecorder.ts'
import { aSession, sessionId } from '../../builders/session.ts'

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

  it('is no rival by a reserved slot, whichever came first', () => {
    const slot = { ...live, id: sessionId(4), phase: 'armed' } as const
    const asking = { ...live, id: sessionId(5) }
    expect(rivalOf([slot, live], asking)).toBe(live)
    expect(rivalOf([live, slot], asking)).toBe(live)
    expect(rivalOf([slot, asking], asking)).toBeUndefined()
  })

  it('is nobody else than the one that asks', () => {
    expect(holderOf(all, live, live.id)).toBeUndefined()
  })
})
