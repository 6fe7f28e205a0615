import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { doubtOf } from '../../../shared/recording/dismissal.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aSession, evidence, noon } from '../../builders/session.ts'
import { kinds } from './support/lifecycleMoments.ts'

const mismatch = problem('idsMismatch')
const lost = kinds.recorderLost

describe('what is asked before a session is taken off the desk', () => {
  it.each<[string, Session, ReturnType<typeof doubtOf>]>([
    ['nothing of what was saved', kinds.saved, null],
    ['nothing of what the service said is over', { ...lost, serviceStatus: 7 }, null],
    ['nothing of what broke down by the service’s own word', kinds.lost, null],
    ['that a lost one may run', lost, 'sessionMayRun'],
    ['the same beside a take that is proven in its place', { ...lost, followedAt: noon }, 'sessionMayRun'],
    [
      'that one without proof for long may run',
      aSession({ evidence: evidence({ lastGoodAt: noon - 600_000 }) }),
      'sessionMayRun',
    ],
    ['that a start without an answer is out of control', kinds.startUnknown, 'sessionUncontrolled'],
    ['that one without a sid is out of control', kinds.uncontrollable, 'sessionUncontrolled'],
    ['that its ids are not accepted', aSession({ evidence: evidence({ problem: mismatch }) }), 'sessionDisowned'],
    ['that its ids were not accepted by a stop', aSession({ stopProblem: mismatch }), 'sessionDisowned'],
  ])('%s', (_name, session, expected) => {
    expect(doubtOf(session, noon)).toBe(expected)
  })
})
