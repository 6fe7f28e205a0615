import { describe, expect, it } from 'vitest'
import { Session } from '../../../shared/recording/session.ts'
import { PresetSettings } from '../../../shared/recording/preset.ts'
import { presetSettings } from '../../builders/account.ts'
import { aSession } from '../../builders/session.ts'

const without = (value: object, ...keys: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))

describe('what an older desk wrote', () => {
  it('is a whole session', () => {
    const old = without(aSession(), 'armedUntil', 'pendingStop', 'plannedEnd', 'gaps', 'take', 'origin')
    expect(Session.parse(old)).toEqual(aSession())
  })

  it('is a whole preset', () => {
    expect(PresetSettings.parse(without(presetSettings(), 'alternateUid', 'tags', 'pinned', 'notes'))).toEqual(
      presetSettings(),
    )
  })

  it('does not lend its defaults to others', () => {
    const old = without(aSession(), 'gaps', 'take')
    Session.parse(old).gaps.push({ from: 0, to: 1, kind: 'notFound' })
    expect(Session.parse(old).gaps).toEqual([])
  })
})
