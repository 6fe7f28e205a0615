/** What a form holds, field by field, as it is typed. */
export type FormValues = Readonly<Record<string, string>>

/** What is typed, and what each field was changed from; see `followed` in `followPreset.ts`. */
export interface FormUnderway<T extends FormValues> {
  readonly mine: T
  readonly base: T
}

/** Fields that mean something together alone, such as vendor and region: they follow, or are chosen, as one. */
export type FieldGroup<T extends FormValues> = readonly (keyof T & string)[]

const sameIn = <T extends FormValues>(group: FieldGroup<T>, a: T, b: T): boolean =>
  group.every((field) => a[field]?.trim() === b[field]?.trim())

/** One form with some fields of another. */
export const withGroup = <T extends FormValues>(into: T, group: FieldGroup<T>, from: T): T => ({
  ...into,
  ...partOf(from, group),
})

/** Some fields of a form. */
export const partOf = <T extends FormValues>(values: T, fields: FieldGroup<T>): Partial<T> =>
  Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<T>

/** Fields that differ. */
export const typedFields = <T extends FormValues>(mine: T, stored: T): FieldGroup<T> =>
  Object.keys(stored).filter((field): field is keyof T & string => mine[field] !== stored[field])

/** What becomes of a form when what is stored is `theirs` now: what was not changed here follows. */
export function followedForm<T extends FormValues>(
  underway: FormUnderway<T>,
  theirs: T,
  groups: readonly FieldGroup<T>[],
): FormUnderway<T> {
  return groups.reduce(({ mine, base }, group) => {
    if (sameIn(group, base, theirs)) return { mine, base: withGroup(base, group, theirs) }
    if (sameIn(group, mine, base)) return { mine: withGroup(mine, group, theirs), base: withGroup(base, group, theirs) }
    return sameIn(group, mine, theirs) ? { mine, base: withGroup(base, group, theirs) } : { mine, base }
  }, underway)
}

/** Groups that were changed here and elsewhere, to different values: somebody has to choose. */
export const formClashes = <T extends FormValues>(
  { mine, base }: FormUnderway<T>,
  theirs: T,
  groups: readonly FieldGroup<T>[],
): readonly FieldGroup<T>[] => groups.filter((group) => !sameIn(group, base, theirs) && !sameIn(group, mine, theirs))
