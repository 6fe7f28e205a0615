import type { PresetId } from '../../../shared/ids.ts'
import type { NotUndone, PresetList, PresetUndo } from '../../stores/presetList.ts'

type Offers = readonly PresetUndo[]

/**
 * What can be taken back once more was done. One change takes the place of the change before; what was deleted keeps its own
 * way back for as long as main keeps it, whatever is done meanwhile.
 */
export const withOffer = (offers: Offers, next: PresetUndo): Offers => [
  ...offers.filter(({ kind }) => kind === 'removed' || next.kind === 'removed'),
  next,
]

/** The list once the time of an offer is over, or somebody closed it. */
export const withoutOffer = (list: Pick<PresetList, 'undos'>, offer: PresetUndo): Partial<PresetList> => ({
  undos: list.undos.filter((one) => one !== offer),
})

/** Nothing is said of an undo. */
export const nothingLeft = { notUndone: [], missing: 0, gone: 0 } as const satisfies Partial<PresetList>

/** The list after a change was taken back: what could not be is said, whatever happened to the offer meanwhile. */
export const takenBack = (
  list: Pick<PresetList, 'undos'>,
  offer: PresetUndo,
  left: { readonly kept: readonly NotUndone[]; readonly missing: readonly PresetId[] },
): Partial<PresetList> => ({
  ...withoutOffer(list, offer),
  ...nothingLeft,
  notUndone: left.kept,
  missing: left.missing.length,
})

/** The list after presets were asked back: those that are neither among the `restored` nor `there` are gone for good. */
export const broughtBack = (
  list: Pick<PresetList, 'undos'>,
  offer: Extract<PresetUndo, { kind: 'removed' }>,
  restored: readonly PresetId[],
  there: (id: PresetId) => boolean,
): Partial<PresetList> => ({
  ...withoutOffer(list, offer),
  ...nothingLeft,
  gone: offer.ids.filter((id) => !restored.includes(id) && !there(id)).length,
})
