import type { Region } from '../../../../shared/layout/layoutState.ts'

/** Which region a value is, whatever was done to it and wherever it stands in the list. Undo brings back the very values. */
const keys = new WeakMap<Region, string>()
let made = 0

/** Names a region as long as the window lives. */
export function regionKey(region: Region): string {
  const known = keys.get(region)
  if (known !== undefined) return known
  made += 1
  const key = `r${made}`
  keys.set(region, key)
  return key
}

const isSamePlace = (a: Region, b: Region): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height

/** After an edit: a region that was changed where it stood goes on under its name; a new one gets its own. */
export function carryKeys(before: readonly Region[], after: readonly Region[]): void {
  for (const [index, region] of after.entries()) {
    const former = before[index]
    if (former === undefined || former === region || keys.has(region) || after.includes(former)) continue
    const isChanged = (region.mark !== undefined && region.mark === former.mark) || isSamePlace(region, former)
    if (isChanged) keys.set(region, regionKey(former))
  }
}
