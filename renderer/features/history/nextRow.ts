/** Rows that Page Up and Page Down pass. */
const PAGE = 10

/** Where a key leads from row `index` of `count`; null where it leads nowhere. */
export function nextRow(key: string, index: number, count: number): number | null {
  if (count === 0) return null
  const within = (row: number): number => Math.min(count - 1, Math.max(0, row))
  switch (key) {
    case 'ArrowDown':
      return within(index + 1)
    case 'ArrowUp':
      return within(index - 1)
    case 'PageDown':
      return within(index + PAGE)
    case 'PageUp':
      return within(index - PAGE)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
