import { describe, expect, it } from 'vitest'
import { freeKey, newCue, withKey } from '../../../renderer/features/cues/cueList.ts'
import { cueStates } from '../../../renderer/features/cues/cueStates.ts'
import { resentText } from '../../../renderer/features/cues/ResentNote.tsx'
import { cueOfKey } from '../../../renderer/features/cues/useCueKeys.ts'
import { createWords } from '../../../renderer/strings/index.ts'
import { cueKeys } from '../../../shared/layout/cue.ts'
import { resentParts } from '../../../shared/layout/layoutDiff.ts'
import { aCue, aRegion, aSavedLayout, cueId, customLayout, layoutId } from '../../builders/layout.ts'
import { aSession } from '../../builders/session.ts'

const half = customLayout([aRegion({ width: 0.5 })])
const full = customLayout([aRegion()])
const cues = [
  aCue({ id: cueId(1), key: '1', layout: full }),
  aCue({ id: cueId(2), key: '2', libraryLayoutId: layoutId() }),
  aCue({ id: cueId(3), libraryLayoutId: layoutId(9), layout: half }),
]
const library = { [layoutId()]: aSavedLayout({ layout: half }) }

describe('cues beside Preview and Program', () => {
  it('say on which bus they are, and whose library layout is gone', () => {
    const states = cueStates(cues, library, aSession({ layout: full }), half)
    expect(states.map(({ bus, gone }) => [bus, gone])).toEqual([
      ['program', false],
      ['preview', false],
      [null, true],
    ])
    expect(cueStates(cues, library, null, null).map(({ bus }) => bus)).toEqual([null, null, null])
  })
})

describe('the keys of cues', () => {
  const states = cueStates(cues, library, null, null)
  const plain = { repeat: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

  it('take a cue, or the next one', () => {
    expect(cueOfKey({ ...plain, key: '2' }, states)).toBe(cueId(2))
    expect(cueOfKey({ ...plain, key: 'n' }, states)).toBe('next')
    expect(cueOfKey({ ...plain, key: '7' }, states)).toBeNull()
    expect(cueOfKey({ ...plain, key: 'n' }, [])).toBeNull()
  })

  it.each(['repeat', 'ctrlKey', 'metaKey', 'altKey', 'shiftKey'])('do nothing with %s', (modifier) => {
    expect(cueOfKey({ ...plain, key: '1', [modifier]: true }, states)).toBeNull()
  })

  it('are given out in order, each once', () => {
    expect(freeKey(cues)).toBe('3')
    expect(freeKey(cueKeys.map((key, index) => aCue({ id: cueId(index + 1), key })))).toBeNull()
    expect(withKey(cues, cueId(3), '1').map(({ key }) => key)).toEqual([null, '2', '1'])
    expect(withKey(cues, cueId(1), null).map(({ key }) => key)).toEqual([null, '2', null])
  })
})

describe('a new cue', () => {
  it('has a layout of its own and an id of its own', () => {
    const cue = newCue('  Opening ', '4', full)
    expect(cue).toMatchObject({ name: 'Opening', key: '4', libraryLayoutId: null, layout: full })
    expect(newCue('Opening', '4', full).id).not.toBe(cue.id)
  })
})

describe('what Take sends again', () => {
  const words = createWords()
  const said = (...layouts: Parameters<typeof resentParts>) =>
    resentParts(...layouts).map((part) => resentText(words, part))
  const painted = {
    ...customLayout([aRegion({ uid: '1', width: 0.5 }), aRegion({ uid: '2', x: 0.5, width: 0.5 })]),
    backgroundColor: '#101418',
  }

  it('is everything that the service would reset', () => {
    const moved = {
      ...painted,
      regions: painted.regions.map((region, index) => (index === 1 ? { ...region, x: 0.4 } : region)),
    }
    expect(said(painted, moved)).toEqual(['the layout Custom', 'background #101418', '1 region that stays'])
  })

  it('names the large window of the vertical layout', () => {
    const vertical = { ...painted, mixedVideoLayout: 2 as const, maxResolutionUid: '2101' }
    expect(said(vertical, { ...vertical, backgroundColor: '#000000' })).toEqual([
      'the layout Vertical',
      'large window 2101',
    ])
  })

  it('is nothing where nothing changes, or where Program is not known', () => {
    expect(said(painted, painted)).toEqual([])
    expect(said(null, painted)).toEqual([])
  })
})
