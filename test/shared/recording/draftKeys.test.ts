import { describe, expect, it } from 'vitest'
import { DraftKey, draftKeys, isDraftOfPreset, libraryLayoutOfDraft } from '../../../shared/recording/draft.ts'
import { accountId, presetId, storageProfileId } from '../../builders/account.ts'
import { cueId, layoutId } from '../../builders/layout.ts'
import { sessionId } from '../../builders/session.ts'

const keys = [
  draftKeys.preset('new'),
  draftKeys.preset(presetId()),
  draftKeys.account('new'),
  draftKeys.account(accountId()),
  draftKeys.storage('new'),
  draftKeys.storage(storageProfileId()),
  draftKeys.libraryLayout(layoutId()),
  draftKeys.presetLayout(presetId()),
  draftKeys.cueLayout(presetId(), cueId()),
  draftKeys.sessionLayout(sessionId()),
]

describe('the key of a draft', () => {
  it('is one of its own for everything that can be drafted, and one that main takes', () => {
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(DraftKey.safeParse(key).success, key).toBe(true)
  })

  it('tells whose it is: of a preset its form, its layout and its cues', () => {
    expect(keys.filter((key) => isDraftOfPreset(key, presetId()))).toEqual([
      draftKeys.preset(presetId()),
      draftKeys.presetLayout(presetId()),
      draftKeys.cueLayout(presetId(), cueId()),
    ])
    expect(keys.filter((key) => isDraftOfPreset(key, presetId(2)))).toEqual([])
  })

  it('names the layout of the library that it is of', () => {
    expect(keys.map(libraryLayoutOfDraft).filter((id) => id !== null)).toEqual([layoutId()])
  })
})
