import { type Parts, type Underway, changedSince, clashesIn, followed } from '../underway.ts'

/** What a form holds, field by field, as it is typed. */
export type FormValues = Readonly<Record<string, string>>

/** Fields that mean something together alone, such as vendor and region: they follow, or are chosen, as one. */
export type FieldGroup<T extends FormValues> = readonly (keyof T & string)[]

/** Some fields of a form. */
export const partOf = <T extends FormValues>(values: T, fields: FieldGroup<T>): Partial<T> =>
  Object.fromEntries(fields.map((field) => [field, values[field]])) as Partial<T>

/** Fields that differ. */
export const typedFields = <T extends FormValues>(mine: T, stored: T): FieldGroup<T> =>
  Object.keys(stored).filter((field): field is keyof T & string => mine[field] !== stored[field])

/** A form with these groups of fields, which hold every one. Blanks around a text are nobody's change. */
export const formParts = <T extends FormValues>(groups: readonly FieldGroup<T>[]): Parts<T, FieldGroup<T>> => ({
  all: groups,
  same: (a, b, group) => group.every((field) => a[field]?.trim() === b[field]?.trim()),
  taken: (into, group, from) => ({ ...into, ...partOf(from, group) }),
})

/** What becomes of a form when what is stored is `theirs` now. */
export const followedForm = <T extends FormValues>(
  underway: Underway<T>,
  theirs: T,
  groups: readonly FieldGroup<T>[],
): Underway<T> => followed(formParts(groups), underway, theirs)

/** Fields, in whole groups, that were changed here since what is on its way was sent. */
export const fieldsSince = <T extends FormValues>(
  mine: T,
  sent: T | null,
  groups: readonly FieldGroup<T>[],
): FieldGroup<T> => changedSince(formParts(groups), mine, sent).flat()

/** What a form holds once what was `sent` is stored as `now`: what was typed since stays, in whole groups. */
export const settledForm = <T extends FormValues>(mine: T, sent: T, now: T, groups: readonly FieldGroup<T>[]): T => {
  const { same, taken } = formParts(groups)
  return groups.reduce((left, group) => (same(mine, sent, group) ? left : taken(left, group, mine)), now)
}

/** Groups that were changed here and elsewhere, to different values: somebody has to choose. */
export const formClashes = <T extends FormValues>(
  underway: Underway<T>,
  theirs: T,
  groups: readonly FieldGroup<T>[],
): readonly FieldGroup<T>[] => clashesIn(formParts(groups), underway, theirs)
