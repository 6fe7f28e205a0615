import type { LayoutState } from '../../../../shared/layout/layoutState.ts'
import { sameLayout } from './scene.ts'

/** What is told apart when a layout was changed in two places. */
export const layoutFields = ['kind', 'background', 'large', 'regions'] as const
export type LayoutField = (typeof layoutFields)[number]

const parts = {
  kind: 'mixedVideoLayout',
  background: 'backgroundColor',
  large: 'maxResolutionUid',
  regions: 'regions',
} as const satisfies Record<LayoutField, keyof LayoutState>

/**
 * A layout that is being drawn, and what it is drawn on. `base` is what is stored, except for a field that was changed here and
 * elsewhere: that keeps what it was drawn on until somebody has chosen.
 */
export interface LayoutUnderway {
  readonly mine: LayoutState
  readonly base: LayoutState
}

const withField = (layout: LayoutState, field: LayoutField, from: LayoutState): LayoutState => ({
  ...layout,
  [parts[field]]: from[parts[field]],
})

const sameField = (a: LayoutState, b: LayoutState, field: LayoutField): boolean => sameLayout(a, withField(a, field, b))

/** What becomes of it when what is stored is `theirs` now: fields that were not changed here follow. */
export const followed = (underway: LayoutUnderway, theirs: LayoutState): LayoutUnderway =>
  layoutFields.reduce<LayoutUnderway>(({ mine, base }, field) => {
    if (sameField(mine, theirs, field)) return { mine, base: withField(base, field, theirs) }
    if (!sameField(mine, base, field)) return { mine, base }
    return { mine: withField(mine, field, theirs), base: withField(base, field, theirs) }
  }, underway)

/** Fields that were changed here and elsewhere, to different values: saving would overwrite, so somebody has to choose. */
export const layoutClashes = ({ mine, base }: LayoutUnderway, theirs: LayoutState): readonly LayoutField[] =>
  layoutFields.filter((field) => !sameField(base, theirs, field) && !sameField(mine, theirs, field))

/** One field as somebody has chosen it. */
export const chosenField = (
  { mine, base }: LayoutUnderway,
  theirs: LayoutState,
  field: LayoutField,
  whose: 'mine' | 'theirs',
): LayoutUnderway => ({
  mine: whose === 'mine' ? mine : withField(mine, field, theirs),
  base: withField(base, field, theirs),
})
