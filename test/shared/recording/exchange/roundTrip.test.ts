import { describe, expect, it } from 'vitest'
import { methods } from '../../../../shared/ipc/contract.ts'
import { CueKey, MAX_CUES, cueKeys } from '../../../../shared/layout/cue.ts'
import type { LayoutState } from '../../../../shared/layout/layoutState.ts'
import { markColours } from '../../../../shared/layout/regionMark.ts'
import type { SavedLayout } from '../../../../shared/layout/savedLayout.ts'
import type { Account, StorageProfile } from '../../../../shared/recording/account.ts'
import { planImport } from '../../../../shared/recording/exchange/planImport.ts'
import { exchangeText, readExchange } from '../../../../shared/recording/exchange/readExchange.ts'
import { resolveImport } from '../../../../shared/recording/exchange/resolveImport.ts'
import { everythingOf, exchangeFile, exchangeJson } from '../../../../shared/recording/exchange/writeExchange.ts'
import { type Preset, PresetSettings } from '../../../../shared/recording/preset.ts'
import {
  aPreset,
  aStorageProfile,
  accountId,
  anAccount,
  presetId,
  storageProfileId,
} from '../../../builders/account.ts'
import { aSavedLayout, cueId, layoutId } from '../../../builders/layout.ts'

const CANARY = 'canary-of-the-round-trip'
const parseAddress = (text: string) => URL.parse(text)

/** Dice that fall the same way for the same seed. */
function dice(seed: number) {
  let state = seed
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  const signs = [
    'a',
    'Z',
    '9',
    ' ',
    '"',
    '\\',
    '\n',
    '\t',
    '\u0000',
    'é',
    '€',
    '\u{1F3AC}',
    '\u2028',
    '__proto__',
    '{',
    '}',
    '</',
  ]
  const text = (most: number): string => {
    let made = ''
    for (let length = below(most + 1); length > 0; length -= 1) made += pick(signs)
    const cut = made.slice(0, most)
    return cut.isWellFormed() ? cut : cut.slice(0, -1)
  }
  const label = (most: number): string => text(most).trim() || 'x'
  const number = (): number =>
    pick([0, 1, -1, 0.1, 1 / 3, 1e-7, -1e308, Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53, below(9999)])
  const many = <T>(most: number, make: (at: number) => T): T[] =>
    Array.from({ length: below(most + 1) }, (_, at) => make(at))
  return { below, pick, text, label, number, many }
}
type Dice = ReturnType<typeof dice>

const aLayout = ({ below, pick, text, number, many }: Dice): LayoutState => ({
  mixedVideoLayout: pick([0, 1, 2, 3] as const),
  backgroundColor: text(16),
  maxResolutionUid: pick([null, text(32)]),
  regions: many(pick([3, 64]), () => ({
    uid: pick([null, text(32)]),
    x: number(),
    y: number(),
    width: number(),
    height: number(),
    alpha: number(),
    renderMode: pick([0, 1] as const),
    ...(below(2) === 0
      ? {}
      : { mark: { name: text(60), colour: pick(markColours), locked: below(2) === 0, keepAspect: below(2) === 0 } }),
  })),
})

const settingsOf = (
  roll: Dice,
  used: { accounts: Account[]; storage: StorageProfile[]; layouts: SavedLayout[] },
  n: number,
) => {
  const { below, pick, text, label, number, many } = roll
  const none = { id: null }
  const settings: PresetSettings = {
    name: label(120),
    accountId: pick([none, ...used.accounts]).id,
    storageProfileId: pick([none, ...used.storage]).id,
    channel: text(512),
    recorderUid: text(32),
    alternateUid: pick([null, text(32)]),
    recording: {
      streamTypes: pick([0, 1, 2] as const),
      channelType: pick([0, 1] as const),
      audioProfile: pick([0, 1, 2] as const),
      videoStreamType: pick([0, 1] as const),
      decryptionMode: pick([0, 1, 2, 3] as const),
      maxIdleTime: number(),
    },
    canvas: { width: number(), height: number(), fps: number(), bitrate: number() },
    layout: aLayout(roll),
    tags: many(12, () => label(24)),
    pinned: below(2) === 0,
    notes: text(2000),
    libraryLayoutId: pick([none, ...used.layouts]).id,
    cues: many(pick([0, 3, MAX_CUES]), (at) => ({
      id: cueId(n * 100 + at),
      name: text(80),
      key: pick([null, ...cueKeys.map((key) => CueKey.parse(key))]),
      libraryLayoutId: pick([none, ...used.layouts]).id,
      layout: aLayout(roll),
    })),
  }
  return settings
}

/** A desk with whatever could be stored on one. */
function anyDesk(seed: number) {
  const roll = dice(seed)
  const { below, pick, label, many } = roll
  const accounts = many(3, (n) =>
    anAccount({
      id: accountId(n + 1),
      label: label(80),
      appId: label(128),
      customerId: label(128),
      host: pick([{ kind: 'agora' }, { kind: 'custom', url: 'https://one.example.test/path' }] as const),
    }),
  )
  const storage = many(3, (n) =>
    aStorageProfile({
      id: storageProfileId(n + 1),
      label: label(80),
      vendor: below(100),
      region: below(100),
      bucket: label(256),
      endpoint: pick([null, 'https://store.example.test']),
    }),
  )
  const layouts = many(3, (n) =>
    aSavedLayout({
      id: layoutId(n + 1),
      name: label(80),
      canvas: { width: pick([0.5, 1280, 16_384]), height: below(16_384) + 1 },
      layout: aLayout(roll),
    }),
  )
  const presets = many(4, (n) =>
    aPreset({
      id: presetId(n + 1),
      settings: settingsOf(roll, { accounts, storage, layouts }, n),
      token: { state: 'stored', at: 1, place: 'keychain' },
      tokenReading: { kind: 'fault', code: CANARY } as unknown as Preset['tokenReading'],
    }),
  )
  const byId = <T extends { readonly id: string }>(items: readonly T[]): Record<string, T> =>
    Object.fromEntries(items.map((item) => [item.id, item]))
  return { accounts: byId(accounts), storageProfiles: byId(storage), layouts: byId(layouts), presets: byId(presets) }
}
type AnyDesk = ReturnType<typeof anyDesk>

/** The way through a file: written, as bytes, read, planned on a desk. */
function sent(desk: AnyDesk) {
  const file = exchangeFile(
    everythingOf(
      Object.values(desk.presets).map(({ id }) => id),
      desk,
    ),
    desk,
    '0.1.0',
  )
  const text = exchangeJson(file)
  const decoded = exchangeText(new TextEncoder().encode(text), (bytes) => new TextDecoder().decode(bytes))
  const read = readExchange('text' in decoded ? decoded.text : '')
  return { text, read }
}

const nothing = { accounts: {}, storageProfiles: {}, layouts: {}, presets: {} }

describe('whatever can be stored', () => {
  it('comes back from its own file as it was, without secrets', () => {
    let presets = 0
    let crowded = 0
    for (let seed = 1; seed <= 60; seed += 1) {
      const desk = anyDesk(seed)
      const all = Object.values(desk.presets)
      presets += all.length
      // The dice make only what a desk would store.
      for (const { settings } of all) {
        expect(PresetSettings.safeParse(settings).success).toBe(true)
        if (settings.layout.regions.length > 17) crowded += 1
      }
      for (const { label, vendor, region, bucket, endpoint } of Object.values(desk.storageProfiles)) {
        const { input } = methods['storage.change']
        const change = { id: storageProfileId(), label, vendor, region, bucket, endpoint, keys: null }
        expect(input.safeParse(change).success).toBe(true)
      }
      const { text, read } = sent(desk)
      expect(read.ok ? null : { seed, ...read.fault }).toBeNull()
      if (!read.ok) continue
      expect(text).not.toMatch(new RegExp(`${CANARY}|certificate|accessKey|secretKey|"stored"`))

      const steps = resolveImport(read.file, nothing, [], { newId: () => '', parseAddress })
      const written = (kind: string) =>
        Object.fromEntries(steps.filter((step) => step.kind === kind).map(({ id, record }) => [id, record]))
      expect(written('preset')).toEqual(Object.fromEntries(all.map(({ id, settings }) => [id, settings])))
      for (const [id, record] of Object.entries(written('layout'))) expect(record).toEqual(desk.layouts[id])
      for (const [id, record] of Object.entries(written('account'))) expect(desk.accounts[id]).toMatchObject(record)
      for (const [id, record] of Object.entries(written('storageProfile')))
        expect(desk.storageProfiles[id]).toMatchObject(record)
      expect(planImport(read.file, desk, parseAddress).filter(({ state }) => state !== 'same')).toEqual([])
    }
    expect(presets).toBeGreaterThan(60)
    expect(crowded).toBeGreaterThan(5)
  })

  it('comes back even with half a character in it, which a file cannot hold', () => {
    const desk = { ...anyDesk(3), presets: { [presetId()]: aPreset() } }
    const broken = aPreset({ settings: { ...aPreset().settings, notes: 'half \ud83c of one' } })
    const { read } = sent({ ...desk, presets: { [presetId()]: broken } })
    expect(read.ok ? read.file.presets[0]?.settings.notes : null).toBe('half \ufffd of one')
  })
})
