/**
 * Brings a row of the list into sight. The page is scrolled for it only while the list has the keyboard; what is chosen on the
 * canvas, or was chosen when the studio opens, scrolls the list's own column and nothing else.
 */
export function showOption(list: HTMLElement, index: number): void {
  const option = list.querySelector(`[data-index="${index}"]`)
  const column = list.closest('.studio-side-scroll')
  if (option === null || column === null) return
  if (document.activeElement === list) {
    option.scrollIntoView({ block: 'nearest' })
    return
  }
  const row = option.getBoundingClientRect()
  const seen = column.getBoundingClientRect()
  if (row.top < seen.top) column.scrollTop += row.top - seen.top
  else if (row.bottom > seen.bottom) column.scrollTop += row.bottom - seen.bottom
}
