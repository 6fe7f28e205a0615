import type { RenderMode } from '../agora/codes.ts'
import { type LayoutState, MAX_REGIONS } from './layoutState.ts'
import { placePeople } from './predefined.ts'

/** Somebody imagined in the channel. */
export interface Person {
  /** Their card's number: never given twice while others are there, and kept when somebody leaves. */
  readonly number: number
  /** A uid that the layout speaks of; null: any other. */
  readonly uid: string | null
}

/** Where somebody's picture would be, in shares of the canvas. */
export interface Placement {
  /** null: the region is there and nobody fills it; the background shows. */
  readonly person: Person | null
  /** The region of a customised layout, from 0; null in a predefined one. */
  readonly region: number | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly alpha: number
  readonly renderMode: RenderMode
}

/** The picture with these people. Approximate: the service's own order is not documented everywhere. */
export interface WhatIf {
  readonly placements: readonly Placement[]
  /** Recorded nowhere in the picture. */
  readonly unseen: readonly Person[]
}

/** Uids that the layout gives a place of their own, in its order. */
function expectedUids({ mixedVideoLayout, maxResolutionUid, regions }: LayoutState): readonly (string | null)[] {
  if (mixedVideoLayout === 3) return regions.map(({ uid }) => uid)
  return mixedVideoLayout === 2 && maxResolutionUid !== null ? [maxResolutionUid] : []
}

/** The uid that the first empty place of the layout waits for; null: that place is anybody's, or none is empty. */
function awaited(people: readonly Person[], layout: LayoutState): string | null {
  const expected = expectedUids(layout)
  const here = new Set(people.map(({ uid }) => uid))
  let others = people.filter(({ uid }) => uid === null || !expected.includes(uid)).length
  for (const uid of expected) {
    if (uid === null && others === 0) return null
    if (uid === null) others -= 1
    else if (!here.has(uid)) return uid
  }
  return null
}

/** Somebody more, for the first place of the layout that is empty: whom it expects there by uid, else anybody. At most 17. */
export function join(people: readonly Person[], layout: LayoutState): readonly Person[] {
  if (people.length >= MAX_REGIONS) return people
  const number = Math.max(0, ...people.map((person) => person.number)) + 1
  return [...people, { number, uid: awaited(people, layout) }]
}

/** Without the one of this number: everybody behind moves up. */
export const leave = (people: readonly Person[], number: number): readonly Person[] =>
  people.filter((person) => person.number !== number)

/** The first so many people, in the order of joining. */
export function crowd(layout: LayoutState, count: number): readonly Person[] {
  const whole = Math.max(0, Math.min(MAX_REGIONS, Math.floor(count)))
  let people: readonly Person[] = []
  while (people.length < whole) people = join(people, layout)
  return people
}

/** The same people before another layout: while nobody has left they are only a number, and take the places it has for them. */
export function reseated(people: readonly Person[], layout: LayoutState): readonly Person[] {
  const isCount = people.every(({ number }, index) => number === index + 1)
  return isCount ? crowd(layout, people.length) : people
}

function custom({ regions }: LayoutState, people: readonly Person[]): WhatIf {
  const bound = new Set(regions.flatMap(({ uid }) => (uid === null ? [] : [uid])))
  const waiting = people.filter(({ uid }) => uid === null || !bound.has(uid))
  const free = regions.filter(({ uid }) => uid === null).length
  let slot = 0
  const placements = regions.map((region, index): Placement => {
    const { uid, x, y, width, height, alpha, renderMode } = region
    const person = uid === null ? waiting[slot] : people.find((one) => one.uid === uid)
    if (uid === null) slot += 1
    return { person: person ?? null, region: index, x, y, width, height, alpha, renderMode }
  })
  return { placements, unseen: waiting.slice(free) }
}

function predefined(layout: LayoutState, kind: 0 | 1 | 2, people: readonly Person[]): WhatIf {
  const large =
    kind === 2 && layout.maxResolutionUid !== null
      ? people.find(({ uid }) => uid === layout.maxResolutionUid)
      : undefined
  const others = people.filter((person) => person !== large)
  const placements = placePeople(kind, people.length, large !== undefined).map(({ person, ...place }): Placement => ({
    ...place,
    person: (person === 'large' ? large : others[person - 1]) ?? null,
    region: null,
    alpha: 1,
  }))
  const seen = new Set(placements.map(({ person }) => person))
  return { placements, unseen: people.filter((person) => !seen.has(person)) }
}

/** Where everybody would be seen. People without a region of their own fill the others in the order of joining. */
export const whatIf = (layout: LayoutState, people: readonly Person[]): WhatIf =>
  layout.mixedVideoLayout === 3 ? custom(layout, people) : predefined(layout, layout.mixedVideoLayout, people)
