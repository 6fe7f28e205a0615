import { type LayoutState, type Region, defaultLayout } from './layoutState.ts'

/** One thing that Take will do. */
export type LayoutStep =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'kind'; readonly to: LayoutState['mixedVideoLayout'] }
  | { readonly kind: 'background'; readonly colour: string }
  | { readonly kind: 'large'; readonly uid: string | null }
  /** Another uid in a region that stays as it is. */
  | { readonly kind: 'who'; readonly from: string; readonly to: string }
  | { readonly kind: 'whoMany' | 'moved' | 'changed' | 'added' | 'removed'; readonly count: number }
  | { readonly kind: 'order' }

const place = ({ x, y, width, height }: Region): string => [x, y, width, height].join(' ')
const manner = ({ alpha, renderMode }: Region): string => [alpha, renderMode].join(' ')

/** Regions with a uid are the same region wherever they stand; the others by their place in the order of joining. */
function keyed(regions: readonly Region[]): ReadonlyMap<string, Region> {
  let joining = 0
  return new Map(
    regions.map((region) => [region.uid === null ? `join ${(joining += 1)}` : `uid ${region.uid}`, region] as const),
  )
}

/** Regions that stand where another stood that is gone, in the same manner: only who is in them is new. By their key, with the key before. */
function handedOver(
  before: ReadonlyMap<string, Region>,
  after: ReadonlyMap<string, Region>,
): ReadonlyMap<string, string> {
  const gone = new Map([...before].filter(([key]) => !after.has(key)))
  const found = new Map<string, string>()
  for (const [key, region] of after) {
    if (before.has(key)) continue
    for (const [was, old] of gone) {
      if (place(old) !== place(region) || manner(old) !== manner(region)) continue
      found.set(key, was)
      gone.delete(was)
      break
    }
  }
  return found
}

function whoSteps(
  handed: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, Region>,
  after: ReadonlyMap<string, Region>,
): readonly LayoutStep[] {
  const [only] = handed
  if (only === undefined) return []
  const [key, was] = only
  const from = before.get(was)?.uid ?? ''
  const to = after.get(key)?.uid ?? ''
  return handed.size === 1 && from !== '' && to !== ''
    ? [{ kind: 'who', from, to }]
    : [{ kind: 'whoMany', count: handed.size }]
}

function regionSteps(program: readonly Region[], draft: readonly Region[]): readonly LayoutStep[] {
  const before = keyed(program)
  const drawn = keyed(draft)
  const handed = handedOver(before, drawn)
  const after = new Map([...drawn].map(([key, region]) => [handed.get(key) ?? key, region] as const))
  const kept = [...after].flatMap(([key, region]) => {
    const old = before.get(key)
    return old === undefined ? [] : [{ key, old, region }]
  })
  const moved = kept.filter(({ old, region }) => place(old) !== place(region)).length
  const changed = kept.filter(
    ({ old, region }) => place(old) === place(region) && manner(old) !== manner(region),
  ).length
  const added = after.size - kept.length
  const removed = before.size - kept.length
  const counted = (
    [
      ['moved', moved],
      ['changed', changed],
      ['added', added],
      ['removed', removed],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([kind, count]): LayoutStep => ({ kind, count }))
  const keptBefore = [...before.keys()].filter((key) => after.has(key))
  const reordered = kept.some(({ key }, index) => keptBefore[index] !== key)
  const steps = [...whoSteps(handed, before, drawn), ...counted]
  return reordered ? [...steps, { kind: 'order' }] : steps
}

/** What Take will change, compared with the last layout that was accepted; empty when nothing would. */
export function layoutDiff(program: LayoutState | null, draft: LayoutState): readonly LayoutStep[] {
  if (program === null) return [{ kind: 'unknown' }]
  const to = draft.mixedVideoLayout
  const background = draft.backgroundColor.toLowerCase()
  return [
    ...(program.mixedVideoLayout === to ? [] : [{ kind: 'kind', to } as const]),
    ...(program.backgroundColor.toLowerCase() === background
      ? []
      : [{ kind: 'background', colour: draft.backgroundColor } as const]),
    // The large window belongs to layout 2 alone, regions to layout 3: elsewhere they are not sent.
    ...(to === 2 && (program.mixedVideoLayout !== 2 || program.maxResolutionUid !== draft.maxResolutionUid)
      ? [{ kind: 'large', uid: draft.maxResolutionUid } as const]
      : []),
    ...(to === 3 ? regionSteps(program.mixedVideoLayout === 3 ? program.regions : [], draft.regions) : []),
  ]
}

/** What Take sends again although it does not change: without it the service would reset it to its default. */
export type ResentPart =
  | { readonly kind: 'kind'; readonly layout: LayoutState['mixedVideoLayout'] }
  | { readonly kind: 'background'; readonly colour: string }
  | { readonly kind: 'large'; readonly uid: string }
  | { readonly kind: 'regions'; readonly count: number }

/** The parts of Program that stay only because Take sends them again; none while Program is not known. */
export function resentParts(program: LayoutState | null, draft: LayoutState): readonly ResentPart[] {
  if (program === null || layoutDiff(program, draft).length === 0) return []
  const { mixedVideoLayout: layout, maxResolutionUid } = draft
  const background = draft.backgroundColor.toLowerCase()
  const stays = program.mixedVideoLayout === layout
  const changed = layout === 3 && stays ? regionSteps(program.regions, draft.regions) : []
  const touched = changed.reduce((sum, step) => {
    if (step.kind === 'who') return sum + 1
    return 'count' in step && step.kind !== 'removed' ? sum + step.count : sum
  }, 0)
  const kept = draft.regions.length - touched
  return [
    ...(stays && layout !== defaultLayout.mixedVideoLayout ? [{ kind: 'kind', layout } as const] : []),
    ...(background !== defaultLayout.backgroundColor && program.backgroundColor.toLowerCase() === background
      ? [{ kind: 'background', colour: draft.backgroundColor } as const]
      : []),
    ...(stays && layout === 2 && maxResolutionUid !== null && maxResolutionUid === program.maxResolutionUid
      ? [{ kind: 'large', uid: maxResolutionUid } as const]
      : []),
    ...(stays && layout === 3 && kept > 0 ? [{ kind: 'regions', count: kept } as const] : []),
  ]
}
