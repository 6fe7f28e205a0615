import { describe, expect, it } from 'vitest'
import { canCheck } from '../../../shared/recording/sessionState.ts'
import { kinds } from './support/lifecycleMoments.ts'

describe('asking the service now', () => {
  it('is offered for what is watched or lost, and not where nobody asks: before the sid, during a stop, after the end', () => {
    const offered = Object.entries(kinds).flatMap(([name, session]) => (canCheck(session) ? [name] : []))
    expect(offered).toEqual([
      'pending',
      'starting',
      'joined',
      'recording',
      'recorderLost',
      'lost',
      'unverified',
      'verifying',
      'putAway',
      'putAwayStopOfLost',
    ])
  })
})
