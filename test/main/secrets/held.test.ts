import { expect, it } from 'vitest'
import {
  afterForgetting,
  afterReading,
  emptied,
  freeName,
  type Held,
  isOutOfDate,
  keptForSession,
  nothing,
  statusOf,
  storedIn,
  valueOf,
} from '../../../main/secrets/held.ts'
import { createHand } from '../../../main/secrets/hand.ts'

const ref = 'preset/1/token'
const item = { name: ref, at: 1 }
const other = { name: `${ref}#2`, at: 2 }
const typed = { value: 'typed', at: 3 }
const stored: Held = { ...nothing, item, value: 'stored' }
const unread: Held = { ...nothing, item }

it.each([
  ['nothing', nothing, null],
  ['what is stored', stored, 'stored'],
  ['what was not read yet', unread, null],
  ['what was typed for this session, before what is stored', keptForSession(stored, typed, false), 'typed'],
])('gives out %s', (_name, held, value) => {
  expect(valueOf(held)).toBe(value)
})

it('believes a read only while the item it was of is the one in use', () => {
  expect(afterReading(unread, item, 'read')).toEqual({ ...unread, value: 'read' })
  expect(afterReading(unread, item, null)).toEqual({ ...unread, lost: true })
  for (const now of [afterForgetting(unread), storedIn(unread, unread, other, 'newer', false), emptied(unread)])
    for (const said of ['read', null]) expect(afterReading(now, item, said)).toBe(now)
  // An item of the same name and time is still another one.
  const again = { ...unread, item: { ...item } }
  expect(afterReading(again, item, 'read')).toBe(again)
})

it.each([
  ['nothing happened', stored, false],
  ['a value was stored', storedIn(stored, stored, other, 'newer', false), false],
  ['a value was kept for this session', keptForSession(stored, typed, false), false],
  ['it was read', afterReading(stored, item, 'read'), false],
  ['everything was forgotten, which waits for what is under way', emptied(stored), false],
  ['it was forgotten', afterForgetting(stored), true],
  ['it was forgotten and stored again', storedIn(stored, afterForgetting(stored), other, 'newer', false), true],
  ['its record moved with a stored value', storedIn(stored, stored, other, 'newer', true), true],
  ['its record moved with a value for this session', keptForSession(stored, typed, true), true],
])('knows whether what was begun before is still wanted when %s', (_name, now, outOfDate) => {
  expect(isOutOfDate(stored, now)).toBe(outOfDate)
})

it('drops what stood in for a secret that is stored, unless it came later than that began', () => {
  const before = keptForSession(stored, typed, false)
  expect(valueOf(storedIn(before, before, other, 'newer', false))).toBe('newer')
  const later = keptForSession(before, { value: 'typed later', at: 4 }, false)
  expect(valueOf(storedIn(before, later, other, 'newer', false))).toBe('typed later')
  expect(valueOf(storedIn(before, later, other, 'newer', true))).toBe('newer')
})

it('never writes over the item in use', () => {
  expect(freeName(ref, nothing)).toBe(ref)
  expect(freeName(ref, stored)).toBe(`${ref}#2`)
  expect(freeName(ref, storedIn(stored, stored, other, 'newer', false))).toBe(ref)
})

it.each([
  ['none', nothing, 'ready', { state: 'none' }],
  [
    'stored for this session',
    keptForSession(nothing, typed, false),
    'absent',
    { state: 'stored', at: 3, place: 'session' },
  ],
  ['stored, and read', stored, 'locked', { state: 'stored', at: 1, place: 'keychain' }],
  ['stored, as far as anybody knows', unread, 'unknown', { state: 'stored', at: 1, place: 'keychain' }],
  ['locked', unread, 'locked', { state: 'locked', at: 1 }],
  ['unavailable', unread, 'absent', { state: 'unavailable', at: 1 }],
  ['unavailable as well', unread, 'unavailable', { state: 'unavailable', at: 1 }],
  ['lost', afterReading(unread, item, null), 'ready', { state: 'lost', at: 1 }],
] as const)('is said to be %s', (_name, held, keychain, status) => {
  expect(statusOf(held, keychain)).toEqual(status)
})

it('changes several in one moment, or none', () => {
  const hand = createHand(new Map([[ref, item]]))
  const refused = () =>
    hand.turn(
      [
        [ref, afterForgetting],
        ['preset/2/token', (held) => keptForSession(held, typed, false)],
      ],
      () => {
        expect(hand.refs()).toEqual(['preset/2/token'])
        throw new Error('no')
      },
    )
  expect(refused).toThrow('no')
  expect(hand.refs()).toEqual([ref])
  expect(hand.of(ref)).toEqual(unread)
  expect(hand.turn([[ref, afterForgetting]], () => hand.stored())).toEqual([])
})
