import { z } from 'zod'
import { NetworkStatus } from '../network.ts'

/** The part of the contract about how the desk gets to the service. */
export const networkMethods = {
  'network.status': { input: z.null(), output: NetworkStatus },
  /** Asks for a file of root certificates and trusts them from then on. Null: nobody chose one. */
  'network.chooseCertificates': { input: z.null(), output: NetworkStatus.nullable() },
  'network.removeCertificates': { input: z.null(), output: NetworkStatus },
} as const
