import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LayoutState, defaultLayout } from '../../../shared/layout/layoutState.ts'
import { sourceFit } from '../../../shared/layout/sourceFit.ts'
import { type Person, crowd, join, leave, reseated, whatIf } from '../../../shared/layout/whatIf.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'

const seats = (layout: LayoutState, people: readonly Person[]) =>
  whatIf(layout, people).placements.map(({ person }) => person?.number ?? null)

const mixed = customLayout([
  aRegion({ uid: '2101', width: 0.5 }),
  aRegion({ x: 0.5, width: 0.25 }),
  aRegion({ uid: '2102', x: 0.75, width: 0.25, height: 0.5 }),
  aRegion({ x: 0.75, y: 0.5, width: 0.25, height: 0.5 }),
])

describe('people in a custom layout', () => {
  it('take the region of their uid, and the others in the order of joining', () => {
    const people = [
      { number: 1, uid: null },
      { number: 2, uid: '2102' },
      { number: 3, uid: null },
      { number: 4, uid: null },
    ]
    expect(seats(mixed, people)).toEqual([null, 1, 2, 3])
    expect(whatIf(mixed, people).unseen).toEqual([{ number: 4, uid: null }])
  })

  it('join as the layout expects them', () => {
    expect(crowd(mixed, 4).map(({ uid }) => uid)).toEqual(['2101', null, '2102', null])
    expect(seats(mixed, crowd(mixed, 4))).toEqual([1, 2, 3, 4])
    expect(seats(mixed, crowd(mixed, 1))).toEqual([1, null, null, null])
  })

  it('move up when somebody leaves, unless their region is bound to a uid', () => {
    expect(seats(mixed, leave(crowd(mixed, 4), 2))).toEqual([1, 4, 3, null])
    expect(seats(mixed, leave(crowd(mixed, 4), 1))).toEqual([null, 2, 3, 4])
  })

  it('come back with a number of their own, and with the uid that is missing', () => {
    const back = join(leave(crowd(mixed, 4), 4), mixed)
    expect(back.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(join(leave(crowd(mixed, 4), 2), mixed).at(-1)).toEqual({ number: 5, uid: null })
  })

  it.each([
    ['2101', 1],
    ['2102', 3],
  ])('come back to their own region: %s', (uid, number) => {
    const back = join(leave(crowd(mixed, 4), number), mixed)
    expect(back.at(-1)?.uid).toBe(uid)
    expect(whatIf(mixed, back).unseen).toEqual([])
  })

  it('find their own regions when they were counted before another layout', () => {
    const counted = crowd({ ...mixed, mixedVideoLayout: 1 }, 4)
    expect(seats(mixed, counted)).toContain(null)
    expect(seats(mixed, reseated(counted, mixed))).toEqual([1, 2, 3, 4])
    const left = leave(crowd(mixed, 4), 1)
    expect(reseated(left, mixed)).toBe(left)
  })

  it('fill every place again, whoever left and in whatever order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.uniqueArray(fc.integer({ min: 1, max: 4 })), (count, gone) => {
        const left = gone.reduce<readonly Person[]>((people, number) => leave(people, number), crowd(mixed, count))
        let back = left
        while (back.length < 4) back = join(back, mixed)
        expect(seats(mixed, back)).not.toContain(null)
      }),
    )
  })
})

describe('people in a predefined layout', () => {
  it('all move up one place when somebody leaves', () => {
    const people = crowd({ ...defaultLayout, mixedVideoLayout: 1 }, 4)
    expect(seats({ ...defaultLayout, mixedVideoLayout: 1 }, leave(people, 2))).toEqual([1, 3, 4])
  })

  it('include the large person of the vertical one, else all are small', () => {
    const vertical = { ...defaultLayout, mixedVideoLayout: 2 as const, maxResolutionUid: '2101' }
    const people = crowd(vertical, 3)
    const [large] = whatIf(vertical, people).placements
    expect(large).toMatchObject({ person: { uid: '2101' }, width: 0.8, renderMode: 1 })
    const left = whatIf(vertical, leave(people, 1)).placements
    expect(left.map(({ person, x }) => [person?.number, x])).toEqual([
      [2, 0.8],
      [3, 0.8],
    ])
  })

  it('are never more than seventeen', () => {
    const people = crowd(defaultLayout, 40)
    expect(people).toHaveLength(17)
    expect(join(people, defaultLayout)).toBe(people)
  })
})

describe('everybody', () => {
  it('is seen once or named as unseen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 17 }),
        fc.constantFrom(0, 1, 2, 3),
        fc.array(fc.integer({ min: 1, max: 17 }), { maxLength: 5 }),
        (count, kind, gone) => {
          const layout = {
            ...mixed,
            mixedVideoLayout: kind,
            maxResolutionUid: '2101',
          }
          const people = gone.reduce<readonly Person[]>((left, number) => leave(left, number), crowd(layout, count))
          const { placements, unseen } = whatIf(layout, people)
          const seen = placements.flatMap(({ person }) => (person === null ? [] : [person.number]))
          expect([...seen, ...unseen.map(({ number }) => number)].toSorted((a, b) => a - b)).toEqual(
            people.map(({ number }) => number),
          )
        },
      ),
    )
  })
})

describe('a picture of another shape', () => {
  it.each([
    ['crop', 16 / 9, 400, 400, { width: 16 / 9, height: 1, cut: 1 - 9 / 16, bars: 0 }],
    ['crop', 9 / 16, 1280, 720, { width: 1, height: (16 / 9) ** 2, cut: 1 - (9 / 16) ** 2, bars: 0 }],
    ['fit', 9 / 16, 1280, 720, { width: (9 / 16) ** 2, height: 1, cut: 0, bars: 1 - (9 / 16) ** 2 }],
    ['fit', 16 / 9, 400, 400, { width: 1, height: 9 / 16, cut: 0, bars: 1 - 9 / 16 }],
    ['fit', 16 / 9, 1280, 720, { width: 1, height: 1, cut: 0, bars: 0 }],
  ] as const)('in %s of %d in %d × %d', (mode, aspect, width, height, expected) => {
    const fit = sourceFit({ width, height }, aspect, mode === 'crop' ? 0 : 1)
    for (const key of ['width', 'height', 'cut', 'bars'] as const) expect(fit[key]).toBeCloseTo(expected[key], 9)
    expect(fit.x).toBeCloseTo((1 - fit.width) / 2, 9)
    expect(fit.y).toBeCloseTo((1 - fit.height) / 2, 9)
  })
})
