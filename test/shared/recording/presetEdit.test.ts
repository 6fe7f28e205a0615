import { describe, expect, it } from 'vitest'
import { PresetSettings } from '../../../shared/recording/preset.ts'
import { countEditChanges, editChanges, editedSettings, noEdit } from '../../../shared/recording/presetEdit.ts'
import { accountId, aPreset, presetId, presetSettings, storageProfileId } from '../../builders/account.ts'

const before = presetSettings({ tags: ['weekly', 'late'] })

describe('one change for many presets', () => {
  it.each([
    ['nothing', {}, []],
    ['a tag that is there already', { addTags: ['Weekly'] }, []],
    ['a new tag', { addTags: ['town'] }, ['tags']],
    ['a tag taken away', { removeTags: ['late'] }, ['tags']],
    ['the pin', { pinned: true }, ['pinned']],
    ['the account it has', { accountId: before.accountId }, []],
    ['another account', { accountId: accountId(9) }, ['accountId']],
    ['another bucket', { storageProfileId: storageProfileId(9) }, ['storageProfileId']],
    ['the idle stop', { maxIdleTime: 120 }, ['maxIdleTime']],
  ])('of %s tells exactly what becomes different', (_what, edit, parts) => {
    expect(editChanges(before, { ...noEdit, ...edit })).toEqual(parts)
  })

  it('takes tags away before it adds some, and leaves everything else as it was', () => {
    const after = editedSettings(before, { ...noEdit, addTags: ['late', 'town'], removeTags: ['Late'] })
    expect(after).toEqual({ ...before, tags: ['weekly', 'late', 'town'] })
    expect(PresetSettings.safeParse(after).success).toBe(true)
  })

  it('is counted before it is made', () => {
    const presets = [aPreset({ settings: before }), aPreset({ id: presetId(2) })]
    expect(countEditChanges(presets, { ...noEdit, addTags: ['weekly'], pinned: true })).toEqual({
      presets: 2,
      tags: 1,
      pinned: 2,
      accountId: 0,
      storageProfileId: 0,
      maxIdleTime: 0,
    })
  })
})
