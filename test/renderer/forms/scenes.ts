import { everythingOf, exchangeFile, exchangeJson } from '../../../shared/recording/exchange/writeExchange.ts'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import type { OwnerlessSecret } from '../../../shared/ownerlessSecret.ts'
import { problem } from '../../../shared/problem.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'
import {
  aPreset,
  aStorageProfile,
  aTokenReading,
  accountId,
  anAccount,
  presetId,
  presetSettings,
  storageProfileId,
} from '../../builders/account.ts'
import { aSavedLayout } from '../../builders/layout.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import type { Scene } from '../visual/fakeBridge.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

const day = 86_400_000
const stored = { state: 'stored', at: noon - 3 * day, place: 'keychain' } as const
const none = { state: 'none' } as const

const northlight = anAccount({
  label: 'Northlight Live',
  certificate: stored,
  check: { state: 'passed', at: noon - 600_000 },
})
const harbour = anAccount({
  id: accountId(2),
  label: 'Harbour Arts',
  certificate: stored,
  check: {
    state: 'refused',
    at: noon - 3_600_000,
    problem: problem('credentialsRefused', {
      params: { detail: '401' },
      service: { call: 'acquire', http: 401, code: null, reason: 'Invalid authentication credentials' },
    }),
  },
})
const rehearsal = anAccount({
  id: accountId(3),
  label: 'Rehearsal',
  host: { kind: 'rehearsal' },
  certificate: { ...stored, place: 'session' },
})
const masters = aStorageProfile({ label: 'Northlight masters', bucket: 'northlight-masters', vendor: 1, region: 7 })
const archive = aStorageProfile({
  id: storageProfileId(2),
  label: 'Archive',
  bucket: 'archive-cold',
  vendor: 2,
  region: 16,
  accessKey: { state: 'locked', at: noon - 40 * day },
  secretKey: { state: 'locked', at: noon - 40 * day },
})

const landscape = { width: 1280, height: 720, fps: 15, bitrate: 2260 }
const split: LayoutState = {
  mixedVideoLayout: 3,
  backgroundColor: '#101418',
  maxResolutionUid: null,
  regions: [
    { uid: '2101', x: 0.025, y: 0.05, width: 0.65, height: 0.9, alpha: 1, renderMode: 0 },
    { uid: '2102', x: 0.7, y: 0.05, width: 0.275, height: 0.275, alpha: 1, renderMode: 1 },
    { uid: null, x: 0.7, y: 0.3625, width: 0.275, height: 0.275, alpha: 1, renderMode: 0 },
    { uid: null, x: 0.7, y: 0.675, width: 0.375, height: 0.275, alpha: 1, renderMode: 0 },
  ],
}

/** A preset with something of everything to say. */
export const townHall: Preset = aPreset({
  settings: presetSettings({
    name: 'Town hall',
    channel: 'townhall-main',
    recorderUid: '2102',
    canvas: landscape,
    layout: split,
    tags: ['weekly', 'all staff'],
    notes: 'Ask Kim for a fresh token an hour before.',
    recording: { ...presetSettings().recording, maxIdleTime: 30, decryptionMode: 3 },
  }),
  token: stored,
  tokenReading: aTokenReading({ channel: 'townhall-main', uid: '527841', endsAt: noon + 28 * 60_000 }),
  decryptionSecret: stored,
  updatedAt: noon - 32_000,
})

/** A preset without fault. */
export const evening: Preset = aPreset({
  id: presetId(2),
  settings: presetSettings({
    name: 'Parents’ evening',
    channel: 'pe-room-4',
    recorderUid: '527310',
    canvas: landscape,
    tags: ['weekly'],
    pinned: true,
  }),
  token: stored,
  tokenReading: aTokenReading({
    channel: 'pe-room-4',
    uid: '527310',
    issuedAt: noon - 3_600_000,
    endsAt: noon + 8 * 3_600_000,
  }),
  lastUsedAt: noon - 3 * day,
})

const draft = aPreset({
  id: presetId(3),
  settings: presetSettings({ name: 'Chess Masters', channel: 'schach-für-alle', accountId: null }),
})
const drill = aPreset({
  id: presetId(4),
  settings: presetSettings({
    name: 'Van link drill',
    channel: 'drill-van',
    recorderUid: '884120',
    accountId: accountId(3),
  }),
  token: none,
})

const health: DeskSnapshot['health'] = {
  keychain: { state: 'ready', problem: null },
  journal: { ok: true, savedAt: noon - 2_000, problem: null },
  link: { state: 'online', ms: 42, problems: [] },
  clockOffset: 312,
  requestsPerSecond: 0.6,
  rehearsal: { running: true, problem: null },
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((item) => [item.id, item]))

const base: DeskSnapshot = {
  rev: 1,
  sessions: {},
  awayTakes: {},
  accounts: byId([northlight, harbour, rehearsal]),
  storageProfiles: byId([masters, archive]),
  presets: byId([townHall, evening, draft, drill]),
  layouts: {},
  settings: { ...defaultSettings, theme: 'dark', welcomed: true },
  health,
  info: { version: '0.1.0', platform: 'linux', host: 'electron' },
}

const scene = (more: Partial<DeskSnapshot>, answers: Scene['answers'] = {}): Scene => ({
  snapshot: { ...base, ...more },
  timelines: {},
  answers,
})

/** Accounts, storage and presets in every condition. */
export const furnished: Scene = scene({})

/** The same, with what was typed into a preset that was changed elsewhere meanwhile. */
export const draftsKept: Scene = scene(
  {},
  {
    'drafts.list': {
      ok: true,
      rev: 1,
      value: [
        { key: `preset/${townHall.id}`, at: noon - 3_600_000 },
        { key: 'preset/new', at: noon - 7_200_000 },
      ],
    },
    'drafts.read': {
      ok: true,
      rev: 1,
      value: {
        at: noon - 3_600_000,
        body: JSON.stringify({
          typed: {
            channel: 'townhall-late',
            tags: ['weekly'],
            layout: { ...split, regions: split.regions.slice(0, 2) },
          },
          base: { channel: 'townhall', tags: ['weekly'], layout: { ...split, mixedVideoLayout: 0 } },
        }),
      },
    },
  },
)

const twoShot = aSavedLayout({ name: 'Two-shot' })

/** The same, with a preset that starts with a layout of the library, of which the studio keeps a draft. */
export const libraryDraft: Scene = scene(
  {
    layouts: byId([twoShot]),
    presets: byId([{ ...townHall, settings: { ...townHall.settings, libraryLayoutId: twoShot.id } }]),
  },
  { 'drafts.list': { ok: true, rev: 1, value: [{ key: `layout/library/${twoShot.id}`, at: noon - 3_600_000 }] } },
)

const eveningTake = aSession({
  id: sessionId(1),
  presetId: evening.id,
  name: 'Parents’ evening',
  channel: 'pe-room-4',
  recorderUid: '527310',
  appId: northlight.appId,
})

/** The same, while the second preset records. */
export const recordingNow: Scene = scene({
  sessions: byId([eveningTake]),
})

const lostTake = aSession({
  ...eveningTake,
  phase: 'ended',
  outcome: 'endedByItself',
  reason: problem('recorderLost', { params: { seconds: 90 } }),
  endedAt: noon - 60_000,
})

/** The same, after the desk lost sight of a take of the second preset: it may still record. */
export const outOfSight: Scene = scene({ sessions: byId([lostTake]) })

/** The same, after that take was dismissed. */
export const dismissedInDoubt: Scene = scene(
  { awayTakes: byId([{ ...lostTake, dismissed: true }]) },
  { 'history.session': { ok: true, rev: 1, value: { ...lostTake, dismissed: true } } },
)

/** Nothing yet, and a keychain that is locked. */
export const nothing: Scene = scene({
  accounts: {},
  storageProfiles: {},
  presets: {},
  health: { ...health, keychain: { state: 'locked', problem: null } },
})

/** Everything is in a keychain that is locked. */
export const lockedKeychain: Scene = scene({
  accounts: byId([{ ...northlight, certificate: { state: 'locked', at: noon - 3 * day } }]),
  storageProfiles: byId([archive]),
  presets: byId([{ ...evening, token: { state: 'locked', at: noon - 3 * day } }]),
  health: { ...health, keychain: { state: 'locked', problem: problem('secretsLocked', { retryable: true }) } },
})

const asideAccount = {
  key: 'account/9/certificate',
  kind: 'certificate',
  owner: 'account',
  name: 'Northlight Live',
  why: 'aside',
  status: stored,
} as const

/** The keychain also holds secrets of records that could not be read. */
export const ownerlessKept: Scene = scene(
  { accounts: byId([harbour]), presets: byId([evening]) },
  {
    'secrets.ownerless': {
      ok: true,
      rev: 1,
      value: [
        asideAccount,
        { ...asideAccount, key: 'preset/9/token', kind: 'token', owner: 'preset', name: null },
        {
          ...asideAccount,
          key: 'storage/9/secretKey',
          kind: 'secretKey',
          owner: 'storage',
          name: null,
          why: 'missing',
          status: { state: 'lost', at: noon - 40 * day },
        },
      ] satisfies OwnerlessSecret[],
    },
  },
)

/** The very first launch. */
export const firstLaunch: Scene = scene({
  accounts: {},
  storageProfiles: {},
  presets: {},
  settings: { ...defaultSettings, theme: 'dark', welcomed: false },
})

/** The same on a computer without a keychain. */
export const withoutKeychain: Scene = scene({
  ...firstLaunch.snapshot,
  health: { ...health, keychain: { state: 'absent', problem: null } },
})

/** The file of another desk: a preset that differs there, one that is the same, and one of an account that is not here. */
export const guestFile: string = (() => {
  const studio = anAccount({ id: accountId(8), label: 'Guest studio', appId: 'app-of-the-guests' })
  const changed = { ...townHall, settings: { ...townHall.settings, channel: 'townhall-b', pinned: true } }
  const guests = {
    ...evening,
    id: presetId(9),
    settings: { ...evening.settings, name: 'Guests', accountId: studio.id },
  }
  const desk = {
    ...base,
    accounts: { ...base.accounts, [studio.id]: studio },
    presets: { ...base.presets, [changed.id]: changed, [guests.id]: guests },
  }
  return exchangeJson(exchangeFile(everythingOf([changed.id, evening.id, guests.id], desk), desk, '0.1.0'))
})()
