import { describe, expect, it } from 'vitest'
import { freeUid, takenUids } from '../../../shared/recording/freeUid.ts'
import { aPreset, presetSettings } from '../../builders/account.ts'
import { aCue, aSavedLayout } from '../../builders/layout.ts'
import { aSession } from '../../builders/session.ts'

const region = { uid: '13', x: 0, y: 0, width: 1, height: 1, alpha: 1, renderMode: 0 } as const
const settings = presetSettings({
  recorderUid: '10',
  layout: { mixedVideoLayout: 3, backgroundColor: '#000000', maxResolutionUid: null, regions: [region] },
})

describe('a recorder uid for one show', () => {
  it('is nobody’s: no preset’s, no live recording’s, no region’s', () => {
    const presets = [{ settings }, aPreset({ settings: presetSettings({ recorderUid: '11', alternateUid: '12' }) })]
    const sessions = [aSession({ recorderUid: '14' }), aSession({ recorderUid: '15', phase: 'ended' })]
    expect(freeUid('10', takenUids(settings, presets, sessions, {}))).toBe('15')
  })

  it('is shown neither by a cue nor by the layout of the library', () => {
    const cue = { ...aCue({ layout: { ...settings.layout, maxResolutionUid: '11' } }), libraryLayoutId: null }
    const saved = aSavedLayout({ layout: { ...settings.layout, regions: [{ ...region, uid: '12' }] } })
    const show = { ...settings, cues: [cue], libraryLayoutId: saved.id }
    expect(freeUid('10', takenUids(show, [], [], { [saved.id]: saved }))).toBe('14')
  })

  it.each([
    ['4294967294', '4294967295'],
    ['4294967295', '100001'],
    ['', '100001'],
    ['no number', '100001'],
  ])('is a possible one near “%s”', (near, uid) => {
    expect(freeUid(near, new Set())).toBe(uid)
  })

  it('begins again at the bottom', () => {
    expect(freeUid('4294967294', new Set(['4294967295', '1']))).toBe('2')
  })
})
