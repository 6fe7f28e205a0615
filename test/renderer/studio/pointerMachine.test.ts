import { describe, expect, it } from 'vitest'
import {
  type Hit,
  type Modifiers,
  type PointerEffect,
  type PointerInput,
  idle,
  pointerStep,
} from '../../../renderer/features/studio/model/pointerMachine.ts'

const none: Modifiers = { shift: false, alt: false, ctrl: false }
const shift: Modifiers = { ...none, shift: true }
const alt: Modifiers = { ...none, alt: true }

const region = (index: number, more: Partial<Extract<Hit, { kind: 'region' }>> = {}): Hit => ({
  kind: 'region',
  index,
  selected: false,
  locked: false,
  below: null,
  ...more,
})

const down = (hit: Hit, keys = none, x = 100, y = 100): PointerInput => ({
  kind: 'down',
  pointerId: 1,
  at: { x, y },
  hit,
  keys,
  touch: false,
})
const move = (x: number, y: number, keys = none, pointerId = 1): PointerInput => ({
  kind: 'move',
  pointerId,
  at: { x, y },
  keys,
})
const up = (x: number, y: number, keys = none): PointerInput => ({ kind: 'up', pointerId: 1, at: { x, y }, keys })

/** What came of a row of inputs: words short enough to read. */
function play(...inputs: readonly PointerInput[]): readonly string[] {
  const say = (effect: PointerEffect): string => {
    switch (effect.kind) {
      case 'select':
        return `${effect.how} ${effect.index}`
      case 'selectNone':
        return 'none'
      case 'begin':
        return `begin ${effect.gesture.kind}`
      case 'drag':
        return `drag ${effect.at.x - effect.from.x},${effect.at.y - effect.from.y}`
      case 'pinch':
        return `pinch ${effect.at.map(({ x, y }) => `${x},${y}`).join(' ')}`
      case 'commit':
        return `commit ${effect.gesture.kind}`
      case 'bail':
        return `bail ${effect.gesture.kind}`
    }
  }
  let state = idle
  return inputs.flatMap((input) => {
    const step = pointerStep(state, input)
    state = step.state
    return step.effects.map(say)
  })
}

describe('a click', () => {
  it('selects what it meets at once, and empty ground nothing', () => {
    expect(play(down(region(2)), up(100, 100))).toEqual(['only 2'])
    expect(play(down({ kind: 'empty' }), up(101, 100))).toEqual(['none'])
  })

  it('on one of several selected keeps them for a drag, and selects that one alone when it was none', () => {
    expect(play(down(region(2, { selected: true })))).toEqual([])
    expect(play(down(region(2, { selected: true })), up(100, 100))).toEqual(['only 2'])
  })

  it('with Shift adds, and takes away what was selected; on empty ground it does nothing', () => {
    expect(play(down(region(1), shift), up(100, 100, shift))).toEqual(['add 1'])
    expect(play(down(region(1, { selected: true }), shift), up(100, 100, shift))).toEqual(['remove 1'])
    expect(play(down({ kind: 'empty' }, shift), up(100, 100, shift))).toEqual([])
  })

  it('with Alt reaches the region below', () => {
    expect(play(down(region(3, { below: 0 }), alt), up(100, 100, alt))).toEqual(['only 0'])
    expect(play(down(region(3), alt), up(100, 100, alt))).toEqual(['only 3'])
  })

  it('may tremble by three pixels', () => {
    expect(play(down(region(2, { selected: true })), move(103, 97), up(103, 97))).toEqual(['only 2'])
  })
})

describe('a drag', () => {
  it('begins at four pixels in either direction, from where the press was', () => {
    expect(play(down(region(0)), move(103, 100), move(104, 100))).toEqual(['only 0', 'begin move', 'drag 4,0'])
    expect(play(down(region(0)), move(100, 96))).toEqual(['only 0', 'begin move', 'drag 0,-4'])
  })

  it('ends with one commit at the last place', () => {
    expect(play(down({ kind: 'handle', handle: 'se' }), move(110, 110), move(120, 110), up(130, 110))).toEqual([
      'begin resize',
      'drag 10,10',
      'drag 20,10',
      'drag 30,10',
      'commit resize',
    ])
  })

  it('of a selection moves all of it', () => {
    expect(play(down(region(1, { selected: true })), move(150, 100), up(150, 100))).toEqual([
      'begin move',
      'drag 50,0',
      'drag 50,0',
      'commit move',
    ])
  })

  it('follows a modifier that changes while the pointer rests', () => {
    expect(play(down(region(1)), move(150, 100), { kind: 'keys', keys: shift })).toEqual([
      'only 1',
      'begin move',
      'drag 50,0',
      'drag 50,0',
    ])
    expect(play(down(region(1)), { kind: 'keys', keys: shift })).toEqual(['only 1'])
  })

  it('with Alt picks up what was not selected', () => {
    expect(play(down(region(1), alt), move(150, 100, alt))).toEqual(['only 1', 'begin move', 'drag 50,0'])
  })

  it('on empty ground or on a locked region draws a marquee', () => {
    expect(play(down({ kind: 'empty' }), move(150, 150))).toEqual(['begin marquee', 'drag 50,50'])
    expect(play(down(region(0, { locked: true })), move(150, 150))).toEqual(['only 0', 'begin marquee', 'drag 50,50'])
  })

  it('with the hand moves the stage and selects nothing', () => {
    expect(play(down({ kind: 'hand' }), move(150, 150), up(150, 150))).toEqual([
      'begin pan',
      'drag 50,50',
      'drag 50,50',
      'commit pan',
    ])
  })

  it('is taken back by a cancel, and what follows of that press means nothing', () => {
    expect(play(down(region(1)), move(150, 100), { kind: 'cancel' }, move(160, 100), up(160, 100))).toEqual([
      'only 1',
      'begin move',
      'drag 50,0',
      'bail move',
    ])
    expect(play(down({ kind: 'empty' }), { kind: 'cancel' }, up(100, 100))).toEqual([])
  })

  it('of the mouse is not disturbed by a finger', () => {
    expect(
      play(down(region(1)), move(150, 100), { ...down(region(2)), pointerId: 2 } as PointerInput, move(0, 0, none, 2)),
    ).toEqual(['only 1', 'begin move', 'drag 50,0'])
  })
})

describe('two fingers', () => {
  const finger = (pointerId: number, x: number, y: number, hit: Hit = region(1)): PointerInput =>
    ({ ...down(hit, none, x, y), pointerId, touch: true }) as PointerInput
  const lift = (pointerId: number, x: number, y: number): PointerInput => ({ ...up(x, y), pointerId }) as PointerInput

  it('give up what the first had begun, and move and zoom the view', () => {
    expect(
      play(
        ...[finger(1, 100, 100), move(150, 100), finger(2, 300, 100)],
        ...[move(140, 100, none, 1), move(320, 110, none, 2), lift(1, 140, 100)],
      ),
    ).toEqual([
      ...['only 1', 'begin move', 'drag 50,0', 'bail move', 'begin pinch'],
      ...['pinch 140,100 300,100', 'pinch 140,100 320,110', 'commit pinch'],
    ])
  })

  it('click nothing when they are lifted, whichever stays longer', () => {
    expect(
      play(
        finger(1, 100, 100, { kind: 'empty' }),
        finger(2, 300, 100),
        lift(2, 300, 100),
        move(90, 90),
        lift(1, 90, 90),
      ),
    ).toEqual(['begin pinch', 'commit pinch'])
  })

  it('are not disturbed by a third, and bail together', () => {
    expect(
      play(...[finger(1, 100, 100), finger(2, 300, 100), finger(3, 0, 0), move(5, 5, none, 3), lift(3, 5, 5)], {
        kind: 'cancel',
      }),
    ).toEqual(['only 1', 'begin pinch', 'bail pinch'])
  })
})
