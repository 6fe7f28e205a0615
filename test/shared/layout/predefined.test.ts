import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlacedPerson, type PredefinedKind, placePeople } from '../../../shared/layout/predefined.ts'

const rect = (place: PlacedPerson | undefined) => [place?.x, place?.y, place?.width, place?.height]
const close = (actual: readonly (number | undefined)[], expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, 9))
}

describe('floating', () => {
  it('lets the first to join fill the canvas', () => {
    close(rect(placePeople(0, 1)[0]), [0, 0, 1, 1])
  })

  it.each([
    [2, 0.012, 0.753],
    [3, 0.259, 0.753],
    [5, 0.753, 0.753],
    [6, 0.012, 0.506],
    [17, 0.753, 0.012],
  ])('puts person %i at (%f, %f), filling rows from the bottom left', (person, x, y) => {
    close(rect(placePeople(0, 17)[person - 1]), [x, y, 0.235, 0.235])
  })
})

describe('best fit', () => {
  it.each([
    [1, 1, 1],
    [2, 0.5, 1],
    [3, 0.5, 0.5],
    [4, 0.5, 0.5],
    [5, 1 / 3, 1 / 3],
    [9, 1 / 3, 1 / 3],
    [10, 0.25, 0.25],
    [16, 0.25, 0.25],
    [17, 0.2, 0.2],
  ])('gives each of %i people a cell of %f × %f', (people, width, height) => {
    const places = placePeople(1, people)
    expect(places).toHaveLength(people)
    for (const place of places) close([place.width, place.height], [width, height])
  })

  it('fills row by row', () => {
    close(rect(placePeople(1, 3)[1]), [0.5, 0, 0.5, 0.5])
    close(rect(placePeople(1, 3)[2]), [0, 0.5, 0.5, 0.5])
  })

  it('centres seventeen people, the last one alone at the bottom', () => {
    const places = placePeople(1, 17)
    close(rect(places[0]), [0.1, 0, 0.2, 0.2])
    close(rect(places[15]), [0.7, 0.6, 0.2, 0.2])
    close(rect(places[16]), [0.4, 0.8, 0.2, 0.2])
  })
})

describe('vertical', () => {
  it.each([
    [1, 4 / 5],
    [5, 4 / 5],
    [6, 6 / 7],
    [7, 6 / 7],
    [8, 8 / 9],
    [9, 8 / 9],
    [10, 8 / 10],
    [17, 8 / 10],
  ])('of %i people gives the large window %f of the width', (people, width) => {
    const [large] = placePeople(2, people, true)
    expect(large?.person).toBe('large')
    expect(large?.renderMode).toBe(1)
    close(rect(large), [0, 0, width, 1])
  })

  it('stacks the others on the right, top to bottom', () => {
    const places = placePeople(2, 5, true)
    close(rect(places[1]), [0.8, 0, 0.2, 0.25])
    close(rect(places[4]), [0.8, 0.75, 0.2, 0.25])
  })

  it('opens a second column, left of the first, for the ninth small window', () => {
    const places = placePeople(2, 17, true)
    close(rect(places[8]), [0.9, 7 / 8, 0.1, 1 / 8])
    close(rect(places[9]), [0.8, 0, 0.1, 1 / 8])
    close(rect(places[16]), [0.8, 7 / 8, 0.1, 1 / 8])
  })

  it('shows the background where the large person is missing, and everybody small', () => {
    expect(placePeople(2, 5).map((place) => place.person)).toEqual([1, 2, 3, 4, 5])
    close(rect(placePeople(2, 5)[0]), [6 / 7, 0, 1 / 7, 1 / 6])
  })
})

const kind = fc.constantFrom<PredefinedKind>(0, 1, 2)

describe('every predefined layout', () => {
  it('stays inside the canvas and never shows more than seventeen people', () => {
    fc.assert(
      fc.property(kind, fc.integer({ min: -3, max: 60 }), fc.boolean(), (layout, people, large) => {
        const places = placePeople(layout, people, large)
        expect(places.length).toBeLessThanOrEqual(17)
        for (const { x, y, width, height } of places) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
          expect(Math.min(width, height)).toBeGreaterThan(0)
          expect(x + width).toBeLessThanOrEqual(1 + 1e-9)
          expect(y + height).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })

  it('never covers one person with another, except the floating one over the first', () => {
    fc.assert(
      fc.property(kind, fc.integer({ min: 1, max: 17 }), fc.boolean(), (layout, people, large) => {
        const places = placePeople(layout, people, large).slice(layout === 0 ? 1 : 0)
        const apart = (a: PlacedPerson, b: PlacedPerson) =>
          a.x + a.width <= b.x + 1e-9 ||
          b.x + b.width <= a.x + 1e-9 ||
          a.y + a.height <= b.y + 1e-9 ||
          b.y + b.height <= a.y + 1e-9
        for (const [index, place] of places.entries())
          for (const other of places.slice(index + 1)) expect(apart(place, other)).toBe(true)
      }),
    )
  })

  it('numbers everybody by order of joining, without gaps', () => {
    fc.assert(
      fc.property(kind, fc.integer({ min: 1, max: 17 }), (layout, people) => {
        const places = placePeople(layout, people)
        const numbers = places.map((place) => place.person)
        expect(numbers).toEqual(places.map((_, index) => index + 1))
      }),
    )
  })
})
