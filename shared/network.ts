import { z } from 'zod'
import { Problem } from './problem.ts'

/** What a person can recognise a certificate by. `validTo`: ms since 1970. `authority`: it may vouch for other hosts. */
export const CertificateFacts = z.strictObject({
  name: z.string(),
  issuer: z.string(),
  validTo: z.number(),
  authority: z.boolean(),
})
export type CertificateFacts = z.infer<typeof CertificateFacts>

/** How the desk reaches one host. `address`: the proxy, or the kind of proxy it cannot use; never with a password. */
export const HostRoute = z.strictObject({
  host: z.string(),
  via: z.enum(['direct', 'environment', 'system', 'unsupported']),
  address: z.string().nullable(),
})
export type HostRoute = z.infer<typeof HostRoute>

/** Proxies and trusted roots, as they count right now. */
export const NetworkStatus = z.strictObject({
  routes: z.array(HostRoute),
  /** Chosen here and kept by the desk. */
  certificates: z.array(CertificateFacts),
  /** Named by NODE_EXTRA_CA_CERTS; null where that is not set. */
  environment: z
    .strictObject({ path: z.string(), certificates: z.array(CertificateFacts), problem: Problem.nullable() })
    .nullable(),
})
export type NetworkStatus = z.infer<typeof NetworkStatus>
