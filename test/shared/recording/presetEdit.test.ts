import { describe, expect, it } from 'vitest'
import { PresetSettings } from '../../../shared/recording/preset.ts'
import {
  EditTrace,
  countEditChanges,
  editChanges,
  editedSettings,
  noEdit,
  takenBack,
  traceOf,
} from '../../../shared/recording/presetEdit.ts'
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

describe('taking a change of many presets back', () => {
  const edit = { ...noEdit, addTags: ['town'], pinned: true, maxIdleTime: 120, accountId: accountId(9) }
  const after = editedSettings(before, edit)
  const trace = traceOf(presetId(), before, after)

  it('brings everything back that the change had changed, and touches nothing else', () => {
    expect(EditTrace.safeParse(trace).success).toBe(true)
    expect(takenBack(after, trace)).toEqual({ settings: before, kept: [] })
    const later = { ...after, name: 'Renamed since', layout: { ...after.layout, backgroundColor: '#123456' } }
    expect(takenBack(later, trace).settings).toEqual({ ...later, ...partsOf(before) })
  })

  it('leaves alone what somebody has changed again since', () => {
    const later = { ...after, accountId: accountId(5), recording: { ...after.recording, maxIdleTime: 60 } }
    expect(takenBack(later, trace)).toEqual({
      settings: { ...before, accountId: accountId(5), recording: later.recording },
      kept: ['accountId', 'recording.maxIdleTime'],
    })
  })

  it('does not take back what the change had left as it was', () => {
    const pinned = traceOf(presetId(), before, { ...before, pinned: true })
    const later = { ...before, pinned: true, tags: ['later'] }
    expect(takenBack(later, pinned)).toEqual({ settings: { ...later, pinned: false }, kept: [] })
  })
})

function partsOf({ tags, pinned, accountId: account, recording }: PresetSettings) {
  return { tags, pinned, accountId: account, recording }
}
