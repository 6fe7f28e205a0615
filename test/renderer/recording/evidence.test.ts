import { describe, expect, it } from 'vitest'
import { createWords } from '../../../renderer/strings/index.ts'
import { evidenceLine } from '../../../renderer/ui/recording/evidence.ts'
import { problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { sessionState } from '../../../shared/recording/sessionState.ts'
import { aNewSession, aSession, evidence, noon } from '../../builders/session.ts'
import { everyState } from '../visual/scenes.ts'

const words = createWords()
const said = (session: Session, { now = noon, offline = false, unreached = false, roomy = false } = {}) =>
  evidenceLine(words, session, sessionState(session, now), { now, offline, unreached, roomy })

describe('what a state rests on', () => {
  it('says how old the last good answer is', () => {
    const line = said(aSession({ evidence: evidence({ lastGoodAt: noon - 8_000 }) }))
    expect(line.text).toMatch(/^verified 8 s ago · since \d\d:59:00$/)
    expect(line.tone).toBe('quiet')
  })

  it('says that a stop was refused, and why, before anything else', () => {
    const refused = aSession({ stopProblem: problem('credentialsRefused', { params: { code: 'HTTP 401' } }) })
    const line = said(refused)
    expect(line).toMatchObject({ tone: 'serious', icon: 'alarm' })
    expect(line.text).toContain('Stop refused · Agora refused the customer id or certificate')
    expect(said(refused, { roomy: true }).text).toContain('verified')
  })

  it('says that a stop was not sent, where its countdown was cut short', () => {
    const { text } = said(aSession({ stopProblem: problem('stopCutShort') }))
    expect(text).toBe('Stop not sent · The countdown to its stop was cut short: nothing was stopped.')
  })

  it('never says of one that was lost from sight that it ended', () => {
    const lost = { phase: 'ended', outcome: 'endedByItself', reason: problem('recorderLost'), endedAt: noon } as const
    const circumstances = { now: noon, offline: false, inDoubt: true }
    const { text } = evidenceLine(words, aSession(lost), 'endedByItself', circumstances)
    expect(text).toMatch(/^out of sight, may still record · since \d\d:00:00$/)
  })

  it('adds the next check where there is room', () => {
    expect(said(aSession(), { roomy: true }).text).toContain('next check in 15 s')
  })

  it('counts the first slice on this computer’s clock, not on the server’s', () => {
    const here = said(aSession()).text
    const there = said(aSession({ clockOffset: 5_000, sliceStartTime: noon - 55_000 })).text
    expect(there).toBe(here)
  })

  it('turns violet and names the next try once nothing has confirmed it for two intervals', () => {
    const line = said(aSession({ evidence: evidence({ lastGoodAt: noon - 47_000, nextCheckAt: noon + 6_000 }) }))
    expect(line).toEqual({ tone: 'unknown', icon: 'info', text: 'last good answer 47 s ago · next try in 6 s' })
  })

  it.each([
    ['secretsLocked', 'cannot ask without the keychain'],
    ['certificateMissing', 'cannot ask without the certificate'],
    ['secretsLost', 'cannot ask without the certificate'],
  ] as const)('promises no next try where none can leave: %s', (code, text) => {
    const near = { lastGoodAt: noon - 47_000, nextCheckAt: noon + 6_000, problem: problem(code) }
    expect(said(aSession({ evidence: evidence(near) })).text).toBe(`last good answer 47 s ago · ${text}`)
  })

  it('calls a stop sent only where it left this computer', () => {
    const asked = { phase: 'stopping', stopRequestedAt: noon - 20_000 } as const
    const near = { lastGoodAt: noon - 1_000 }
    expect(said(aSession({ ...asked, evidence: evidence(near) })).text).toContain('stop sent 20 s ago')
    const unsent = evidence({ ...near, problem: problem('networkUnreachable', { params: { host: 'api.agora.io' } }) })
    const waits = 'stop asked for 20 s ago, not sent yet'
    expect(said(aSession({ ...asked, evidence: unsent })).text).toBe(`${waits} · trying again`)
    const locked = evidence({ ...near, problem: problem('secretsLocked') })
    expect(said(aSession({ ...asked, evidence: locked })).text).toBe(`${waits} · trying again`)
    // An earlier stop may have arrived.
    const earlier = { mayBeOverSince: noon - 10_000 }
    expect(said(aSession({ ...asked, ...earlier, evidence: locked })).text).toContain('stop sent 20 s ago')
    expect(said(aNewSession({ ...asked, startSentAt: noon - 21_000 })).text).toBe(
      `${waits} · it leaves once the start is answered`,
    )
  })

  it('says between which times a take ended where a stop was lost', () => {
    const over = { phase: 'ended', outcome: 'saved', endedAt: noon } as const
    expect(said(aSession(over)).text).toMatch(/ended \d\d:00:00$/)
    expect(said(aSession({ ...over, mayBeOverSince: noon - 48_000 })).text).toMatch(
      /ended between \d\d:59:12 and \d\d:00:00$/,
    )
    const found = aSession({ ...over, outcome: 'uploadUnknown', mayBeOverSince: noon - 48_000 })
    expect(said(found, { roomy: true }).text).toMatch(/ended between \d\d:59:12 and \d\d:00:00$/)
  })

  it('names the cable instead of a next try that would fail anyway', () => {
    const stale = aSession({ evidence: evidence({ lastGoodAt: noon - 47_000 }) })
    expect(said(stale, { offline: true }).text).toBe('last good answer 47 s ago · offline')
  })

  it('promises no next try for as long as the service is not reached and its time is over', () => {
    const due = { lastGoodAt: noon - 47_000, nextCheckAt: noon - 30_000 }
    const stale = aSession({ evidence: evidence(due) })
    expect(said(stale, { unreached: true }).text).toBe('last good answer 47 s ago · service not reached')
    expect(said(stale).text).toBe('last good answer 47 s ago · next try now')
    const asked = aSession({ evidence: evidence({ ...due, nextCheckAt: noon + 6_000 }) })
    expect(said(asked, { unreached: true }).text).toContain('next try in 6 s')
  })

  it('follows a start from the slot to the first check', () => {
    expect(said(aNewSession()).text).toBe('reserving a slot')
    const sent = { phase: 'starting', startSentAt: noon - 5_000 } as const
    expect(said(aNewSession(sent)).text).toBe('start sent 5 s ago')
    const accepted = { ...sent, startedAt: noon - 3_000, sid: 'sid', resourceId: 'resource' }
    const due = evidence({ lastGoodAt: null, nextCheckAt: noon + 2_000 })
    expect(said(aNewSession({ ...accepted, evidence: due })).text).toBe('start accepted 3 s ago · first check in 2 s')
  })

  it('puts the reason of a failure into words, in full brightness', () => {
    const failed = aSession({ phase: 'ended', outcome: 'failed', reason: problem('sessionNotFound') })
    expect(said(failed)).toEqual({
      tone: 'plain',
      icon: null,
      text: words.t('problems:sessionNotFound.what'),
    })
  })

  it('never claims to know who is in the channel', () => {
    for (const session of everyState) expect(said(session).text).not.toMatch(/publish|nobody|people|seen/i)
  })

  it('has words for every state', () => {
    for (const session of everyState) {
      const { text } = said(session)
      expect(text, session.name).not.toBe('')
      expect(text, session.name).not.toMatch(/\{\{|recording:/)
    }
  })
})
