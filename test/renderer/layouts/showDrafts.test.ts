import { describe, expect, it } from 'vitest'
import { showDrafts } from '../../../renderer/features/layouts/showDrafts.ts'
import { type DraftKey, draftKeys } from '../../../shared/recording/draft.ts'
import { presetId, presetSettings } from '../../builders/account.ts'
import { aCue, aSavedLayout, cueId } from '../../builders/layout.ts'

const id = presetId()
const shared = aSavedLayout().id
const own = presetSettings({
  libraryLayoutId: null,
  cues: [aCue({ name: 'Opening' }), aCue({ id: cueId(2), name: 'Closing', libraryLayoutId: shared })],
})
const fromLibrary = { ...own, libraryLayoutId: shared }
const has =
  (...keys: readonly DraftKey[]) =>
  (key: DraftKey) =>
    keys.includes(key)

describe('the drafts among the layouts of a show', () => {
  it('are those of what it starts with and takes, and of nothing else', () => {
    expect(showDrafts(id, own, has(draftKeys.presetLayout(id)))).toEqual([
      { cue: null, target: { kind: 'preset', id } },
    ])
    expect(showDrafts(id, own, has(draftKeys.cueLayout(id, cueId())))).toEqual([
      { cue: 'Opening', target: { kind: 'cue', presetId: id, cueId: cueId() } },
    ])
    expect(showDrafts(id, fromLibrary, has(draftKeys.presetLayout(id)))).toEqual([])
    expect(showDrafts(id, own, has(draftKeys.preset(id)))).toEqual([])
  })

  it('are those of the library where the layout is there, the start before the cues', () => {
    const target = { kind: 'library', id: shared }
    expect(showDrafts(id, fromLibrary, has(draftKeys.libraryLayout(shared)))).toEqual([
      { cue: null, target },
      { cue: 'Closing', target },
    ])
  })

  it('of a preset that is not stored yet are those of the library alone', () => {
    const target = { kind: 'library', id: shared }
    expect(showDrafts(null, fromLibrary, () => true)).toEqual([
      { cue: null, target },
      { cue: 'Closing', target },
    ])
    expect(showDrafts(null, { ...own, cues: [] }, () => true)).toEqual([])
  })
})
