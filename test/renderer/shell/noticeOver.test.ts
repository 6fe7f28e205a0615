import { describe, expect, it } from 'vitest'
import { isNoticeOver } from '../../../renderer/app/shell/noticeOver.ts'
import { problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aSession, sessionId } from '../../builders/session.ts'

const unsent = problem('stopKeychain', {
  params: { sessionId: sessionId(), name: 'Evening show', account: 'Northlight' },
})
const desk = (...sessions: readonly Session[]) => Object.fromEntries(sessions.map((session) => [session.id, session]))

describe('the notice of a stop that was not sent', () => {
  it.each<[Session['phase'], boolean]>([
    ['recording', false],
    ['joined', false],
    ['uncontrollable', false],
    ['stopping', true],
    ['ended', true],
  ])('with its recording %s is over: %s', (phase, over) => {
    expect(isNoticeOver(unsent, desk(aSession({ id: sessionId(), phase })))).toBe(over)
  })

  it('is over once its recording is off the desk, whatever else runs', () => {
    expect(isNoticeOver(unsent, desk(aSession({ id: sessionId(2) })))).toBe(true)
  })

  it('is the only one that ends by itself', () => {
    expect(isNoticeOver(problem('secretsLocked', { params: { sessionId: sessionId() } }), desk())).toBe(false)
  })
})
