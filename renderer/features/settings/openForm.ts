/** A form that is open in a list. `key` tells forms apart and stays while a new record gets its id. */
export interface OpenForm<Id> {
  readonly key: string
  /** Null: the record does not exist yet. */
  readonly id: Id | null
}

type Change<Id> = (change: (open: OpenForm<Id> | null) => OpenForm<Id> | null) => void

/** Opens the form of a record, null: of a new one. */
export const formOf = <Id extends string>(id: Id | null): OpenForm<Id> => ({ key: crypto.randomUUID(), id })

interface FormActions<Id> {
  readonly close: () => void
  /** The record exists now. */
  readonly goOn: (record: { readonly id: Id }) => void
}

/** What an open form can do to the list; nothing once another one is open, whatever answer comes late. */
export function formActions<Id>(form: OpenForm<Id>, change: Change<Id>): FormActions<Id> {
  const isOpen = (open: OpenForm<Id> | null): boolean => open?.key === form.key
  return {
    close: () => change((open) => (isOpen(open) ? null : open)),
    goOn: ({ id }) => change((open) => (isOpen(open) ? { key: form.key, id } : open)),
  }
}
