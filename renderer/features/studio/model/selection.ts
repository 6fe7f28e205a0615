/** Selected regions by their place in the list, rising, each once. */
export type Selection = readonly number[]

const tidy = (indices: readonly number[]): Selection => [...new Set(indices)].sort((a, b) => a - b)

/** Only places that exist. */
export const within = (selection: Selection, count: number): Selection =>
  selection.some((index) => index >= count) ? selection.filter((index) => index < count) : selection

export const added = (selection: Selection, index: number): Selection =>
  selection.includes(index) ? selection : tidy([...selection, index])

export const without = (selection: Selection, index: number): Selection => selection.filter((at) => at !== index)

export const toggled = (selection: Selection, index: number): Selection =>
  selection.includes(index) ? without(selection, index) : added(selection, index)

export const all = (count: number): Selection => Array.from({ length: count }, (_, index) => index)

/** From one place to another, both included. */
export const range = (from: number, to: number): Selection =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, step) => Math.min(from, to) + step)

/** What a marquee leaves selected: what it touches, together with what was there when Shift is held. */
export const marqueed = (before: Selection, touched: readonly number[], add: boolean): Selection =>
  add ? tidy([...before, ...touched]) : tidy(touched)

/** The next region for Tab: null when the end is reached, and the keyboard goes on to the next control. */
export function next(selection: Selection, count: number, direction: 1 | -1): number | null {
  if (count === 0) return null
  const from = direction === 1 ? (selection.at(-1) ?? -1) : (selection[0] ?? count)
  const index = from + direction
  return index >= 0 && index < count ? index : null
}
