import type { IconName } from '../../../ui/Icon.tsx'

/** What the selected regions can be brought into line by. */
export const arrangements = [
  { name: 'alignLeft', icon: 'alignLeft' },
  { name: 'alignCentre', icon: 'alignCentre' },
  { name: 'alignRight', icon: 'alignRight' },
  { name: 'alignTop', icon: 'alignTop' },
  { name: 'alignMiddle', icon: 'alignMiddle' },
  { name: 'alignBottom', icon: 'alignBottom' },
  { name: 'distributeAcross', icon: 'distributeAcross' },
  { name: 'distributeDown', icon: 'distributeDown' },
  { name: 'sameSize', icon: 'sameSize' },
  { name: 'gapsAcross', icon: 'equalGaps' },
  { name: 'gapsDown', icon: 'equalGapsDown' },
] as const satisfies readonly { name: string; icon: IconName }[]

export type Arrangement = (typeof arrangements)[number]['name']
