import { z } from 'zod'
import { AccountId, LayoutId, PresetId, SessionId, StorageProfileId } from '../ids.ts'
import { SavedLayout } from '../layout/savedLayout.ts'
import { Problem } from '../problem.ts'
import { Account, StorageProfile } from '../recording/account.ts'
import { Preset } from '../recording/preset.ts'
import { Session } from '../recording/session.ts'
import { KeychainState } from '../secretStatus.ts'

/**
 * `countdown`: sent after a countdown that can be stopped. `pressTwice`: sent by a second press. `hold`: sent at once when the
 * pointer was held down on Stop. `atOnce`: sent at once. Where a way does not suit a surface, the countdown stands in.
 */
export const StopPolicy = z.enum(['countdown', 'pressTwice', 'hold', 'atOnce'])
export type StopPolicy = z.infer<typeof StopPolicy>

/** The user's choices about the desk itself. */
export const DeskSettings = z.strictObject({
  theme: z.enum(['system', 'dark', 'light']),
  /** Set once first run is over: the desk then opens on the wall. */
  welcomed: z.boolean(),
  /** What a press on Stop does, on every surface. */
  stopPolicy: StopPolicy,
  /** Length of the countdown, s. */
  countdownSeconds: z.number().int().min(1).max(30),
  /** Slows the steady questions about running recordings down, 1 to 8 times. */
  pollFactor: z.number().min(1).max(8),
})
export type DeskSettings = z.infer<typeof DeskSettings>

export const defaultSettings: DeskSettings = {
  theme: 'system',
  welcomed: false,
  stopPolicy: 'countdown',
  countdownSeconds: 5,
  pollFactor: 1,
}

/** Everything a recording depends on besides itself. */
export const DeskHealth = z.strictObject({
  keychain: z.strictObject({ state: KeychainState, problem: Problem.nullable() }),
  /** `savedAt`: last durable commit, ms since 1970. */
  journal: z.strictObject({ ok: z.boolean(), savedAt: z.number().nullable(), problem: Problem.nullable() }),
  /**
   * The way to the services of the accounts. `offline`: this computer has no network. `unreachable`: it has one, but one or
   * more services let the desk in no more, and `problems` says of each which and why; empty in every other state. `ms`: round
   * trip of the last answer. `unknown` before the first request.
   */
  link: z.strictObject({
    state: z.enum(['unknown', 'online', 'unreachable', 'offline']),
    ms: z.number().nullable(),
    problems: z.array(Problem),
  }),
  /** Server clock minus this computer's clock, ms; null before the first answer. */
  clockOffset: z.number().nullable(),
  /** Requests per second over the last ten seconds, all accounts. */
  requestsPerSecond: z.number(),
  rehearsal: z.strictObject({ running: z.boolean(), problem: Problem.nullable() }),
})
export type DeskHealth = z.infer<typeof DeskHealth>

/** Facts that do not change while the desk runs. */
export const DeskInfo = z.strictObject({
  version: z.string(),
  platform: z.string(),
  /** What runs the bundles: Electron itself, or the stand-in used where its binary cannot be had. */
  host: z.enum(['electron', 'stand-in']),
})
export type DeskInfo = z.infer<typeof DeskInfo>

/** All that windows and tray are views of. Held by the hub in main; `rev` grows by one with every change. */
export const DeskSnapshot = z.strictObject({
  rev: z.number().int(),
  sessions: z.record(SessionId, Session),
  /** Dismissed, and therefore not among the sessions, although they may still record. */
  awayTakes: z.record(SessionId, Session),
  accounts: z.record(AccountId, Account),
  storageProfiles: z.record(StorageProfileId, StorageProfile),
  presets: z.record(PresetId, Preset),
  layouts: z.record(LayoutId, SavedLayout),
  settings: DeskSettings,
  health: DeskHealth,
  info: DeskInfo,
})
export type DeskSnapshot = z.infer<typeof DeskSnapshot>

/** Collections of the snapshot, each keyed by id. */
export type CollectionName = 'sessions' | 'awayTakes' | 'accounts' | 'storageProfiles' | 'presets' | 'layouts'

/** A record of one collection, new or changed. */
const Put = z.discriminatedUnion('collection', [
  z.strictObject({ kind: z.literal('put'), rev: z.number().int(), collection: z.literal('sessions'), value: Session }),
  z.strictObject({ kind: z.literal('put'), rev: z.number().int(), collection: z.literal('awayTakes'), value: Session }),
  z.strictObject({ kind: z.literal('put'), rev: z.number().int(), collection: z.literal('accounts'), value: Account }),
  z.strictObject({
    kind: z.literal('put'),
    rev: z.number().int(),
    collection: z.literal('storageProfiles'),
    value: StorageProfile,
  }),
  z.strictObject({ kind: z.literal('put'), rev: z.number().int(), collection: z.literal('presets'), value: Preset }),
  z.strictObject({
    kind: z.literal('put'),
    rev: z.number().int(),
    collection: z.literal('layouts'),
    value: SavedLayout,
  }),
])

/** One step from revision `rev - 1` to `rev`. */
export const Change = z.discriminatedUnion('kind', [
  Put,
  z.strictObject({
    kind: z.literal('remove'),
    rev: z.number().int(),
    collection: z.enum(['sessions', 'awayTakes', 'accounts', 'storageProfiles', 'presets', 'layouts']),
    id: z.string(),
  }),
  z.strictObject({ kind: z.literal('settings'), rev: z.number().int(), value: DeskSettings }),
  z.strictObject({ kind: z.literal('health'), rev: z.number().int(), value: DeskHealth }),
])
export type Change = z.infer<typeof Change>
