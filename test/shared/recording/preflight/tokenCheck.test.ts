import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../../shared/recording/preflight/localChecks.ts'
import { checkedToken, tokenCheck } from '../../../../shared/recording/preflight/tokenCheck.ts'
import { anAccount, presetSettings } from '../../../builders/account.ts'
import { aSubject, deskAround, inShort } from '../../../builders/preflight.ts'
import { appId, madeAt, token006, token007 } from '../token/tokens.ts'

const hour = 3_600_000

/** What is said of a token in a preset, `later` ms after it was made. */
function check(token: string | null, settings: object = {}, later = 0, host: 'agora' | 'rehearsal' = 'agora') {
  const account = anAccount({ appId, host: { kind: host } })
  const preset = presetSettings({ channel: 'townhall-main', recorderUid: '527841', ...settings })
  const subject = aSubject({ account, settings: preset }, token)
  const desk = { ...deskAround([], madeAt + later), accounts: { [account.id]: account } }
  return tokenCheck(subject, findingsOf(subject, desk))
}

describe('the token of a preset, before a show', () => {
  it.each([
    ['fits', token007({ tokenLife: 86_400 }), {}, 0, 'passed tokenFits'],
    ['fits, in the older form', token006({}), {}, 0, 'passed tokenFits'],
    ['is missing', null, {}, 0, 'look tokenMissing'],
    ['is cut off', token007({}).slice(0, 40), {}, 0, 'fix tokenCutOff'],
    ['is for another channel', token007({}), { channel: 'studio-b' }, 0, 'fix tokenMadeForChannel'],
    ['is for another uid', token007({}), { recorderUid: '527842' }, 0, 'fix tokenMadeForUid'],
    ['has expired', token007({ tokenLife: 3_600 }), {}, 2 * hour, 'fix tokenExpired'],
    ['expires soon', token007({ tokenLife: 600 }), {}, 0, 'look tokenEndsSoon'],
  ])('%s', (_, token, settings, later, expected) => {
    expect(inShort(check(token, settings, later))).toBe(expected)
  })

  it.each([
    ['none is asked for', null, 'passed tokenNotNeeded'],
    ['one is read but not judged', token007({ tokenLife: 600 }), 'skipped tokenReadInRehearsal'],
    ['one that cannot be read is not judged either', 'canary', 'skipped tokenUnreadInRehearsal'],
  ])('in a rehearsal: %s', (_, token, expected) => {
    const said = check(token, { channel: 'studio-b' }, 2 * hour, 'rehearsal')
    expect(inShort(said)).toBe(expected)
    if (token === null) return
    expect(said.verdict).toBe('skipped')
  })

  it('in a rehearsal still says until when', () => {
    const said = check(token007({ tokenLife: 86_400 }), {}, 0, 'rehearsal')
    expect(said).toMatchObject({ said: { params: { endsAt: madeAt + 24 * hour } }, detail: '007' })
  })

  it('is not judged while the keychain holds it back', () => {
    const subject = aSubject({ secrets: { token: true, tokenReading: null, decryptionSecret: false, lost: [] } })
    expect(inShort(tokenCheck(subject, findingsOf(subject, deskAround())))).toBe('skipped notAsked')
  })

  it.each([
    ['the project', {}, null],
    ['the channel', { channel: '' }, anAccount({ appId })],
    ['the uid', { recorderUid: '' }, anAccount({ appId })],
  ])('is not said to fit while %s is not known', (_which, change, account) => {
    const settings = presetSettings({ channel: 'townhall-main', recorderUid: '527841', ...change })
    const subject = aSubject({ account, settings }, token007({ tokenLife: 86_400 }))
    const said = tokenCheck(subject, [])
    expect(inShort(said)).toBe('skipped tokenUncompared')
    expect(said).toMatchObject({ said: { params: { endsAt: madeAt + 24 * hour } } })
  })

  it('fits a channel and a uid that are not known where it is for any', () => {
    const settings = presetSettings({ channel: '', recorderUid: '' })
    const subject = aSubject({ account: anAccount({ appId }), settings }, token007({ channel: '*', uid: 0 }))
    expect(inShort(tokenCheck(subject, []))).toBe('passed tokenFits')
  })

  it('is held against the planned end of the show', () => {
    const account = anAccount({ appId })
    const settings = presetSettings({ channel: 'townhall-main', recorderUid: '527841' })
    const desk = { ...deskAround([], madeAt), accounts: { [account.id]: account } }
    const until = (plannedEnd: number) => {
      const subject = { ...aSubject({ account, settings }, token007({ tokenLife: 7_200 })), show: { plannedEnd } }
      return inShort(tokenCheck(subject, findingsOf(subject, desk)))
    }
    expect([until(madeAt + hour), until(madeAt + 3 * hour)]).toEqual(['passed tokenFits', 'look tokenEndsBefore'])
  })

  it('says until when', () => {
    const said = check(token007({ tokenLife: 86_400 }))
    expect(said).toMatchObject({ said: { params: { endsAt: madeAt + 24 * hour } }, detail: '007' })
  })
})

describe('what a show sheet says of the token', () => {
  const account = anAccount({ appId })
  const settings = presetSettings({ channel: 'townhall-main', recorderUid: '527841' })
  it.each([
    ['its own end', token007({ tokenLife: 3_600 }), { kind: 'read', endsAt: madeAt + hour }],
    [
      'the end of the day that Agora gives it',
      token007({ tokenLife: 400_000 }),
      { kind: 'read', endsAt: madeAt + 24 * hour },
    ],
    [
      'the end of joining',
      token007({ tokenLife: 7_200, privilegeLife: 1_800 }),
      { kind: 'read', endsAt: madeAt + hour / 2 },
    ],
    ['that nobody knows', 'canary', { kind: 'unread' }],
    ['that there is none', null, { kind: 'none' }],
  ] as const)('is %s, as the check beside it says', (_what, token, expected) => {
    const subject = aSubject({ account, settings }, token)
    expect(checkedToken(subject)).toEqual(expected)
    const { said } = tokenCheck(subject, [])
    if (expected.kind === 'read') expect(said).toMatchObject({ params: { endsAt: expected.endsAt } })
  })
})
