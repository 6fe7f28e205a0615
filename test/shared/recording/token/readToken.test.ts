import { deflateSync } from 'node:zlib'
import { RtcRole, RtcTokenBuilder, RtmTokenBuilder } from 'agora-token'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readToken } from '../../../../shared/recording/token/readToken.ts'
import { tokenVerdict } from '../../../../shared/recording/token/tokenVerdict.ts'
import { appId, certificate, madeAt, token006, token007 } from './tokens.ts'

const factsOf = (token: string) => {
  const reading = readToken(token)
  if (reading?.kind !== 'token') throw new Error(`not read: ${JSON.stringify(reading)}`)
  return reading.facts
}
const faultOf = (token: string) => {
  const reading = readToken(token)
  return reading?.kind === 'unreadable' ? reading.fault : reading
}
const wanted = { appId, channel: 'townhall-main', uid: '527841' }

describe('a token made by the vendor’s own library', () => {
  it('of version 007 tells App ID, channel, uid, times and every privilege', () => {
    expect(factsOf(token007({ tokenLife: 3600, privilegeLife: 600 }))).toEqual({
      version: '007',
      appId,
      issuedAt: madeAt,
      expiresAt: madeAt + 3_600_000,
      grants: [
        {
          channel: { as: 'text', text: 'townhall-main' },
          uid: { as: 'text', text: '527841' },
          privileges: [
            { privilege: 'join', until: madeAt + 600_000 },
            { privilege: 'publishAudio', until: madeAt + 600_000 },
            { privilege: 'publishVideo', until: madeAt + 600_000 },
            { privilege: 'publishData', until: madeAt + 600_000 },
          ],
        },
      ],
    })
  })

  it('of version 006 tells channel and uid by checksum, and lives a day', () => {
    const facts = factsOf(token006({ until: madeAt / 1000 + 600 }))
    expect(facts).toMatchObject({
      version: '006',
      appId,
      issuedAt: madeAt,
      expiresAt: madeAt + 86_400_000,
      grants: [{ channel: { as: 'checksum' }, uid: { as: 'checksum' } }],
    })
    expect(facts.grants[0]?.privileges[0]).toEqual({ privilege: 'join', until: madeAt + 600_000 })
  })

  it('of a subscriber can join and nothing else', () => {
    const facts = factsOf(token007({ role: RtcRole.SUBSCRIBER }))
    expect(facts.grants[0]?.privileges.map(({ privilege }) => privilege)).toEqual(['join'])
  })

  it('with privileges of different lengths keeps each', () => {
    const token = RtcTokenBuilder.buildTokenWithUidAndPrivilege(appId, certificate, 'a', 7, 3600, 60, 120, 0, 240)
    const [grant] = factsOf(token).grants
    expect(grant?.privileges.map(({ until }) => until === null)).toEqual([false, false, true, false])
  })

  it('for several services at once is read past those that are not about channels', () => {
    const token = RtcTokenBuilder.buildTokenWithRtm(appId, certificate, 'a b', '7', RtcRole.PUBLISHER, 3600, 0)
    expect(factsOf(token).grants).toMatchObject([{ channel: { as: 'text', text: 'a b' } }])
  })

  it('for messaging alone grants no channel', () => {
    const facts = factsOf(RtmTokenBuilder.buildToken(appId, certificate, 'somebody', 3600))
    expect(facts.grants).toEqual([])
    expect(tokenVerdict(facts, wanted)).toMatchObject({ joins: false, channel: 'other', uid: 'other' })
  })

  it.each([
    ['006', (uid: number) => token006({ uid })],
    ['007', (uid: number) => token007({ uid })],
  ])('%s for uid 0 fits every uid', (_version, make) => {
    expect(tokenVerdict(factsOf(make(0)), wanted)).toMatchObject({ appId: 'match', channel: 'match', uid: 'any' })
  })

  it('for a wildcard channel fits every channel', () => {
    expect(tokenVerdict(factsOf(token007({ channel: '*' })), wanted).channel).toBe('any')
  })

  it('is read with space around it, as a copy often has it', () => {
    expect(readToken(` \t${token007({})}\n`)).toMatchObject({ kind: 'token' })
  })
})

describe('what is no token', () => {
  it.each([
    ['nothing', '  ', null],
    ['an App ID or an App certificate', certificate, { kind: 'identifier' }],
    ['a token in quotes', `"${token007({})}"`, { kind: 'quotes' }],
    [
      'a token with a space in it',
      `${token007({}).slice(0, 20)} ${token007({}).slice(20)}`,
      { kind: 'space', position: 21 },
    ],
    ['a token of an older age', `005${token006({}).slice(3)}`, { kind: 'version', version: '005' }],
    ['a token of an age to come', `008${token007({}).slice(3)}`, { kind: 'version', version: '008' }],
    ['a sentence', 'the token is in the mail', { kind: 'notAToken' }],
    ['a 006 whose App ID is none', `006${'-'.repeat(60)}`, { kind: 'notAToken' }],
    ['a character that base64 has not', `007eJx_${'A'.repeat(40)}`, { kind: 'character', character: '_', position: 7 }],
    ['an emoji in the middle', `007eJx🔑${'A'.repeat(40)}`, { kind: 'character', character: '🔑', position: 7 }],
    ['a version alone', '007', { kind: 'cutOff' }],
    ['base64 of something else', `007${Buffer.from('x'.repeat(90)).toString('base64')}`, { kind: 'damaged' }],
    ['megabytes in disguise', `007${deflateSync(Buffer.alloc(900_000)).toString('base64')}`, { kind: 'damaged' }],
    ['a novel', '006'.repeat(2000), { kind: 'notAToken' }],
  ])('is said: %s', (_name, text, expected) => {
    expect(faultOf(text)).toEqual(expected)
  })

  it.each([token006({}), token007({})])('cut off anywhere is never read as a whole one: %#', (token) => {
    for (let length = 4; length < token.length - 2; length += 1) {
      expect(readToken(token.slice(0, length))).toMatchObject({ kind: 'unreadable' })
    }
  })
})

describe('any text', () => {
  const change = fc.record({
    at: fc.nat(400),
    remove: fc.nat(3),
    insert: fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.base64String({ maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
  })
  const mutated = fc
    .tuple(
      fc.constantFrom(token006({}), token007({}), token007({ uid: 0 })),
      fc.array(change, { minLength: 1, maxLength: 4 }),
    )
    .map(([token, changes]) =>
      changes.reduce((text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove), token),
    )

  it('is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string(), fc.string({ unit: 'binary', maxLength: 3000 })), (text) => {
        const reading = readToken(text)
        if (reading?.kind === 'token') tokenVerdict(reading.facts, wanted)
        expect([undefined, 'token', 'unreadable']).toContain(reading?.kind)
      }),
      { numRuns: 3000 },
    )
  })

  it('that was damaged as 007 is never taken for another token', () => {
    const original = token007({})
    const facts = factsOf(original)
    const text = fc
      .array(change, { minLength: 1, maxLength: 3 })
      .map((changes) =>
        changes.reduce((now, { at, remove, insert }) => now.slice(0, at) + insert + now.slice(at + remove), original),
      )
    fc.assert(
      fc.property(text, (changed) => {
        const reading = readToken(changed)
        if (reading?.kind === 'token') expect(reading.facts).toEqual(facts)
      }),
      { numRuns: 3000 },
    )
  })

  it('that is a token matches exactly the channel and uid that it was made for', () => {
    const channel = fc.string({ unit: fc.constantFrom('a', 'b', '-', 'Z', '0', ' '), minLength: 1, maxLength: 12 })
    const uid = fc.integer({ min: 1, max: 4_294_967_295 })
    fc.assert(
      fc.property(channel, channel, uid, uid, fc.boolean(), (made, asked, ownUid, otherUid, old) => {
        const token = old ? token006({ channel: made, uid: ownUid }) : token007({ channel: made, uid: ownUid })
        const verdict = tokenVerdict(factsOf(token), { appId, channel: asked, uid: String(otherUid) })
        expect(verdict.channel).toBe(made === asked ? 'match' : 'other')
        expect(verdict.uid).toBe(ownUid === otherUid ? 'match' : 'other')
      }),
      { numRuns: 300 },
    )
  })
})
