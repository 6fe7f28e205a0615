import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { lossKey } from '../../../shared/state/journalLoss.ts'

describe('what the journal lost', () => {
  it.each([
    ['journalRestored', { foundAt: 2, file: 'a.sqlite', backupAt: 1 }, 'journalRestored 2 a.sqlite 1'],
    ['journalLost', { foundAt: 2, file: 'b.sqlite' }, 'journalLost 2 b.sqlite'],
    ['journalMissing', { foundAt: 2, backupAt: 1 }, 'journalMissing 2 1'],
    ['journalGone', { foundAt: 2 }, 'journalGone 2'],
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
