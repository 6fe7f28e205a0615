import type { LayoutState } from '../../../../shared/layout/layoutState.ts'
import type { Parts } from '../../../../shared/underway.ts'
import { sameLayout } from './scene.ts'

const keys = {
  kind: 'mixedVideoLayout',
  background: 'backgroundColor',
  large: 'maxResolutionUid',
  regions: 'regions',
} as const satisfies Readonly<Record<string, keyof LayoutState>>

/** What is told apart when a layout was changed in two places. */
export type LayoutField = keyof typeof keys

const taken = (into: LayoutState, field: LayoutField, from: LayoutState): LayoutState => ({
  ...into,
  [keys[field]]: from[keys[field]],
})

/** A layout that is being drawn, field by field. */
export const layoutParts: Parts<LayoutState, LayoutField> = {
  all: Object.keys(keys) as LayoutField[],
  same: (a, b, field) => sameLayout(a, taken(a, field, b)),
  taken,
}
