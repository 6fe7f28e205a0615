/**
 * Something that is being changed, and what it is changed from. `base` is what is stored, except for a part that was changed
 * here and elsewhere: that keeps what it was changed from until somebody has chosen.
 */
export interface Underway<T> {
  readonly mine: T
  readonly base: T
}

/** Of two versions of a part, the one that is to be. */
export type Whose = 'mine' | 'theirs'

/** How a kind of value falls into parts, each of which follows what is stored, or is chosen, as one. */
export interface Parts<T, P> {
  readonly all: readonly P[]
  readonly same: (a: T, b: T, part: P) => boolean
  /** `into`, with this part as it is in `from`. */
  readonly taken: (into: T, part: P, from: T) => T
  /** Whether what is stored now is what was typed here; where it is not given, whether both are the same. */
  readonly isStored?: (mine: T, theirs: T, part: P) => boolean
  /** A part as both would have it; null when that cannot be had. */
  readonly merged?: (underway: Underway<T>, theirs: T, part: P) => T | null
}

const isStored = <T, P>({ isStored: own, same }: Parts<T, P>, mine: T, theirs: T, part: P): boolean =>
  (own ?? same)(mine, theirs, part)

/** What becomes of it when what is stored is `theirs` now: parts that were not changed here follow. */
export const followed = <T, P>(parts: Parts<T, P>, underway: Underway<T>, theirs: T): Underway<T> =>
  parts.all.reduce<Underway<T>>((now, part) => {
    const { mine, base } = now
    if (parts.same(base, theirs, part)) return now
    const settled = parts.taken(base, part, theirs)
    if (parts.same(mine, base, part)) return { mine: parts.taken(mine, part, theirs), base: settled }
    if (isStored(parts, mine, theirs, part)) return { mine, base: settled }
    const both = parts.merged?.(now, theirs, part) ?? null
    return both === null ? now : { mine: both, base: settled }
  }, underway)

/** Parts that were changed here and elsewhere, to different values: somebody has to choose. */
export const clashesIn = <T, P>(parts: Parts<T, P>, { mine, base }: Underway<T>, theirs: T): readonly P[] =>
  parts.all.filter((part) => !parts.same(base, theirs, part) && !isStored(parts, mine, theirs, part))

/** One part as somebody has chosen it. */
export const chosen = <T, P>(
  parts: Parts<T, P>,
  { mine, base }: Underway<T>,
  theirs: T,
  part: P,
  whose: Whose,
): Underway<T> => ({
  mine: whose === 'mine' ? mine : parts.taken(mine, part, theirs),
  base: parts.taken(base, part, theirs),
})
