import type { DeskHealth } from './snapshot.ts'

/** Whether the service of the accounts, or the whole network, is known to be out of reach. */
export function isAway({ state }: Pick<DeskHealth['link'], 'state'>): boolean {
  return state === 'offline' || state === 'unreachable'
}
