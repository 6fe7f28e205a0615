import { describe, expect, it } from 'vitest'
import { takeObstacle } from '../../../renderer/features/cues/takeObstacle.ts'
import { aSession } from '../../builders/session.ts'

describe('what keeps a layout from being taken', () => {
  it.each([
    ['an end', aSession({ phase: 'ended' }), 'ended'],
    ['a stop, which is no end yet', aSession({ phase: 'stopping' }), 'stopping'],
    ['a start without an id', aSession({ sid: null }), 'notLive'],
    ['a recorder that has not joined', aSession({ everJoined: false }), 'notLive'],
    ['nothing to change', aSession(), 'same'],
  ] as const)('is %s', (_, session, obstacle) => {
    expect(takeObstacle(session, [], [])).toBe(obstacle)
  })

  it('is a value that the service refuses', () => {
    const finding = { field: 'layout', severity: 'blocks', code: 'regionTooWide', params: {} } as const
    expect(takeObstacle(aSession(), [], [finding])).toBe('blocked')
  })
})
