import { z } from 'zod'
import { SecretStatus } from './secretStatus.ts'

/** The kinds that this version knows; `other`: a later one stored it. */
const OwnerlessKind = z.enum(['certificate', 'token', 'decryptionSecret', 'accessKey', 'secretKey', 'other'])
const OwnerNoun = z.enum(['account', 'storage', 'preset', 'other'])

/** A secret in the keychain that no record on any screen owns. */
export const OwnerlessSecret = z.strictObject({
  key: z.string(),
  kind: OwnerlessKind,
  owner: OwnerNoun,
  /** What its record was called, where that can still be read. */
  name: z.string().nullable(),
  /**
   * `aside`: a launch could not read the record, which still lies in the journal: kept. `missing`: the journal has none, and the next
   * launch that finds none in a whole journal deletes it. `unknown`: what lies aside cannot be read, so nobody can tell: kept.
   */
  why: z.enum(['aside', 'missing', 'unknown']),
  status: SecretStatus,
})
export type OwnerlessSecret = z.infer<typeof OwnerlessSecret>

/** What a name in the keychain, such as `account/7/certificate`, says of itself. */
export function readSecretName(name: string): { readonly id: string } & Pick<OwnerlessSecret, 'owner' | 'kind'> {
  const [noun, ...rest] = name.split('/')
  return {
    owner: OwnerNoun.catch('other').parse(noun),
    id: rest.slice(0, -1).join('/'),
    kind: OwnerlessKind.catch('other').parse(rest.at(-1)),
  }
}
