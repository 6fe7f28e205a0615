import type { DeskHealth } from './snapshot.ts'

type State = DeskHealth['link']['state']

/** Whether the service of the accounts, or the whole network, is known to be out of reach. */
export const isAway = <T extends { readonly state: State }>(link: T): link is T & { readonly state: AwayState } =>
  link.state === 'offline' || link.state === 'unreachable'

type AwayState = Extract<State, 'offline' | 'unreachable'>
