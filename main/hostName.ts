import type { DeskInfo } from '../shared/state/snapshot.ts'

/** What runs the bundles, by the version it gives itself. */
export function hostName(electronVersion: string | undefined): DeskInfo['host'] {
  return electronVersion?.includes('stand-in') === true ? 'stand-in' : 'electron'
}
