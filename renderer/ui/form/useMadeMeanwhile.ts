import { useEffect, useRef } from 'react'

interface MadeMeanwhileOptions<R> {
  /** All stored records of the form's kind. */
  readonly records: Readonly<Record<string, R>>
  /** Whether the form is one of a new record, and nothing of it is on its way to be stored. */
  readonly watching: boolean
  /** Whether the form shows exactly what this record holds. */
  readonly isShown: (record: R) => boolean
  /** Empties the form and forgets its draft. */
  readonly forget: () => void
}

/**
 * A form of a new record that was closed while it was being saved, and opened again before that was done, shows its draft again.
 * Once the record appears, that is saved, and no draft of another one.
 */
export function useMadeMeanwhile<R extends { readonly id: string }>({
  records,
  watching,
  isShown,
  forget,
}: MadeMeanwhileOptions<R>): void {
  const known = useRef(records)
  useEffect(() => {
    const before = known.current
    if (before === records) return
    known.current = records
    if (watching && Object.values(records).some((record) => !(record.id in before) && isShown(record))) forget()
  })
}
