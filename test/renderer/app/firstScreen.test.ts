import { describe, expect, it } from 'vitest'
import { firstScreen } from '../../../renderer/app/firstScreen.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { problem, type ProblemCode } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aSession } from '../../builders/session.ts'

const base = emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' })

const opened = (welcomed: boolean, session: Session | null, trouble: ProblemCode | null): string =>
  firstScreen({
    settings: { ...base.settings, welcomed },
    sessions: session === null ? {} : { [session.id]: session },
    health: {
      ...base.health,
      journal: { ok: true, savedAt: null, problem: trouble === null ? null : problem(trouble) },
    },
  }).name

describe('a window opens', () => {
  it.each<[string, string, boolean, Session | null, ProblemCode | null]>([
    ['firstRun', 'at the very first launch', false, null, null],
    ['desk', 'after the first run', true, null, null],
    ['desk', 'where a recording runs', false, aSession(), null],
    ['desk', 'where a slot is reserved', false, aSession({ phase: 'armed', sid: null }), null],
    ['desk', 'where a failed one may still record', false, aSession({ phase: 'ended', outcome: 'failed' }), null],
    ['firstRun', 'where everything has ended', false, aSession({ phase: 'ended', outcome: 'saved' }), null],
    ['desk', 'where the journal was lost', false, null, 'journalLost'],
    ['desk', 'where the journal was gone', false, null, 'journalGone'],
    ['firstRun', 'where only the disk is full', false, null, 'journalUnavailable'],
  ])('on %s %s', (name, _when, ...facts) => {
    expect(opened(...facts)).toBe(name)
  })
})
