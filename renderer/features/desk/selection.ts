/** What is selected, and where a range begins. */
export interface Selection<Id extends string> {
  readonly selected: readonly Id[]
  readonly anchor: Id | null
}

/** One more, or one less; the next range begins here. */
export function toggled<Id extends string>({ selected }: Selection<Id>, id: Id): Selection<Id> {
  const without = selected.filter((other) => other !== id)
  return { selected: without.length < selected.length ? without : [...selected, id], anchor: id }
}

/** Everything from the anchor to here, as it stands on the screen; the anchor stays. Without an anchor only this one. */
export function extended<Id extends string>(
  { selected, anchor }: Selection<Id>,
  shown: readonly Id[],
  id: Id,
): Selection<Id> {
  const from = anchor === null ? -1 : shown.indexOf(anchor)
  const to = shown.indexOf(id)
  if (to < 0) return { selected, anchor }
  if (from < 0) return { selected: [id], anchor: id }
  return { selected: shown.slice(Math.min(from, to), Math.max(from, to) + 1), anchor }
}

/** All that is shown, or nothing when all of it was selected already. */
export function allOrNone<Id extends string>({ selected, anchor }: Selection<Id>, shown: readonly Id[]): Selection<Id> {
  const all = shown.length > 0 && shown.every((id) => selected.includes(id))
  return { selected: all ? [] : shown, anchor }
}

/** Only what can be seen stays selected: nobody stops what a filter hides. */
export const visibleOnly = <Id extends string>(selected: readonly Id[], shown: readonly Id[]): readonly Id[] =>
  selected.filter((id) => shown.includes(id))

/** Ids with one of them moved by so many places. */
export function moved<Id extends string>(ids: readonly Id[], id: Id, by: number): readonly Id[] {
  const at = ids.indexOf(id)
  if (at < 0) return ids
  const others = ids.filter((other) => other !== id)
  const to = Math.min(others.length, Math.max(0, at + by))
  return [...others.slice(0, to), id, ...others.slice(to)]
}
