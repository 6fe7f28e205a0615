import { z } from 'zod'
import { AccountId, StorageProfileId } from '../ids.ts'
import { Problem } from '../problem.ts'
import { SecretStatus } from '../secretStatus.ts'

/** Where an account's requests go. `rehearsal` is the service inside the desk; its address is known only while it runs. */
export const AccountHost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agora') }),
  z.strictObject({ kind: z.literal('custom'), url: z.string().max(512) }),
  z.strictObject({ kind: z.literal('rehearsal') }),
])
export type AccountHost = z.infer<typeof AccountHost>

/** What one authenticated call said about the credentials, and when (ms since 1970). */
export const AccountCheck = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('unchecked') }),
  z.strictObject({ state: z.literal('passed'), at: z.number() }),
  z.strictObject({ state: z.literal('refused'), at: z.number(), problem: Problem }),
])
export type AccountCheck = z.infer<typeof AccountCheck>

/** An Agora project and the credentials of its RESTful API. The certificate itself lives in the secret store. */
export const Account = z.strictObject({
  id: AccountId,
  label: z.string(),
  appId: z.string(),
  customerId: z.string(),
  host: AccountHost,
  certificate: SecretStatus,
  check: AccountCheck,
  createdAt: z.number(),
})
export type Account = z.infer<typeof Account>

/** Where recorded files go. Vendor and region are the service's numbers; `shared/agora/vendors` names them. */
export const StorageProfile = z.strictObject({
  id: StorageProfileId,
  label: z.string(),
  vendor: z.number().int(),
  region: z.number().int(),
  bucket: z.string(),
  /** Address of the store, for vendors that have none of their own; null for all others. */
  endpoint: z.string().nullable().default(null),
  accessKey: SecretStatus,
  secretKey: SecretStatus,
  createdAt: z.number(),
})
export type StorageProfile = z.infer<typeof StorageProfile>
