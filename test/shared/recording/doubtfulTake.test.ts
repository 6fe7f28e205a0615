import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { doubtfulTake } from '../../../shared/recording/doubtfulTake.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aPreset, anAccount, presetSettings } from '../../builders/account.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'

const account = anAccount()
const preset = aPreset()
const take = (more: Partial<Session>): Session =>
  aSession({ appId: account.appId, phase: 'ended', endedAt: noon, createdAt: noon - 60_000, ...more })
const lost = take({ outcome: 'failed', reason: problem('recorderLost') })
const later = (more: Partial<Session>): Session =>
  take({ id: sessionId(2), createdAt: noon + 60_000, endedAt: noon + 120_000, ...more })
const byId = (sessions: readonly Session[]) => Object.fromEntries(sessions.map((session) => [session.id, session]))
const desk = (...sessions: readonly Session[]) => ({
  accounts: { [account.id]: account },
  sessions: byId(sessions),
  awayTakes: {},
})

describe('the take that a start may meet', () => {
  it.each<[string, Session, boolean]>([
    ['failed, and out of sight', lost, true],
    ['out of sight after it had recorded', take({ outcome: 'endedByItself', reason: problem('recorderLost') }), true],
    ['put away unproven', take({ outcome: 'uploadUnknown', reason: problem('putAwayUnproven') }), true],
    ['whose start was given up', take({ outcome: 'uploadUnknown', sid: null, startSentAt: noon - 60_000 }), true],
    ['that the service said is over', { ...lost, serviceStatus: 7 }, false],
    ['that was saved', take({ outcome: 'saved' }), false],
    ['with another uid', { ...lost, recorderUid: '1' }, false],
    ['in another channel', { ...lost, channel: 'elsewhere' }, false],
    ['of another account', { ...lost, appId: 'another' }, false],
    ['that still runs, and holds the place', take({ phase: 'recording', outcome: null, endedAt: null }), false],
  ])('is one %s: %#', (_case, session, expected) => {
    expect(doubtfulTake(preset, desk(session))).toBe(expected ? session : null)
  })

  it('is one that was dismissed as well, until a later one of the same recorder was proven', () => {
    const away = { ...lost, dismissed: true }
    expect(doubtfulTake(preset, { ...desk(), awayTakes: byId([away]) })).toBe(away)
    expect(doubtfulTake(preset, { ...desk(later({ outcome: 'saved' })), awayTakes: byId([away]) })).toBeNull()
  })

  it('is the newest of several', () => {
    const newer = later({ outcome: 'failed', reason: problem('recorderLost'), everJoined: false, everRecorded: false })
    expect(doubtfulTake(preset, desk(lost, newer))).toBe(newer)
  })

  it('is over where a later one of the same recorder was proven, and only of that one', () => {
    const saved = later({ outcome: 'saved' })
    expect(doubtfulTake(preset, desk(lost, saved))).toBeNull()
    expect(doubtfulTake(preset, desk(lost, { ...saved, recorderUid: '610099' }))).toBe(lost)
  })

  it('is found by what would be started, not by what is stored', () => {
    const other = { settings: presetSettings({ recorderUid: '610099' }) }
    expect(doubtfulTake(other, desk(lost))).toBeNull()
    expect(doubtfulTake({ settings: presetSettings({ accountId: null }) }, desk(lost))).toBeNull()
  })
})
