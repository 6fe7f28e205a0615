import type { AgoraClient } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { Hub } from '../state/hub.ts'
import type { AccountId } from '../../shared/ids.ts'
import type { MethodInput } from '../../shared/ipc/contract.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Account } from '../../shared/recording/account.ts'

/** The operator's Agora accounts. Names and inputs as in the contract with the windows. */
export interface Accounts {
  /** Shows what the journal knows, with the present state of each certificate. Called once at launch. */
  load(): void
  /** @throws ProblemError accountHostInvalid, secrets*, journalUnavailable, and the service's refusals when checked */
  create(input: MethodInput<'accounts.create'>): Promise<Account>
  /** @throws ProblemError as create, and accountNotFound, accountIdentityInUse, certificateNeededAgain, secretOvertaken */
  change(input: MethodInput<'accounts.change'>): Promise<Account>
  /** @throws ProblemError as create, and accountNotFound, secretOvertaken */
  replaceCertificate(input: MethodInput<'accounts.replaceCertificate'>): Promise<Account>
  /** Makes one authenticated call. A refusal is in the result's `check`, not thrown. @throws ProblemError accountNotFound, secrets*, networkUnreachable */
  check(input: MethodInput<'accounts.check'>): Promise<Account>
  /** @throws ProblemError accountNotFound, accountInUse, journalUnavailable */
  remove(input: MethodInput<'accounts.remove'>): Promise<void>
  /**
   * Takes an account from a file, under this id. A certificate that is here is forgotten when the account would send it
   * to another place. @throws ProblemError accountHostInvalid, accountIdentityInUse, journalUnavailable
   */
  take(id: string, record: Pick<Account, 'label' | 'appId' | 'customerId' | 'host'>): Promise<Account>
  /** A call with this account was refused for its credentials: shown once, with the account. */
  noteRefused(id: AccountId, problem: Problem): void
  /** A call with an account that was refused before has been accepted again. */
  noteAccepted(id: AccountId): void
}

/** What `createAccounts` is built from. `rehearsalUrl`: base URL of the built-in service, null while it does not run. */
export interface AccountsDeps {
  readonly clock: Clock
  readonly journal: Journal
  readonly hub: Hub
  readonly client: AgoraClient
  readonly secrets: SecretStore
  readonly rehearsalUrl: () => string | null
  /** A fresh UUID. */
  readonly newId: () => string
}
