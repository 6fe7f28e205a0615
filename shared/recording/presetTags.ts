/** Most tags of one preset, and the longest, characters. */
export const TAGS_MOST = 12
export const TAG_LENGTH = 24

/** A word as a tag: without spaces around it, on one line, not too long. Empty when nothing is left. */
export const tagOf = (word: string): string =>
  word
    .normalize('NFC')
    .replaceAll(/[\s,]+/g, ' ')
    .trim()
    .slice(0, TAG_LENGTH)
    .trim()

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The tags with one more at the end; unchanged when it is there in any letter case, is empty, or there is no room. */
export function withTag(tags: readonly string[], word: string): string[] {
  const tag = tagOf(word)
  const room = tags.length < TAGS_MOST && tag !== '' && !tags.some((other) => same(other, tag))
  return room ? [...tags, tag] : [...tags]
}

/** The tags without one, whatever its letter case. */
export const withoutTag = (tags: readonly string[], word: string): string[] =>
  tags.filter((tag) => !same(tag, tagOf(word)))

/** Every tag in use, most used first, then by name. */
export function tagsInUse(presets: readonly { readonly settings: { readonly tags: readonly string[] } }[]): string[] {
  const counts = new Map<string, number>()
  for (const { settings } of presets) for (const tag of settings.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b, 'en')).map(([tag]) => tag)
}
