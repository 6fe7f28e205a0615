import { describe, expect, it } from 'vitest'
import { tokenEndsEarly } from '../../../shared/recording/tokenEnd.ts'
import { aSession, noon } from '../../builders/session.ts'

const MINUTE = 60_000

describe('the token of a running recording', () => {
  it.each([
    ['whose end is not known', null, null, null],
    ['that lasts long enough', 45, null, null],
    ['that ends within half an hour', 20, null, 'soon'],
    ['that ends after the planned end', 20, 15, null],
    ['that ends before it', 90, 120, 'beforePlan'],
    ['that has ended', -1, 120, 'past'],
  ] as const)('%s', (_name, token, plan, expected) => {
    const session = aSession({ tokenEndsAt: token === null ? null : noon + token * MINUTE })
    expect(tokenEndsEarly(session, plan === null ? null : noon + plan * MINUTE, noon)).toBe(expected)
  })

  it('ends by the service’s clock', () => {
    const session = aSession({ tokenEndsAt: noon + 20 * MINUTE, clockOffset: 25 * MINUTE })
    expect(tokenEndsEarly(session, null, noon)).toBe('past')
  })
})
