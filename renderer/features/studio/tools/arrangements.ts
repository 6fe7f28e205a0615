import type { IconName } from '../../../ui/Icon.tsx'

/** What the selected regions can be brought into line by. `least`: so many have to be selected. */
export const arrangements = [
  { name: 'alignLeft', icon: 'alignLeft', least: 1 },
  { name: 'alignCentre', icon: 'alignCentre', least: 1 },
  { name: 'alignRight', icon: 'alignRight', least: 1 },
  { name: 'alignTop', icon: 'alignTop', least: 1 },
  { name: 'alignMiddle', icon: 'alignMiddle', least: 1 },
  { name: 'alignBottom', icon: 'alignBottom', least: 1 },
  { name: 'distributeAcross', icon: 'distributeAcross', least: 3 },
  { name: 'distributeDown', icon: 'distributeDown', least: 3 },
  { name: 'sameSize', icon: 'sameSize', least: 2 },
  { name: 'gapsAcross', icon: 'equalGaps', least: 3 },
  { name: 'gapsDown', icon: 'equalGapsDown', least: 3 },
] as const satisfies readonly { name: string; icon: IconName; least: number }[]

export type Arrangement = (typeof arrangements)[number]['name']
