import type { SessionId } from '../../../shared/ids.ts'

/** What is selected, and where a range begins. */
export interface Selection {
  readonly selected: readonly SessionId[]
  readonly anchor: SessionId | null
}

/** One more, or one less; the next range begins here. */
export function toggled({ selected }: Selection, id: SessionId): Selection {
  const without = selected.filter((other) => other !== id)
  return { selected: without.length < selected.length ? without : [...selected, id], anchor: id }
}

/** Everything from the anchor to here, as it stands on the screen; the anchor stays. Without an anchor only this one. */
export function extended({ selected, anchor }: Selection, shown: readonly SessionId[], id: SessionId): Selection {
  const from = anchor === null ? -1 : shown.indexOf(anchor)
  const to = shown.indexOf(id)
  if (to < 0) return { selected, anchor }
  if (from < 0) return { selected: [id], anchor: id }
  return { selected: shown.slice(Math.min(from, to), Math.max(from, to) + 1), anchor }
}

/** All that is shown, or nothing when all of it was selected already. */
export function allOrNone({ selected, anchor }: Selection, shown: readonly SessionId[]): Selection {
  const all = shown.length > 0 && shown.every((id) => selected.includes(id))
  return { selected: all ? [] : shown, anchor }
}

/** Only what can be seen stays selected: nobody stops what a filter hides. */
export const visibleOnly = (selected: readonly SessionId[], shown: readonly SessionId[]): readonly SessionId[] =>
  selected.filter((id) => shown.includes(id))

/** Ids with one of them moved by so many places. */
export function moved(ids: readonly SessionId[], id: SessionId, by: number): readonly SessionId[] {
  const at = ids.indexOf(id)
  if (at < 0) return ids
  const others = ids.filter((other) => other !== id)
  const to = Math.min(others.length, Math.max(0, at + by))
  return [...others.slice(0, to), id, ...others.slice(to)]
}
