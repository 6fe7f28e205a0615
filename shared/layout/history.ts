/** One step that can be undone. `name`: what it did, as data for the words of undo and redo. */
export interface HistoryStep<Doc, Name> {
  readonly name: Name
  /** The document before and after it. */
  readonly before: Doc
  readonly after: Doc
  /** ms since 1970. */
  readonly at: number
  /** Steps with the same key within a second become one; null: never. */
  readonly merge: string | null
}

/** A document with what was done to it. Plain data: it can be kept anywhere, also over a change of the screen. */
export interface EditHistory<Doc, Name> {
  readonly doc: Doc
  /** Oldest first. */
  readonly done: readonly HistoryStep<Doc, Name>[]
  /** The next to redo last. */
  readonly undone: readonly HistoryStep<Doc, Name>[]
}

export type EditAction<Doc, Name> =
  | {
      readonly type: 'edit'
      readonly name: Name
      readonly doc: Doc
      readonly at: number
      readonly merge?: string | null
    }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }

/** Steps that are kept. */
export const HISTORY_STEPS = 200

/** Steps that belong together follow each other within this time, ms. */
export const MERGE_MS = 1_000

/** A history without steps. */
export const newHistory = <Doc, Name>(doc: Doc): EditHistory<Doc, Name> => ({ doc, done: [], undone: [] })

function edited<Doc, Name>(
  history: EditHistory<Doc, Name>,
  { name, doc, at, merge = null }: Extract<EditAction<Doc, Name>, { readonly type: 'edit' }>,
): EditHistory<Doc, Name> {
  if (Object.is(doc, history.doc)) return history
  const last = history.done.at(-1)
  const joins =
    last !== undefined &&
    merge !== null &&
    last.merge === merge &&
    at - last.at <= MERGE_MS &&
    history.undone.length === 0
  const before = joins ? last.before : history.doc
  const kept = joins ? history.done.slice(0, -1) : history.done
  const step = { name, before, after: doc, at, merge }
  return { doc, done: [...kept, step].slice(-HISTORY_STEPS), undone: [] }
}

/** The document's whole life, one action at a time. Pure; what cannot be undone or redone changes nothing. */
export function editHistory<Doc, Name>(
  history: EditHistory<Doc, Name>,
  action: EditAction<Doc, Name>,
): EditHistory<Doc, Name> {
  if (action.type === 'edit') return edited(history, action)
  if (action.type === 'undo') {
    const step = history.done.at(-1)
    return step === undefined
      ? history
      : { doc: step.before, done: history.done.slice(0, -1), undone: [...history.undone, step] }
  }
  const step = history.undone.at(-1)
  return step === undefined
    ? history
    : { doc: step.after, done: [...history.done, step], undone: history.undone.slice(0, -1) }
}

/** What undo would take back; null: nothing. */
export const nextUndo = <Doc, Name>({ done }: EditHistory<Doc, Name>): Name | null => done.at(-1)?.name ?? null

/** What redo would bring back; null: nothing. */
export const nextRedo = <Doc, Name>({ undone }: EditHistory<Doc, Name>): Name | null => undone.at(-1)?.name ?? null
