import { describe, expect, it } from 'vitest'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { layoutChecks } from '../../../shared/layout/layoutChecks.ts'
import { lintCues } from '../../../shared/recording/lintCues.ts'
import { presetSettings } from '../../builders/account.ts'
import { aCue, aRegion, customLayout } from '../../builders/layout.ts'

const vertical = (maxResolutionUid: string): LayoutState => ({
  ...customLayout([]),
  mixedVideoLayout: 2,
  maxResolutionUid,
})
const shown = (layout: LayoutState, alternateUid: string | null = '901') =>
  lintCues(presetSettings({ recorderUid: '900', alternateUid, cues: [aCue({ layout })] }), {}).flatMap(
    ({ code, params }) => (code === 'cueShowsRecorder' ? [params['value']] : []),
  )

describe('a cue that waits for a recorder, which sends no picture', () => {
  it.each(['900', '901'])('is told of uid %s in a region and as the large window', (uid) => {
    expect(shown(customLayout([aRegion({ uid: '7' }), aRegion({ uid })]))).toEqual([uid])
    expect(shown(vertical(uid))).toEqual([uid])
  })

  it('is told once where both recorders have one uid, and not of anybody else', () => {
    expect(shown(vertical('900'), '900')).toEqual(['900'])
    expect(shown(vertical('7'))).toEqual([])
    expect(shown(vertical('901'), null)).toEqual([])
    // Kept, but sent by the vertical layout alone.
    expect(shown({ ...customLayout([aRegion({ uid: '7' })]), maxResolutionUid: '900' })).toEqual([])
  })

  it('is told in the studio as well', () => {
    const facts = { canvas: { width: 1280, height: 720 }, recorderUid: '900', alternateUid: '901' }
    const codes = layoutChecks(vertical('901'), { ...facts, people: null, aspectOf: () => null }).checks
    expect(codes.map(({ code }) => code)).toContain('recorderIsLarge')
  })
})
