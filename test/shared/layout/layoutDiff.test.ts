import { describe, expect, it } from 'vitest'
import { layoutDiff } from '../../../shared/layout/layoutDiff.ts'
import { stepText } from '../../../renderer/features/session/StepList.tsx'
import { createWords } from '../../../renderer/strings/index.ts'
import { type LayoutState, type Region, defaultLayout } from '../../../shared/layout/layoutState.ts'

const words = createWords()
const region = (uid: string | null, more: Partial<Region> = {}): Region => ({
  uid,
  x: 0,
  y: 0,
  width: 0.5,
  height: 0.5,
  alpha: 1,
  renderMode: 0,
  ...more,
})
const custom = (...regions: readonly Region[]): LayoutState => ({
  ...defaultLayout,
  mixedVideoLayout: 3,
  regions: [...regions],
})
const said = (program: LayoutState | null, draft: LayoutState) =>
  layoutDiff(program, draft).map((step) => stepText(words, step))

describe('what Take will do', () => {
  it('is nothing when Preview and Program are the same', () => {
    expect(said(defaultLayout, { ...defaultLayout })).toEqual([])
    expect(said(custom(region('1')), custom(region('1')))).toEqual([])
  })

  it('is said for layout, background and regions', () => {
    const draft = { ...custom(region('1'), region('2')), backgroundColor: '#FF0000' }
    expect(said(defaultLayout, draft)).toEqual(['switch to Custom', 'paint the background #FF0000', 'add 2 regions'])
  })

  it('follows a person by uid: moved is not removed and added', () => {
    const draft = custom(region('2'), region('3', { x: 0.5 }), region('4', { y: 0.5 }))
    expect(said(custom(region('2'), region('3'), region('9')), draft)).toEqual([
      'move or resize 1 region',
      'add 1 region',
      'remove 1 region',
    ])
  })

  it('names another uid in a region that stays, instead of a region added and one removed', () => {
    const kept = region('77')
    const right = (uid: string | null) => region(uid, { x: 0.5 })
    expect(said(custom(kept, right('78')), custom(kept, right('80')))).toEqual(['uid 78 becomes 80'])
    expect(said(custom(kept, right(null)), custom(kept, right('80')))).toEqual(['change who is in 1 region'])
    expect(said(custom(kept, right('78')), custom(region('1'), right('2')))).toEqual(['change who is in 2 regions'])
    expect(said(custom(kept, right('78')), custom(kept, region('80')))).toEqual(['add 1 region', 'remove 1 region'])
  })

  it('tells a change of manner from a move', () => {
    expect(said(custom(region('1')), custom(region('1', { alpha: 0.5 })))).toEqual(['change 1 region'])
  })

  it('mentions the order, because later regions may cover earlier ones', () => {
    expect(said(custom(region('1'), region('2')), custom(region('2'), region('1')))).toEqual([
      'change the order of the regions',
    ])
  })

  it('ignores what the chosen layout does not send', () => {
    expect(said(defaultLayout, { ...defaultLayout, regions: [region('1')], maxResolutionUid: '5' })).toEqual([])
  })

  it('names the large window of the vertical layout', () => {
    const vertical = { ...defaultLayout, mixedVideoLayout: 2 as const }
    expect(said(vertical, { ...vertical, maxResolutionUid: '2101' })).toEqual(['put uid 2101 in the large window'])
    expect(said({ ...vertical, maxResolutionUid: '2101' }, vertical)).toEqual(['choose nobody for the large window'])
  })

  it('does not pretend to know what it replaces when Program was set elsewhere', () => {
    expect(said(null, defaultLayout)).toEqual(['replace whatever is there'])
  })

  it('does not see a difference in the case of a colour', () => {
    expect(
      said({ ...defaultLayout, backgroundColor: '#FF00AA' }, { ...defaultLayout, backgroundColor: '#ff00aa' }),
    ).toEqual([])
  })
})
