import { RtcRole, RtmTokenBuilder, RtcTokenBuilder } from 'agora-token'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/recording/finding.ts'
import { type TokenSurroundings, lintToken } from '../../../shared/recording/lintToken.ts'
import { minutesLeft, roughly } from '../../../shared/recording/roughly.ts'
import { readToken } from '../../../shared/recording/token/readToken.ts'
import { appId, certificate, madeAt, token006, token007 } from './token/tokens.ts'

const MINUTE = 60_000
type Show = Parameters<typeof lintToken>[0]
const show: Show = { channel: 'townhall-main', recorderUid: '527841', alternateUid: null }
const now: TokenSurroundings = { appId, now: madeAt + MINUTE, plannedEnd: null }
const lint = (token: string, settings: Partial<Show> = {}, around: Partial<TokenSurroundings> = {}) =>
  lintToken({ ...show, ...settings }, readToken(token), { ...now, ...around })
const short = ({ severity, code, field, params }: Finding) =>
  [`${severity} ${code} at ${field}`, ...Object.values(params)].join(' · ')

describe('a token', () => {
  it.each([
    token006({}),
    token007({}),
    token007({ role: RtcRole.SUBSCRIBER }),
    token006({ uid: 0 }),
    token007({ uid: 0 }),
  ])('that fits has nothing against it: %#', (token) => {
    expect(lint(token)).toEqual([])
  })

  it('that there is none of says nothing here', () => {
    expect(lint('')).toEqual([])
  })

  it.each([
    ['channel', { channel: 'Townhall-main' }, token007({}), 'blocks tokenMadeForChannel at token · townhall-main'],
    ['channel, by checksum', { channel: 'Townhall-main' }, token006({}), 'blocks tokenOtherChannel at token'],
    ['uid', { recorderUid: '527842' }, token007({}), 'blocks tokenMadeForUid at token · 527841'],
    ['uid, by checksum', { recorderUid: '527842' }, token006({}), 'blocks tokenOtherUid at token'],
  ])('for another %s is refused', (_what, settings, token, expected) => {
    expect(lint(token, settings).map(short)).toEqual([expected])
  })

  it('for another App ID is refused, and names it', () => {
    const other = 'f'.repeat(32)
    expect(lint(token007({ app: other })).map(short)).toEqual([`blocks tokenOtherApp at token · ${other}`])
    expect(lint(token006({ app: other })).map(short)).toEqual([`blocks tokenOtherApp at token · ${other}`])
  })

  it('is not held against what is not typed yet', () => {
    expect(lint(token007({}), { channel: '', recorderUid: '' }, { appId: null })).toEqual([])
  })

  it('without the privilege to join is refused', () => {
    const messaging = RtmTokenBuilder.buildToken(appId, certificate, 'somebody', 3600)
    expect(lint(messaging, {}, { now: Date.now() }).map(short)).toEqual(['blocks tokenOtherProduct at token'])
  })

  it('for one uid does not serve the alternate one', () => {
    const alternateUid = '527842'
    expect(lint(token007({}), { alternateUid }).map(short)).toEqual([
      'look tokenNotForAlternate at alternateUid · 527842',
    ])
    expect(lint(token007({ uid: 0 }), { alternateUid })).toEqual([])
  })
})

describe('the end of a token', () => {
  const at = (minutes: number, plannedEnd: number | null = null) => ({
    now: madeAt + minutes * MINUTE,
    plannedEnd,
  })

  it.each([
    ['in time for a show without a plan', token007({}), at(29), []],
    ['soon', token007({}), at(45), ['look tokenEndsSoon at token · 15 min']],
    ['past', token007({}), at(72), ['blocks tokenExpired at token · 12 min']],
    [
      'the end of its privilege, before its own',
      token007({ privilegeLife: 600 }),
      at(12),
      ['blocks tokenExpired at token · 2 min'],
    ],
    ['past, of 006', token006({ until: madeAt / 1000 + 600 }), at(12), ['blocks tokenExpired at token · 2 min']],
    [
      'after a day, of 006 without an end of its privileges',
      token006({}),
      at(24 * 60 + 1),
      ['blocks tokenExpired at token · 1 min'],
    ],
    [
      'after a week, by its own words',
      token007({ tokenLife: 7 * 86_400 }),
      at(26 * 60),
      ['look tokenPastDay at token · 2 h'],
    ],
    ['before the planned end', token007({}), at(10, madeAt + 68 * MINUTE), ['look tokenEndsBefore at token · 8 min']],
    ['after the planned end, however soon', token007({}), at(50, madeAt + 58 * MINUTE), []],
    ['of a token server whose clock is ahead', token007({}), at(-120), ['look tokenFromFuture at token · 2 h']],
  ])('%s', (_name, token, around, expected) => {
    expect(lint(token, {}, around).map(short)).toEqual(expected)
  })

  it('counts for the recording, so that the privilege to publish does not matter', () => {
    const token = RtcTokenBuilder.buildTokenWithUidAndPrivilege(
      appId,
      certificate,
      'townhall-main',
      527841,
      3600,
      3600,
      1,
      1,
      1,
    )
    expect(lint(token, {}, { now: Date.now() + 10 * MINUTE })).toEqual([])
  })
})

describe('what is no token', () => {
  it.each([
    [certificate, 'blocks tokenIdentifier'],
    [`'${token007({})}'`, 'blocks tokenQuotes'],
    [`007eJx ${token007({}).slice(6)}`, 'blocks tokenSpace'],
    [`007-${token007({}).slice(4)}`, 'blocks tokenCharacter'],
    [token006({}).slice(0, 60), 'blocks tokenCutOff'],
    [`007${Buffer.from('x'.repeat(90)).toString('base64')}`, 'blocks tokenDamaged'],
    [`005${token006({}).slice(3)}`, 'look tokenVersion'],
    ['the token is in the mail', 'look tokenNotAToken'],
  ])('is explained: %#', (text, expected) => {
    expect(lint(text).map(({ severity, code }) => `${severity} ${code}`)).toEqual([expected])
  })
})

describe('a length of time', () => {
  it.each([
    [1, '1 min'],
    [8 * MINUTE, '8 min'],
    [89 * MINUTE, '89 min'],
    [120 * MINUTE, '2 h'],
    [47 * 60 * MINUTE, '47 h'],
    [73 * 60 * MINUTE, '3 days'],
  ])('of %d ms is about %s', (ms, text) => {
    expect(roughly(ms)).toBe(text)
  })

  it.each([
    [30 * MINUTE - 1, '29 min'],
    [9 * MINUTE + 58_000, '9 min'],
    [MINUTE, '1 min'],
    [MINUTE - 1, 'under 1 min'],
  ])('of %d ms that is left is never said to be longer: %s', (ms, text) => {
    expect(minutesLeft(ms)).toBe(text)
  })
})
