import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { lossKey } from '../../../shared/state/journalLoss.ts'

describe('what the journal lost', () => {
  it.each([
    ['journalRestored', { file: 'a.sqlite' }, 'journalRestored a.sqlite'],
    ['journalLost', { file: 'b.sqlite' }, 'journalLost b.sqlite'],
    ['journalMissing', {}, 'journalMissing'],
    ['journalGone', {}, 'journalGone'],
    ['journalRowsSetAside', { count: 2 }, 'journalRowsSetAside 2'],
  ] as const)('is acknowledged by what it is: %s %o', (code, params, key) => {
    expect(lossKey(problem(code, { params }))).toBe(key)
  })

  it.each(['journalUnavailable', 'liveFileUnavailable', 'accountGone'] as const)(
    'is not %s, which is told elsewhere',
    (code) => {
      expect(lossKey(problem(code))).toBeNull()
    },
  )
})
