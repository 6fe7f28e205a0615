import { describe, expect, it } from 'vitest'
import { fixOf } from '../../../renderer/features/presets/fixes.ts'
import { takenUids } from '../../../shared/recording/freeUid.ts'
import { lintClash } from '../../../shared/recording/lintClash.ts'
import { lintUids } from '../../../shared/recording/lintUid.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'
import { presetSettings } from '../../builders/account.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'

const layout = customLayout([aRegion({ uid: '2101' }), aRegion({ uid: '2102' })])
const lint = (change: Partial<PresetSettings>) =>
  lintUids(presetSettings({ layout, ...change })).map(({ severity, code, field }) => `${severity} ${code} at ${field}`)

describe('the alternate uid', () => {
  it.each([
    [null, []],
    ['527842', []],
    ['527841', ['look alternateIsRecorder at alternateUid']],
    ['0', ['blocks uidZero at alternateUid']],
    ['5278a', ['blocks uidNotANumber at alternateUid']],
    ['4294967296', ['blocks uidTooLarge at alternateUid']],
    ['2102', ['blocks uidIsRegion at alternateUid']],
  ])('%s', (alternateUid, expected) => {
    expect(lint({ alternateUid })).toEqual(expected)
  })

  it('must not be the large window’s', () => {
    const vertical = { ...layout, mixedVideoLayout: 2 as const, maxResolutionUid: '77' }
    expect(lint({ layout: vertical, alternateUid: '77' })).toEqual(['blocks uidIsLargeWindow at alternateUid'])
  })

  it('is mended without touching the recorder’s', () => {
    const settings = presetSettings({ layout, recorderUid: '2100', alternateUid: '2102' })
    const [finding] = lintUids(settings)
    expect(finding && fixOf(finding, settings, takenUids(settings, [], [], {}))?.apply(settings)).toMatchObject({
      recorderUid: '2100',
      alternateUid: '2103',
    })
  })

  it('goes on elsewhere after the largest uid there is', () => {
    const settings = presetSettings({ recorderUid: '4294967295', alternateUid: '4294967295' })
    const [finding] = lintUids(settings)
    expect(finding && fixOf(finding, settings, takenUids(settings, [], [], {}))?.value).toBe('100001')
  })
})

describe('another preset of the same channel', () => {
  const own = presetSettings({ alternateUid: '527842' })
  const clash = (other: Partial<PresetSettings>) =>
    lintClash(own, [presetSettings({ name: 'Twin', recorderUid: '1', ...other })], () => 'app').map(
      ({ field }) => field,
    )

  it('is told for either uid, against either uid', () => {
    expect(clash({ recorderUid: '527841' })).toEqual(['recorderUid'])
    expect(clash({ alternateUid: '527841' })).toEqual(['recorderUid'])
    expect(clash({ recorderUid: '527842' })).toEqual(['alternateUid'])
    expect(clash({ recorderUid: '527841', alternateUid: '527842' })).toEqual(['recorderUid', 'alternateUid'])
  })

  it('is none of ours with other uids, in another channel, or of another account', () => {
    expect(clash({})).toEqual([])
    expect(clash({ recorderUid: '527841', channel: 'another' })).toEqual([])
    expect(clash({ recorderUid: '527841', accountId: null })).toEqual([])
  })
})
