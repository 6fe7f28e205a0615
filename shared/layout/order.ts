/** Where regions go in the list. Later ones probably lie above earlier ones: the service does not say. */
export type Order = 'forward' | 'backward' | 'front' | 'behind'

/** A list in another order, and where the chosen items stand in it now. */
export interface Reordered<T> {
  readonly items: readonly T[]
  readonly chosen: readonly number[]
}

/** One step towards the end: every chosen item that has an unchosen one after it changes places with it. */
function stepped(places: readonly number[], isChosen: (place: number) => boolean): readonly number[] {
  const result = [...places]
  for (let index = result.length - 2; index >= 0; index -= 1) {
    const here = result[index]
    const next = result[index + 1]
    if (here === undefined || next === undefined || !isChosen(here) || isChosen(next)) continue
    result[index] = next
    result[index + 1] = here
  }
  return result
}

/** Moves the chosen items, which keep their order among themselves. `front`: to the end of the list, above all others. */
export function reorder<T>(items: readonly T[], chosen: readonly number[], order: Order): Reordered<T> {
  const isChosen = (place: number): boolean => chosen.includes(place)
  const places = items.map((_, index) => index)
  const some = places.filter(isChosen)
  const others = places.filter((place) => !isChosen(place))
  const next = {
    front: () => [...others, ...some],
    behind: () => [...some, ...others],
    forward: () => stepped(places, isChosen),
    backward: () => stepped(places.toReversed(), isChosen).toReversed(),
  }[order]()
  return {
    items: next.flatMap((place) => items.slice(place, place + 1)),
    chosen: chosen.map((place) => next.indexOf(place)),
  }
}
