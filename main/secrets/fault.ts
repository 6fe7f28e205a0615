import { type Problem, problem } from '../../shared/problem.ts'
import type { KeychainState } from '../../shared/secretStatus.ts'

/** Why the keychain did not do what was asked. */
export type KeychainFault =
  | { readonly kind: 'locked' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'restarted' }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly detail: string }

/** libsecret binds to the service it first met, by its unique name on the bus, and never looks for another. */
const restarted: readonly RegExp[] = [
  /the name :[\d.]+ was not provided/i,
  /session wrapping the secret does not exist/i,
]

const absent: readonly RegExp[] = [
  // No session bus, or nobody on it who keeps secrets (GLib, D-Bus).
  /D-Bus/i,
  /could not connect/i,
  /not provided by any \.service files/i,
  /ServiceUnknown/,
  /connection (is|was) closed/i,
]

const locked: readonly RegExp[] = [
  // gnome-keyring: the collection is locked, was never created, or its password window was dismissed.
  /locked/i,
  /object does not exist at path/i,
  /dismissed/i,
  // macOS: errSecInteractionNotAllowed, errSecUserCanceled, errSecAuthFailed.
  /interaction is not allowed/i,
  /user cancell?ed/i,
  /passphrase you entered/i,
]

/** Reads what the native library rejected with. Its only clue is a message; what was really seen is in docs/decisions/0003-keychain.md. */
export function faultFromError(error: unknown): KeychainFault {
  const message = error instanceof Error ? error.message : String(error)
  if (restarted.some((pattern) => pattern.test(message))) return { kind: 'restarted' }
  if (absent.some((pattern) => pattern.test(message))) return { kind: 'absent' }
  if (locked.some((pattern) => pattern.test(message))) return { kind: 'locked' }
  return { kind: 'failed', detail: message.slice(0, 120) }
}

/** The fault as a person is told. */
export function faultProblem(fault: KeychainFault): Problem {
  switch (fault.kind) {
    case 'locked':
      return problem('secretsLocked', { retryable: true })
    case 'absent':
      return problem('secretsAbsent', { retryable: true })
    case 'restarted':
      return problem('secretsRestarted')
    case 'timeout':
      return problem('secretsTimeout', { retryable: true, params: { seconds: fault.seconds } })
    case 'failed':
      return problem('secretsUnavailable', { retryable: true, params: { detail: fault.detail } })
  }
}

/** The state of the whole keychain that a fault stands for. */
export function faultState(fault: KeychainFault): KeychainState {
  return fault.kind === 'locked' || fault.kind === 'absent' ? fault.kind : 'unavailable'
}
