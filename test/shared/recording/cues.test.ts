import { describe, expect, it } from 'vitest'
import { cuesOf, nextCue, programCue } from '../../../shared/recording/cues.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { aCue, aRegion, aSavedLayout, cueId, customLayout, layoutId } from '../../builders/layout.ts'
import { aSession } from '../../builders/session.ts'

const half = customLayout([aRegion({ width: 0.5 })])
const full = customLayout([aRegion()])
const library = { [layoutId()]: aSavedLayout({ layout: half }) }
const cues = [
  aCue({ id: cueId(1), name: 'Opening', layout: full }),
  aCue({ id: cueId(2), name: 'Two-shot', libraryLayoutId: layoutId() }),
  aCue({ id: cueId(3), name: 'Closing', layout: full }),
]
const program = (more: Parameters<typeof aSession>[0]) => programCue(aSession(more), cues, library)?.name
const next = (more: Parameters<typeof aSession>[0]) => nextCue(aSession(more), cues, library)?.name

describe('the cues of a session', () => {
  it('are those of its preset as it is now', () => {
    const presets = { [presetId()]: aPreset({ settings: presetSettings({ cues }) }) }
    expect(cuesOf(aSession(), presets)).toBe(cues)
    expect(cuesOf(aSession({ presetId: null }), presets)).toEqual([])
    expect(cuesOf(aSession({ presetId: presetId(9) }), presets)).toEqual([])
  })

  it('are those that were kept once the preset is deleted, and its own again when that is taken back', () => {
    const show = aSession({ keptCues: [aCue({ id: cueId(9), name: 'Kept' })] })
    expect(cuesOf(show, {})).toBe(show.keptCues)
    expect(cuesOf(show, { [presetId()]: aPreset({ settings: presetSettings({ cues }) }) })).toBe(cues)
  })
})

describe('the cue that is Program', () => {
  it('is the one whose layout was accepted, also one of the library', () => {
    expect(program({ layout: half })).toBe('Two-shot')
    expect(program({ layout: full })).toBe('Opening')
  })

  it('is the one taken last where two look alike', () => {
    expect(program({ layout: full, cueId: cueId(3) })).toBe('Closing')
  })

  it('does not care for what only the studio knows', () => {
    const mark = { name: 'Host', colour: 'blue', locked: true, keepAspect: false } as const
    expect(program({ layout: customLayout([aRegion({ width: 0.5, mark })]) })).toBe('Two-shot')
  })

  it('is none when something else was taken, or nobody knows', () => {
    expect(program({ layout: customLayout([aRegion({ width: 0.25 })]), cueId: cueId(1) })).toBeUndefined()
    expect(program({ layout: null, cueId: cueId(1) })).toBeUndefined()
  })
})

describe('the next cue', () => {
  it('follows Program, or the one taken last where Program is none of them', () => {
    expect(next({ layout: full })).toBe('Two-shot')
    expect(next({ layout: half })).toBe('Closing')
    expect(next({ layout: null, cueId: cueId(2) })).toBe('Closing')
  })

  it('is the first before any, and none after the last', () => {
    expect(next({ layout: null })).toBe('Opening')
    expect(next({ layout: full, cueId: cueId(3) })).toBeUndefined()
  })
})
