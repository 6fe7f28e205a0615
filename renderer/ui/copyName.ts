/**
 * A name for a copy that nothing else has. `words` make it of a name and the number of the copy, from 1; a name that is too long for
 * `most` characters is cut, so that what tells the copy from the original stays.
 */
export function copyName(
  name: string,
  taken: Iterable<string>,
  most: number,
  words: (name: string, number: number) => string,
): string {
  const names = new Set(taken)
  for (let number = 1; ; number += 1) {
    const copy = words(name.slice(0, most - words('', number).length).trimEnd(), number)
    if (!names.has(copy)) return copy
  }
}
