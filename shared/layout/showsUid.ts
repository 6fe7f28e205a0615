import type { LayoutState } from './layoutState.ts'

/** Whether a layout waits for the picture of this uid: in a region, or as the large window of the vertical layout. */
export function showsUid({ mixedVideoLayout, maxResolutionUid, regions }: LayoutState, uid: string): boolean {
  if (uid === '') return false
  if (mixedVideoLayout === 2) return maxResolutionUid === uid
  return mixedVideoLayout === 3 && regions.some((region) => region.uid === uid)
}
