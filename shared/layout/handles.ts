import type { Axis } from './units.ts'

/** The eight handles, by compass. */
export const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof handles)[number]

/** Which end of a side a handle moves: −1 the left or upper, 1 the right or lower, 0 none. */
export type Pull = -1 | 0 | 1

const across: Readonly<Record<Handle, Pull>> = { nw: -1, n: 0, ne: 1, e: 1, se: 1, s: 0, sw: -1, w: -1 }
const down: Readonly<Record<Handle, Pull>> = { nw: -1, n: -1, ne: -1, e: 0, se: 1, s: 1, sw: 1, w: 0 }

/** What a handle does along an axis. */
export const pullOf = (handle: Handle, axis: Axis): Pull => (axis === 'x' ? across : down)[handle]
