import type { AccountCheck } from '../../shared/recording/account.ts'
import { AGORA_HOSTS } from '../../shared/recording/accountHosts.ts'
import type { AgoraClient, CallFault, CallMeta } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { Credentials } from '../sessions/port.ts'

/** A resource for this channel is reserved and left to expire: nothing is recorded, and nothing else can be done so cheaply. */
const PROBE = { channel: 'recording-desk-check', uid: '4294967295' } as const

/** What one authenticated call said. `silence`: the service gave no verdict on the credentials. */
export type ProbeResult =
  | {
      readonly kind: 'verdict'
      readonly check: Exclude<AccountCheck, { readonly state: 'unchecked' }>
      /** The address whose answer it was: a service may have several. */
      readonly address: string
      /** Facts of the answer, when it was a yes. */
      readonly meta: CallMeta | null
    }
  | { readonly kind: 'silence'; readonly fault: CallFault }

/** Makes the one call. */
export async function probe(
  client: Pick<AgoraClient, 'acquire'>,
  clock: Clock,
  credentials: Credentials,
  signal?: AbortSignal,
): Promise<ProbeResult> {
  const context = { ...credentials, sessionId: null, ...(signal === undefined ? {} : { signal }) }
  const result = await client.acquire(context, PROBE)
  const at = clock.now()
  if (result.ok)
    return { kind: 'verdict', check: { state: 'passed', at }, address: result.meta.origin, meta: result.meta }
  const { fault } = result
  const address = answeringAddress(fault, credentials.hosts)
  // "This channel is already recorded with this uid" is an answer to somebody whose credentials were accepted.
  if (fault.problem.code === 'channelUidBusy')
    return { kind: 'verdict', check: { state: 'passed', at }, address, meta: null }
  const refused = fault.certainty === 'refused' && !fault.problem.retryable
  return refused
    ? { kind: 'verdict', check: { state: 'refused', at, problem: fault.problem }, address, meta: null }
    : { kind: 'silence', fault }
}

/** A refusal names its host alone. */
function answeringAddress({ problem }: CallFault, addresses: readonly string[]): string {
  const answered = addresses.find((address) => URL.parse(address)?.host === problem.params['host'])
  return answered ?? addresses[0] ?? AGORA_HOSTS[0]
}
