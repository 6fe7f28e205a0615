/** Changes of one field that follow each other within this time are one step, ms. */
const ONE_STEP_MS = 1000
const MOST = 200

/** A form's values with what they were before and, after going back, what they were to become. */
export interface Steps<T> {
  readonly past: readonly T[]
  readonly present: T
  readonly future: readonly T[]
  /** What the last step changed, and when (ms); null: the next change is a step of its own. */
  readonly last: { readonly field: string; readonly at: number } | null
}

/** Nothing changed yet. */
export const firstStep = <T>(present: T): Steps<T> => ({ past: [], present, future: [], last: null })

/** Goes on to `next`. Typing on in the same field (as `field` names it) widens the last step. */
export function takeStep<T>(steps: Steps<T>, next: T, field: string, at: number): Steps<T> {
  const { past, present, last } = steps
  const same = last !== null && last.field === field && at - last.at < ONE_STEP_MS
  return { past: same ? past : [...past, present].slice(-MOST), present: next, future: [], last: { field, at } }
}

/** The present becomes something else without being a step: what was typed is now stored. */
export const settle = <T>(steps: Steps<T>, present: T): Steps<T> => ({ ...steps, present, last: null })

/** One step back; the same when there is none. */
export function back<T>({ past, present, future, last }: Steps<T>): Steps<T> {
  const before = past.at(-1)
  if (before === undefined) return { past, present, future, last }
  return { past: past.slice(0, -1), present: before, future: [present, ...future], last: null }
}

/** One step forward again; the same when there is none. */
export function forward<T>({ past, present, future, last }: Steps<T>): Steps<T> {
  const [after, ...rest] = future
  if (after === undefined) return { past, present, future, last }
  return { past: [...past, present], present: after, future: rest, last: null }
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Which fields differ, down to the second level, such as `name` or `canvas.width,canvas.height`. */
export function changedFields(before: object, after: object): string {
  const old = new Map<string, unknown>(Object.entries(before))
  return Object.entries(after)
    .flatMap(([key, now]: [string, unknown]) => {
      const was = old.get(key)
      if (Object.is(was, now)) return []
      if (!isGroup(was) || !isGroup(now)) return [key]
      return Object.keys(now)
        .filter((inner) => !Object.is(was[inner], now[inner]))
        .map((inner) => `${key}.${inner}`)
    })
    .join(',')
}
