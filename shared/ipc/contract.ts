import { z } from 'zod'
import { STORAGE_ADDRESS_LENGTH } from '../agora/storageAddress.ts'
import { AccountId, PresetId, SessionId, StorageProfileId } from '../ids.ts'
import { type Problem } from '../problem.ts'
import { Account, AccountHost, StorageProfile } from '../recording/account.ts'
import { SECRET_TEXT_LENGTH } from '../secretLimits.ts'
import { SecretPlace } from '../secretStatus.ts'
import { Change, DeskSettings, DeskSnapshot } from '../state/snapshot.ts'
import { draftMethods } from './contractDrafts.ts'
import { exchangeMethods } from './contractExchange.ts'
import { historyMethods } from './contractHistory.ts'
import { layoutMethods } from './contractLayouts.ts'
import { presetMethods } from './contractPresets.ts'
import { PreflightProgress, preflightMethods } from './contractPreflight.ts'
import { secretMethods } from './contractSecrets.ts'
import { sessionMethods } from './contractSessions.ts'
import { networkMethods } from './contractNetwork.ts'
import { rehearsalMethods } from './contractRehearsal.ts'
import type { EventName, MethodName } from './names.ts'

const nothing = z.null()
const secret = z.string().max(SECRET_TEXT_LENGTH)

/** Where to keep a secret, chosen aloud by the operator: there is no silent fallback. */
const keep = SecretPlace

const accountFields = {
  label: z.string().trim().min(1).max(80),
  appId: z.string().trim().min(1).max(128),
  customerId: z.string().trim().min(1).max(128),
  host: AccountHost,
}

const storageFields = {
  label: z.string().trim().min(1).max(80),
  vendor: z.number().int().min(0).max(99),
  region: z.number().int().min(0).max(99),
  bucket: z.string().trim().min(1).max(256),
  /** For S3-compatible stores alone. */
  endpoint: z.string().trim().min(1).max(STORAGE_ADDRESS_LENGTH).nullable().optional(),
}

/**
 * The contract between windows and main: method → input and output. Input is checked strictly in main for every call;
 * secrets appear in inputs only. Every output travels in an {@link Envelope}.
 */
export const methods = {
  'desk.snapshot': { input: nothing, output: DeskSnapshot },
  'settings.change': { input: DeskSettings.partial(), output: nothing },
  /** What the journal lost was seen, and need not be told again. `key`: see `lossKey`. */
  'journal.acknowledge': { input: z.strictObject({ key: z.string().max(200) }), output: nothing },
  /** Copies ids and the like; never a secret, since windows have none. */
  'clipboard.write': { input: z.strictObject({ text: z.string().max(65_536) }), output: nothing },

  /** `check: true` makes one authenticated call first and saves only if it passes; `false` saves unchecked. */
  'accounts.create': {
    input: z.strictObject({ ...accountFields, certificate: secret, keep, check: z.boolean() }),
    output: Account,
  },
  /** Changing App ID, customer id or host needs the certificate again, so that it never goes to a new place unseen. */
  'accounts.change': {
    input: z.strictObject({
      id: AccountId,
      ...accountFields,
      certificate: secret.nullable(),
      keep,
      check: z.boolean(),
    }),
    output: Account,
  },
  'accounts.replaceCertificate': {
    input: z.strictObject({ id: AccountId, certificate: secret, keep, check: z.boolean() }),
    output: Account,
  },
  'accounts.check': { input: z.strictObject({ id: AccountId }), output: Account },
  'accounts.remove': { input: z.strictObject({ id: AccountId }), output: nothing },

  'storage.create': {
    input: z.strictObject({ ...storageFields, accessKey: secret, secretKey: secret, keep }),
    output: StorageProfile,
  },
  /** `keys` null: the stored ones stay. Another vendor or address needs new ones, so that keys never go to a new store unseen. */
  'storage.change': {
    input: z.strictObject({
      id: StorageProfileId,
      ...storageFields,
      keys: z.strictObject({ accessKey: secret, secretKey: secret, keep }).nullable(),
    }),
    output: StorageProfile,
  },
  'storage.replaceKeys': {
    input: z.strictObject({ id: StorageProfileId, accessKey: secret, secretKey: secret, keep }),
    output: StorageProfile,
  },
  'storage.remove': { input: z.strictObject({ id: StorageProfileId }), output: nothing },

  ...presetMethods,

  ...draftMethods,

  ...exchangeMethods,
  ...layoutMethods,

  ...sessionMethods,

  ...historyMethods,

  ...networkMethods,
  ...preflightMethods,

  ...secretMethods,

  ...rehearsalMethods,
} as const satisfies Record<MethodName, { input: z.ZodType; output: z.ZodType }>

export type MethodInput<M extends MethodName> = z.infer<(typeof methods)[M]['input']>
export type MethodOutput<M extends MethodName> = z.infer<(typeof methods)[M]['output']>

/** Where a window should go when main asks it to, for instance from the tray. */
export const OpenTarget = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('desk') }),
  /** The dialog that imports presets, over whatever is shown. */
  z.strictObject({ screen: z.literal('import') }),
  /** The controls of the rehearsal, beside whatever is shown. */
  z.strictObject({ screen: z.literal('rehearsal') }),
  z.strictObject({ screen: z.literal('session'), sessionId: SessionId }),
  z.strictObject({ screen: z.literal('preset'), presetId: PresetId }),
])
export type OpenTarget = z.infer<typeof OpenTarget>

/** Event → payload, pushed by main to trusted windows only. */
export const events = {
  'desk.changed': Change,
  'desk.open': OpenTarget,
  'preflight.progress': PreflightProgress,
} as const satisfies Record<EventName, z.ZodType>

export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>

/** Electron's own error channel keeps only a message, so every answer is one of these. `rev`: the hub's revision afterwards. */
export type Envelope<T> =
  { readonly ok: true; readonly value: T; readonly rev: number } | { readonly ok: false; readonly problem: Problem }
