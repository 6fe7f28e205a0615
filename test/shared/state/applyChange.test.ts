import { describe, expect, it } from 'vitest'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { applyChange } from '../../../shared/state/applyChange.ts'
import { Change, DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { accountId, anAccount, aPreset, aStorageProfile, presetId, storageProfileId } from '../../builders/account.ts'
import { aSession, sessionId } from '../../builders/session.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

const empty = emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' })
const puts = [
  { kind: 'put', rev: 1, collection: 'accounts', value: anAccount() },
  { kind: 'put', rev: 2, collection: 'storageProfiles', value: aStorageProfile() },
  { kind: 'put', rev: 3, collection: 'presets', value: aPreset() },
  { kind: 'put', rev: 4, collection: 'sessions', value: aSession() },
  { kind: 'put', rev: 5, collection: 'awayTakes', value: aSession({ id: sessionId(2), phase: 'ended' }) },
] as const satisfies readonly Change[]
const full = puts.reduce<DeskSnapshot>(applyChange, empty)

describe('applying changes', () => {
  it('puts records of every kind under their id, and the result is a snapshot as the contract says', () => {
    expect(DeskSnapshot.parse(full)).toEqual(full)
    expect(full.rev).toBe(5)
    expect(Object.keys(full.sessions)).toEqual([sessionId()])
    expect(Object.keys(full.awayTakes)).toEqual([sessionId(2)])
    expect(Object.keys(full.accounts)).toEqual([accountId()])
    expect(Object.keys(full.presets)).toEqual([presetId()])
    expect(Object.keys(full.storageProfiles)).toEqual([storageProfileId()])
  })

  it('replaces a record, and leaves every other part the very same, so that views redraw only what moved', () => {
    const renamed = applyChange(full, { kind: 'put', rev: 6, collection: 'sessions', value: aSession({ name: 'B' }) })
    expect(renamed.sessions[sessionId()]?.name).toBe('B')
    expect(full.sessions[sessionId()]?.name).toBe('Town hall')
    for (const part of ['accounts', 'presets', 'storageProfiles', 'settings', 'health', 'info'] as const)
      expect(renamed[part], part).toBe(full[part])
  })

  it('removes a record, and does not mind one that is not there', () => {
    const removed = applyChange(full, { kind: 'remove', rev: 6, collection: 'presets', id: presetId() })
    expect(removed.presets).toEqual({})
    const again = applyChange(removed, { kind: 'remove', rev: 7, collection: 'presets', id: presetId() })
    expect(again.presets).toEqual({})
    expect(again.rev).toBe(7)
  })

  it('replaces settings and health as a whole', () => {
    const settings = { ...defaultSettings, theme: 'light', welcomed: true } as const
    expect(applyChange(full, { kind: 'settings', rev: 6, value: settings }).settings).toEqual(settings)
    const health = { ...full.health, requestsPerSecond: 4 }
    expect(applyChange(full, { kind: 'health', rev: 6, value: health }).health.requestsPerSecond).toBe(4)
  })

  it('knows every kind of change by its schema, and no other', () => {
    for (const put of puts) expect(Change.parse(put)).toEqual(put)
    expect(Change.safeParse({ ...puts[0], collection: 'presets' }).success).toBe(false)
    expect(Change.safeParse({ kind: 'replaceAll', rev: 1 }).success).toBe(false)
  })
})
