/** What several regions have in common: the value, or nothing where they differ or none is there. */
export function common<T, V extends string | number | boolean | null>(
  items: readonly T[],
  read: (item: T) => V,
): V | undefined {
  const [first, ...others] = items.map(read)
  return first !== undefined && others.every((value) => value === first) ? first : undefined
}
