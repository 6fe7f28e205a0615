import { describe, expect, it } from 'vitest'
import { matchingLayouts, usersOf } from '../../../renderer/features/layouts/library.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { aCue, aSavedLayout, layoutId } from '../../builders/layout.ts'

describe('the library', () => {
  it('is found by words of the name, in their order', () => {
    const layouts = ['Speaker 10', 'Speaker 2', 'Two-shot'].map((name, index) =>
      aSavedLayout({ id: layoutId(index + 1), name }),
    )
    expect(matchingLayouts(layouts, '').map(({ name }) => name)).toEqual(['Speaker 2', 'Speaker 10', 'Two-shot'])
    expect(matchingLayouts(layouts, '10 SPEAK').map(({ name }) => name)).toEqual(['Speaker 10'])
  })

  it('knows which presets use a layout, also as a cue', () => {
    const preset = (n: number, name: string, more: Parameters<typeof presetSettings>[0]) =>
      aPreset({ id: presetId(n), settings: presetSettings({ name, ...more }) })
    const presets = [
      preset(1, 'Town hall', { libraryLayoutId: layoutId() }),
      preset(2, 'Evening', { cues: [aCue({ libraryLayoutId: layoutId() })] }),
      preset(3, 'Other', { libraryLayoutId: layoutId(2) }),
    ]
    expect(usersOf(layoutId(), presets)).toEqual(['Evening', 'Town hall'])
  })
})
