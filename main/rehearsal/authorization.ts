import type { AuthorizationSeen } from './ledger.ts'
import type { RehearsalApp } from './options.ts'

/** What a request's Basic credentials amount to. */
export interface Authorization {
  readonly seen: AuthorizationSeen
  /** The customer they belong to, null unless they are right. */
  readonly customerId: string | null
}

/** Reads `Basic base64(customer id:customer certificate)` against all accounts of the service. */
export function readAuthorization(header: string | undefined, apps: readonly RehearsalApp[]): Authorization {
  if (header === undefined) return { seen: 'missing', customerId: null }
  const encoded = /^Basic ([A-Za-z0-9+/]+={0,2})$/.exec(header)?.[1]
  const sent = encoded === undefined ? null : Buffer.from(encoded, 'base64').toString('utf8')
  const app = apps.find((one) => sent === `${one.customerId}:${one.customerCertificate}`)
  return app ? { seen: 'Basic ok', customerId: app.customerId } : { seen: 'Basic wrong', customerId: null }
}
