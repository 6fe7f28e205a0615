import { describe, expect, it } from 'vitest'
import {
  hinderedNotice,
  noticeOf,
  offlineNotice,
  onlyOnce,
  stopFailedNotice,
  withoutAccountNotice,
  stopUnheardNotice,
  unverifiedNotice,
} from '../../../main/notifications/notices.ts'
import { problem } from '../../../shared/problem.ts'
import type { Session, Surface } from '../../../shared/recording/session.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'

const t = createTranslator('en', mainWords)
const running = aSession()
const unreachable = problem('networkUnreachable', { params: { host: 'api.agora.io' } })

describe('what people hear about who are not looking', () => {
  it('is a recording that failed: what happened, what it means, what to do', () => {
    const failed = aSession({ phase: 'ended', outcome: 'failed', reason: unreachable, endedAt: noon })
    expect(noticeOf(running, failed, t)).toEqual({
      sessionId: running.id,
      title: '“Town hall” is not recording',
      body: expect.stringMatching(/cannot be reached.*continue in the cloud.*try again/i) as string,
    })
  })

  it('is a planned end that comes near, and whether the desk will stop it', () => {
    const plannedEnd = { at: noon + 300_000, action: 'stop', remindedAt: null } as const
    const reminded = aSession({ plannedEnd: { ...plannedEnd, remindedAt: noon } })
    expect(noticeOf(aSession({ plannedEnd }), reminded, t)).toMatchObject({
      title: '“Town hall” ends in 5 min',
      body: expect.stringContaining('will stop it') as string,
    })
    expect(noticeOf(reminded, reminded, t)).toBeNull()
  })

  it('is a recording without proof for minutes, or all of them at once while offline', () => {
    expect(unverifiedNotice(running, 125_000, t).title).toBe('“Town hall” has not been verified for 2 min')
    expect(offlineNotice(2, t)).toMatchObject({
      sessionId: null,
      body: expect.stringMatching(/^2 recordings/) as string,
    })
  })

  it('is a stop that never arrived: it may still record', () => {
    const one = stopUnheardNotice([running], t)
    expect(one).toMatchObject({ sessionId: running.id, title: 'Nothing confirms the stop of “Town hall”' })
    expect(one.body).toMatch(/may still record/)
    expect(stopUnheardNotice([running, running], t)).toMatchObject({
      sessionId: null,
      title: 'Nothing confirms 2 stops',
    })
  })

  it('is one thing in the way of many recordings', () => {
    const refused = problem('credentialsRefused')
    expect(hinderedNotice(refused, [running, running], 120_000, t)).toEqual({
      sessionId: null,
      title: '2 recordings have not been verified for 2 min',
      body: expect.stringMatching(/\w/) as string,
    })
  })

  it('is a stop that was not carried out', () => {
    const stopping = aSession({ phase: 'stopping', stopRequestedAt: noon })
    const stopProblem = problem('stopNotCarriedOut', { params: { seconds: 90 } })
    expect(noticeOf(stopping, aSession({ stopProblem }), t)).toMatchObject({
      body: expect.stringMatching(/still runs.*Press Stop again/) as string,
      evenIfWatched: true,
    })
  })

  it('is a stop that the service refused after it was sent', () => {
    const stopping = aSession({ phase: 'stopping', stopRequestedAt: noon })
    const refused = { ...running, stopProblem: unreachable }
    expect(noticeOf(stopping, refused, t)).toMatchObject({
      title: '“Town hall” could not be stopped',
      body: expect.stringMatching(/cannot be reached/i) as string,
      evenIfWatched: true,
    })
  })

  it('is a recording that ended by itself, and one that got out of control', () => {
    const ended = aSession({ phase: 'ended', outcome: 'endedByItself', endedAt: noon })
    expect(noticeOf(running, ended, t)).toMatchObject({ title: '“Town hall” has ended by itself' })
    const lost = aSession({ phase: 'uncontrollable', sid: null, reason: unreachable })
    expect(noticeOf(aSession({ phase: 'starting' }), lost, t)?.title).toBe('“Town hall” may be running out of control')
  })

  it.each([
    ['a stop that was asked for', running, aSession({ phase: 'stopping', stopRequestedAt: noon })],
    ['a take that was saved', running, aSession({ phase: 'ended', outcome: 'saved', endedAt: noon })],
    ['another answer about a running take', running, aSession({ serviceStatus: 5 })],
    ['an old failure, seen again at launch', null, aSession({ phase: 'ended', outcome: 'failed' })],
    [
      'a failure that was told already',
      aSession({ phase: 'ended', outcome: 'failed' }),
      aSession({ phase: 'ended', outcome: 'failed', dismissed: true }),
    ],
  ] as const)('is never %s', (_what, before, after) => {
    expect(noticeOf(before, after, t)).toBeNull()
  })

  it('is a planned stop that was refused, once however often it is asked for; a person hears of every own one', () => {
    const plannedEnd = { at: noon, action: 'stop', remindedAt: noon } as const
    const refused = (surface: Surface, end = plannedEnd) =>
      [
        aSession({ phase: 'stopping', plannedEnd: end, stopAskedBy: surface }),
        aSession({ plannedEnd: end, stopAskedBy: surface, stopProblem: unreachable }),
      ] as const
    const say = onlyOnce((before: Session, after: Session) => noticeOf(before, after, t))
    const said = (surface: Surface, end = plannedEnd) => say(...refused(surface, end))?.title ?? null
    expect(said('plan')).toBe('“Town hall” could not be stopped')
    expect(said('plan')).toBeNull()
    expect(said('window')).toBe('“Town hall” could not be stopped')
    expect(said('window')).toBe('“Town hall” could not be stopped')
    expect(said('plan')).toBeNull()
    expect(said('plan', { ...plannedEnd, at: noon + 60_000 })).toBe('“Town hall” could not be stopped')
  })

  it('is one for all recordings that were found again without their accounts', () => {
    const other = aSession({ id: sessionId(2), appId: 'another-app' })
    expect(withoutAccountNotice([running], t)).toMatchObject({
      sessionId: running.id,
      title: '“Town hall” runs, and its account is gone from this desk',
      body: expect.stringContaining(running.appId) as string,
    })
    const { sessionId: about, title, body } = withoutAccountNotice([running, other, running], t)
    expect(about).toBeNull()
    expect(title).toBe('3 recordings run, and their accounts are gone from this desk')
    expect(body).toContain(`App ID ${running.appId}, another-app.`)
  })

  it('is a stop from the tray that was refused', () => {
    expect(stopFailedNotice(running, unreachable, t)).toMatchObject({
      title: '“Town hall” could not be stopped',
      body: expect.stringContaining('api.agora.io cannot be reached') as string,
    })
  })
})
