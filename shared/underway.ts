/**
 * Something that is being changed, and what it is changed from. `base` is what is stored, except for a part that was changed
 * here and elsewhere: that keeps what it was changed from until somebody has chosen.
 */
export interface Underway<T> {
  readonly mine: T
  readonly base: T
  /**
   * What is on its way to be stored, if anything is: when that comes back, nobody else changed it, and a part that differs from it was
   * changed here since, also to what it was before.
   */
  readonly sent?: T | null
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

/** Parts that were changed here since what is on its way was sent. */
export const changedSince = <T, P>(parts: Parts<T, P>, mine: T, sent: T | null): readonly P[] =>
  sent === null ? [] : parts.all.filter((part) => !isStored(parts, mine, sent, part))

/** What becomes of it when what is stored is `theirs` now: parts that were not changed here follow. */
export function followed<T, P>(parts: Parts<T, P>, underway: Underway<T>, theirs: T): Underway<T> {
  const sent = underway.sent ?? null
  const since = changedSince(parts, underway.mine, sent)
  return parts.all.reduce<Underway<T>>((now, part) => {
    const { mine, base } = now
    if (parts.same(base, theirs, part)) return now
    const settled = { ...now, base: parts.taken(base, part, theirs) }
    if (parts.same(mine, base, part) && !since.includes(part))
      return { ...settled, mine: parts.taken(mine, part, theirs) }
    if (isStored(parts, mine, theirs, part) || (sent !== null && parts.same(sent, theirs, part))) return settled
    const both = parts.merged?.(now, theirs, part) ?? null
    return both === null ? now : { ...settled, mine: both }
  }, underway)
}

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
