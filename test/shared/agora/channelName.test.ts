import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { channelNameCharacters, channelNameFault, uidFault } from '../../../shared/agora/channelName.ts'
import { anyText } from './support/inputs.ts'

// Thousands of runs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

describe('channel names', () => {
  it('allows exactly 89 different characters', () => {
    expect(new Set(channelNameCharacters).size).toBe(89)
    expect(channelNameCharacters).toHaveLength(89)
  })

  it.each(['a', 'httpClient463224', 'Town hall 2', '!#$%&()+-:;<=.>?@[]^_{}|~,', 'a'.repeat(63)])(
    'accepts %j',
    (name) => {
      expect(channelNameFault(name)).toBeNull()
    },
  )

  it('refuses an empty name', () => {
    expect(channelNameFault('')).toEqual({ kind: 'empty' })
  })

  it('refuses 64 bytes, since fewer than 64 are allowed', () => {
    expect(channelNameFault('a'.repeat(64))).toEqual({ kind: 'tooLong', bytes: 64 })
  })

  it.each([
    ['café', 'é', 4],
    ['a"b', '"', 2],
    ['a*b', '*', 2],
    ['a/b', '/', 2],
    ['tab\there', '\t', 4],
    ['\u{1F399}studio', '\u{1F399}', 1],
    ['ab\u{1F399}\u{1F399}', '\u{1F399}', 3],
    ['studio日本', '日', 7],
  ])('names the character of %j that is not allowed, and its place', (name, character, position) => {
    expect(channelNameFault(name)).toEqual({ kind: 'character', character, position })
  })

  it('accepts any 1 to 63 allowed characters and nothing else', () => {
    const allowed = Array.from(channelNameCharacters)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...allowed), { minLength: 1, maxLength: 90 }), (characters) => {
        const fault = channelNameFault(characters.join(''))
        return fault?.kind === (characters.length <= 63 ? undefined : 'tooLong')
      }),
    )
    fc.assert(
      fc.property(
        anyText(90).filter((text) => text !== ''),
        (name) => {
          const allAllowed = Array.from(name).every((character) => allowed.includes(character))
          return (channelNameFault(name)?.kind === 'character') === !allAllowed
        },
      ),
    )
  })
})

describe('uids', () => {
  it.each(['1', '527841', '4294967295'])('accepts %s', (uid) => {
    expect(uidFault(uid)).toBeNull()
  })

  it.each([
    ['', 'empty'],
    ['0', 'zero'],
    ['000', 'zero'],
    ['0527841', 'leadingZero'],
    ['4294967296', 'tooLarge'],
    ['99999999999999999999', 'tooLarge'],
    ['-1', 'notDecimal'],
    ['1.5', 'notDecimal'],
    ['12a', 'notDecimal'],
    [' 12', 'notDecimal'],
    ['１２', 'notDecimal'],
    ['1e3', 'notDecimal'],
  ])('refuses %j as %s', (uid, kind) => {
    expect(uidFault(uid)).toEqual({ kind })
  })

  it('accepts every number from 1 to 4294967295 in decimal', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 4_294_967_295 }), (value) => uidFault(String(value)) === null))
  })
})
