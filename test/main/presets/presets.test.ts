import { beforeEach, describe, expect, it } from 'vitest'
import type { Presets } from '../../../main/presets/port.ts'
import { createPresets } from '../../../main/presets/presets.ts'
import { createHub, type Hub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { aCue, cueId } from '../../builders/layout.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { PRESET_UNDO_MS } from '../../../shared/ipc/contractPresets.ts'
import { noEdit, traceOf } from '../../../shared/recording/presetEdit.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { aSession, noon } from '../../builders/session.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'
import { type MemoryJournal, createMemoryJournal } from '../../fakes/journal.ts'
import { type MemorySecretStore, createMemorySecretStore } from '../../fakes/secrets.ts'
import { appId, token007 } from '../../shared/recording/token/tokens.ts'

const id = presetId()
const input = {
  settings: presetSettings(),
  token: 'channel-token',
  decryptionSecret: null,
  keep: 'keychain',
} as const

let clock: FakeClock
let journal: MemoryJournal
let secrets: MemorySecretStore
let hub: Hub
let presets: Presets

const token = () => secrets.get(`preset/${id}/token`)
const shown = () => hub.snapshot().presets[id]

beforeEach(() => {
  clock = createFakeClock(noon)
  journal = createMemoryJournal({ clock })
  secrets = createMemorySecretStore({ clock })
  hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  presets = createPresets({ clock, journal, hub, secrets, newId: () => id })
})

describe('a preset', () => {
  it('keeps token and password out of the journal', async () => {
    const preset = await presets.create({ ...input, decryptionSecret: 'channel-password' })
    expect(preset).toMatchObject({ token: { state: 'stored' }, decryptionSecret: { state: 'stored' } })
    expect(JSON.stringify(journal.presets.all())).not.toMatch(/channel-token|channel-password/)
    expect(await secrets.get(`preset/${id}/decryptionSecret`)).toBe('channel-password')
    expect(shown()).toEqual(preset)
  })

  it('may be a draft, without any secret', async () => {
    const preset = await presets.create({ ...input, settings: presetSettings({ channel: '' }), token: null })
    expect(preset).toMatchObject({ token: { state: 'none' }, decryptionSecret: { state: 'none' } })
  })

  it('is saved whole or not at all', async () => {
    secrets.setKeychain('absent')
    expect((await refusalOf(presets.create(input))).code).toBe('secretsAbsent')
    expect(shown()).toBeUndefined()
  })

  it('knows when it was changed', async () => {
    await presets.create(input)
    clock.sleep(5_000)
    const changed = await presets.change({ id, settings: presetSettings({ name: 'Evening show' }) })
    expect(changed).toMatchObject({ settings: { name: 'Evening show' }, createdAt: noon, updatedAt: noon + 5_000 })
  })

  it('is never read by a token that was kept for a session that is over', async () => {
    const kept = token007({ channel: 'kept' })
    await presets.create({ ...input, token: kept })
    const reading = shown()?.tokenReading
    clock.sleep(1_000)
    await presets.replaceToken({ id, token: token007({ channel: 'one session' }), keep: 'session' })
    expect(shown()?.tokenReading).not.toEqual(reading)

    secrets.relaunch()
    secrets.setKeychain('locked')
    hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
    presets = createPresets({ clock, journal, hub, secrets, newId: () => id })
    presets.load()
    // A start reads the journal, not what is shown.
    for (const preset of [shown(), journal.presets.get(id)])
      expect(preset).toMatchObject({ token: { state: 'locked', at: noon, former: true }, tokenReading: null })

    secrets.setKeychain('ready')
    await secrets.unlock()
    await expect.poll(() => shown()?.tokenReading).toEqual(reading)
    expect(journal.presets.get(id)).toMatchObject({ token: { former: true }, tokenReading: reading })
    clock.sleep(1_000)
    const replaced = await presets.replaceToken({ id, token: kept, keep: 'keychain' })
    expect(replaced.token).toEqual({ state: 'stored', at: noon + 2_000, place: 'keychain' })
    expect(replaced.tokenReading).toEqual(reading)
  })

  it('replaces and forgets its secrets one by one', async () => {
    await presets.create(input)
    await presets.replaceToken({ id, token: 'next-token', keep: 'session' })
    expect(shown()?.token).toMatchObject({ state: 'stored', place: 'session' })
    await presets.replaceDecryptionSecret({ id, secret: 'channel-password', keep: 'keychain' })
    expect(await presets.replaceToken({ id, token: null, keep: 'keychain' })).toMatchObject({
      token: { state: 'none' },
      decryptionSecret: { state: 'stored' },
    })
  })

  it('keeps its token, and what is known of it, when the disk does not take that it was removed', async () => {
    const kept = token007({})
    const made = await presets.create({ ...input, token: kept })
    journal.breakDisk('full')
    const refused = presets.replaceToken({ id, token: null, keep: 'keychain' })
    expect(await refusalOf(refused)).toMatchObject({ code: 'journalUnavailable' })
    expect(await token()).toBe(kept)
    expect(shown()).toEqual(made)
  })

  it('takes its secrets with it only together with its place in the bin', async () => {
    await presets.create({ ...input, decryptionSecret: 'channel-password' })
    presets.remove({ ids: [id] })
    journal.breakDisk('full')
    await clock.pass(PRESET_UNDO_MS)
    expect(await token()).toBe('channel-token')
    expect(journal.removedPresets.all()).toHaveLength(1)
    journal.breakDisk(null)
    await presets.close()
    expect(await token()).toBeNull()
    expect(await secrets.get(`preset/${id}/decryptionSecret`)).toBeNull()
    expect(journal.removedPresets.all()).toEqual([])
  })

  it('shows what its token says of itself, and never the token', async () => {
    const token = token007({})
    const made = await presets.create({ ...input, token })
    expect(made.tokenReading).toMatchObject({ kind: 'token', facts: { version: '007', appId } })
    expect(JSON.stringify([journal.presets.all(), hub.snapshot()])).not.toContain(token.slice(3, 30))
    const replaced = await presets.replaceToken({ id, token: token.slice(0, 40), keep: 'keychain' })
    expect(replaced.tokenReading).toEqual({ kind: 'unreadable', fault: { kind: 'cutOff' } })
    expect((await presets.replaceToken({ id, token: null, keep: 'keychain' })).tokenReading).toBeNull()
  })

  it('of an earlier desk is looked into once the keychain gave its token', async () => {
    journal.presets.put(aPreset({ id }))
    await secrets.put(`preset/${id}/token`, token007({}), 'keychain')
    secrets.relaunch()
    presets.load()
    expect(shown()?.tokenReading).toBeNull()
    await secrets.unlock()
    await clock.settle()
    expect(shown()?.tokenReading).toMatchObject({ kind: 'token' })
    expect(journal.presets.get(id)?.tokenReading).toMatchObject({ kind: 'token' })
  })

  it('takes its secrets with it when it is removed, once nobody can want it back', async () => {
    await presets.create(input)
    presets.remove({ ids: [id] })
    expect(shown()).toBeUndefined()
    expect(await token()).toBe('channel-token')
    await clock.pass(PRESET_UNDO_MS)
    await expect.poll(token).toBeNull()
    expect(journal.removedPresets.all()).toEqual([])
    expect(presets.restore({ ids: [id] })).toEqual([])
    expect((await refusalOf(presets.change({ id, settings: presetSettings() }))).code).toBe('presetNotFound')
  })

  it('comes back whole, with its secrets, when it is wanted back in time', async () => {
    const preset = await presets.create(input)
    presets.remove({ ids: [id] })
    await clock.pass(PRESET_UNDO_MS - 1)
    expect(presets.restore({ ids: [id] })).toEqual([preset])
    await clock.pass(PRESET_UNDO_MS)
    expect(shown()).toEqual(preset)
    expect(await token()).toBe('channel-token')
  })

  it('is forgotten for good when the desk quits, or by the next one after a crash', async () => {
    await presets.create(input)
    presets.remove({ ids: [id] })
    const crashed = journal.removedPresets.all()
    await presets.close()
    expect(await token()).toBeNull()

    await secrets.put(`preset/${id}/token`, 'channel-token', 'keychain')
    for (const removed of crashed) journal.removedPresets.put(removed)
    presets.load()
    await expect.poll(token).toBeNull()
    expect(journal.removedPresets.all()).toEqual([])
  })

  it('stays when its removal cannot be written down', async () => {
    await presets.create(input)
    journal.breakDisk('full')
    expect(() => presets.remove({ ids: [id] })).toThrow('journalUnavailable')
    expect(shown()).toBeDefined()
  })

  it('that is imported again while it waits in the bin keeps the secrets it has and those it is given', async () => {
    await presets.create(input)
    presets.remove({ ids: [id] })
    expect(presets.take(id, presetSettings({ name: 'Again' }))).toMatchObject({
      token: { state: 'stored' },
      tokenReading: { kind: 'unreadable' },
    })
    await presets.replaceToken({ id, token: 'next-token', keep: 'keychain' })
    await clock.pass(PRESET_UNDO_MS)
    await clock.settle()
    expect(await token()).toBe('next-token')
    expect(journal.removedPresets.all()).toEqual([])
  })

  it('keeps its secrets when the disk fails on the way out', async () => {
    await presets.create(input)
    journal.breakDisk('full')
    expect(() => presets.remove({ ids: [id] })).toThrow('journalUnavailable')
    journal.breakDisk(null)
    await clock.pass(PRESET_UNDO_MS)
    await clock.settle()
    expect(await token()).toBe('channel-token')
    await presets.close()
    expect(await token()).toBe('channel-token')
  })

  it('can still be had back after the disk failed on the way back', async () => {
    const preset = await presets.create(input)
    presets.remove({ ids: [id] })
    journal.breakDisk('full')
    expect(() => presets.restore({ ids: [id] })).toThrow('journalUnavailable')
    journal.breakDisk(null)
    expect(presets.restore({ ids: [id] })).toEqual([preset])
    await clock.pass(PRESET_UNDO_MS)
    await clock.settle()
    expect(await token()).toBe('channel-token')
  })

  it('that a crash left both here and in the bin keeps its secrets', async () => {
    const preset = await presets.create(input)
    journal.removedPresets.put({ id, at: noon, preset })
    presets.load()
    await clock.settle()
    expect(journal.removedPresets.all()).toEqual([])
    expect(await token()).toBe('channel-token')
  })

  it('takes its drafts with it for good, and no others', async () => {
    const cue = aCue()
    await presets.create({ ...input, settings: presetSettings({ cues: [cue] }) })
    const its = [`preset/${id}`, `layout/preset/${id}`, `layout/cue/${id}/${cue.id}`]
    for (const key of [...its, 'preset/new']) journal.drafts.put({ id: key, at: noon, body: '{}' })
    presets.remove({ ids: [id] })
    expect(journal.drafts.all()).toHaveLength(4)
    await clock.pass(PRESET_UNDO_MS)
    await expect.poll(() => journal.drafts.all().map((draft) => draft.id)).toEqual(['preset/new'])
  })

  it('that is a copy has cues of its own, however it came', async () => {
    const settings = presetSettings({ cues: [aCue(), aCue({ id: cueId(2) })] })
    const ids = [presetId(), presetId(2), cueId(7), cueId(8), cueId(9), cueId(10)]
    presets = createPresets({ clock, journal, hub, secrets, newId: () => ids.shift() ?? '' })
    const cuesOf = (preset: Preset) => preset.settings.cues.map((cue) => cue.id)
    const first = await presets.create({ ...input, settings })
    expect(cuesOf(first)).toEqual([cueId(), cueId(2)])
    expect(cuesOf(await presets.create({ ...input, settings }))).toEqual([cueId(7), cueId(8)])
    expect(cuesOf(presets.take(presetId(3), settings))).toEqual([cueId(9), cueId(10)])
    expect(cuesOf(presets.take(first.id, settings))).toEqual([cueId(), cueId(2)])
  })

  it('is announced before it is taken away, while everybody still sees it', async () => {
    const preset = await presets.create(input)
    const heard: unknown[] = []
    const end = presets.beforeRemove((gone) => heard.push(gone, shown()))
    presets.remove({ ids: [id] })
    expect(heard).toEqual([[preset], preset])
    end()
    presets.restore({ ids: [id] })
    presets.remove({ ids: [id] })
    expect(heard).toHaveLength(2)
  })

  it('is changed with others at once, unless there is nothing to change', async () => {
    const preset = await presets.create(input)
    clock.sleep(5_000)
    expect(presets.edit({ ids: [id], edit: { ...noEdit, pinned: false } })).toEqual([])
    expect(shown()).toEqual(preset)
    const edited = presets.edit({ ids: [id], edit: { ...noEdit, addTags: ['weekly'], maxIdleTime: 120 } })
    expect(edited).toMatchObject([
      { settings: { tags: ['weekly'], recording: { maxIdleTime: 120 } }, updatedAt: noon + 5_000 },
    ])
    expect(shown()).toEqual(edited[0])
  })

  it('is changed with a thousand others in one write, and so taken back', () => {
    const many = Array.from({ length: 1000 }, (_, n) => aPreset({ id: presetId(n + 1) }))
    for (const preset of many) presets.take(preset.id, preset.settings)
    let writes = 0
    journal.onChange(() => (writes += 1))
    const edited = presets.edit({ ids: many.map((preset) => preset.id), edit: { ...noEdit, addTags: ['weekly'] } })
    expect({ edited: edited.length, writes }).toEqual({ edited: 1000, writes: 1 })
    const traces = edited.map((preset, n) => traceOf(preset.id, many[n]!.settings, preset.settings))
    expect(presets.takeBack({ edits: traces })).toEqual({ kept: [], missing: [] })
    expect(writes).toBe(2)
    expect(journal.presets.all().flatMap(({ settings }) => settings.tags)).toEqual([])
  })

  it('is as before the change of many once that is taken back, unless somebody went on with it', async () => {
    const before = await presets.create(input)
    const [after] = presets.edit({ ids: [id], edit: { ...noEdit, addTags: ['weekly'], maxIdleTime: 120 } })
    const trace = traceOf(id, before.settings, after!.settings)
    const gone = { ...trace, id: presetId(9) }
    const renamed = { ...after!.settings, name: 'Renamed', tags: ['mine'] }
    await presets.change({ id, settings: renamed })
    expect(presets.takeBack({ edits: [gone, trace] })).toEqual({ kept: [{ id, kept: ['tags'] }], missing: [gone.id] })
    expect(shown()?.settings).toEqual({ ...before.settings, name: 'Renamed', tags: ['mine'] })
  })

  it('remembers when it was used last, whoever started it', async () => {
    const preset = await presets.create(input)
    hub.apply({ kind: 'put', collection: 'sessions', value: aSession({ presetId: id, createdAt: noon + 60_000 }) })
    hub.apply({ kind: 'put', collection: 'sessions', value: aSession({ presetId: id, createdAt: noon + 1 }) })
    expect(shown()).toEqual({ ...preset, lastUsedAt: noon + 60_000 })
    expect(journal.presets.get(id)?.lastUsedAt).toBe(noon + 60_000)
  })

  it('is shown at launch', async () => {
    await presets.create(input)
    hub.apply({ kind: 'remove', collection: 'presets', id })
    presets.load()
    expect(shown()?.settings.name).toBe('Town hall')
  })
})
