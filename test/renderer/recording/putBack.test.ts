import { describe, expect, it } from 'vitest'
import { putBackOffer } from '../../../renderer/ui/recording/putBack.ts'
import { PUT_BACK_OFFERED_MS } from '../../../shared/recording/dismissal.ts'
import { noon, sessionId } from '../../builders/session.ts'

const named = (n: number) => ({ id: sessionId(n), name: `Show ${n}` })
const until = noon + PUT_BACK_OFFERED_MS

describe('the offer to put back what was dismissed', () => {
  it('names the first, and holds for a minute', () => {
    expect(putBackOffer([named(1), named(2)], null, noon)).toEqual({
      ids: [sessionId(1), sessionId(2)],
      name: 'Show 1',
      until,
    })
    expect(putBackOffer([], null, noon)).toBeNull()
  })

  it('takes one more in, and is renewed for all', () => {
    const standing = putBackOffer([named(1), named(2)], null, noon - 30_000)
    expect(putBackOffer([named(3)], standing, noon)).toEqual({
      ids: [sessionId(1), sessionId(2), sessionId(3)],
      name: 'Show 1',
      until,
    })
    expect(putBackOffer([], standing, noon)).toBe(standing)
  })

  it('begins anew where the one before has run out', () => {
    const over = putBackOffer([named(1)], null, noon - PUT_BACK_OFFERED_MS)
    expect(putBackOffer([named(2)], over, noon)).toMatchObject({ ids: [sessionId(2)], name: 'Show 2' })
  })
})
