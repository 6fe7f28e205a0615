import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../../shared/recording/preflight/localChecks.ts'
import { tokenCheck } from '../../../../shared/recording/preflight/tokenCheck.ts'
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

  it('says until when', () => {
    const said = check(token007({ tokenLife: 86_400 }))
    expect(said).toMatchObject({ said: { params: { endsAt: madeAt + 24 * hour } }, detail: '007' })
  })
})
