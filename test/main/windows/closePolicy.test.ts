import { describe, expect, it } from 'vitest'
import { onCloseRequest, quitsWithLastWindow } from '../../../main/windows/closePolicy.ts'

describe('closing the window', () => {
  it.each([
    [{ wayBack: true, liveSessions: 0 }, 'hide', false],
    [{ wayBack: true, liveSessions: 2 }, 'hide', false],
    [{ wayBack: false, liveSessions: 0 }, 'close', true],
    [{ wayBack: false, liveSessions: 1 }, 'minimize', false],
  ] as const)('with %j: %s; the desk ends with its last window: %s', (facts, action, quits) => {
    expect(onCloseRequest({ ...facts, quitting: false })).toBe(action)
    expect(quitsWithLastWindow(facts)).toBe(quits)
  })

  it('never stands in the way of quitting, whatever runs', () => {
    for (const wayBack of [true, false])
      for (const liveSessions of [0, 3]) expect(onCloseRequest({ quitting: true, wayBack, liveSessions })).toBe('close')
  })
})
