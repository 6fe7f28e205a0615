import { describe, expect, it } from 'vitest'
import { AccountId } from '../../../shared/ids.ts'
import { lintClash } from '../../../shared/recording/lintClash.ts'
import { defaultPresetSettings } from '../../../shared/recording/preset.ts'

const accountId = AccountId.parse('6b1f5b5a-2a57-4a6e-9b43-0f6f2f7e9a01')
const otherAccount = AccountId.parse('6b1f5b5a-2a57-4a6e-9b43-0f6f2f7e9a03')
const townHall = { ...defaultPresetSettings, name: 'Town hall', accountId, channel: 'main', recorderUid: '7' }

const ownApps = (id: AccountId): string => `app of ${id}`

describe('two presets', () => {
  it.each([
    ['account', accountId, ownApps],
    ['App ID', otherAccount, () => 'one app'],
    ['account, which is gone,', accountId, () => undefined],
  ])('clash when %s, channel and uid are the same', (_, account, appIdOf) => {
    expect(lintClash({ ...townHall, accountId: account, name: 'Evening' }, [townHall], appIdOf)).toMatchObject([
      { severity: 'look', code: 'uidInOtherPreset', params: { name: 'Town hall' } },
    ])
  })

  it.each([{ accountId: otherAccount }, { channel: 'Main' }, { recorderUid: '8' }])(
    'do not clash with %j',
    (change) => {
      expect(lintClash({ ...townHall, ...change }, [townHall], ownApps)).toEqual([])
    },
  )

  it('do not clash while they are unfinished', () => {
    expect(lintClash(defaultPresetSettings, [defaultPresetSettings], ownApps)).toEqual([])
  })
})
