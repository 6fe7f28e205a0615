import type { AccountId } from '../../shared/ids.ts'
import type { MethodInput } from '../../shared/ipc/contract.ts'
import { type Problem, ProblemError } from '../../shared/problem.ts'
import { errorOf } from '../../shared/problemOf.ts'
import type { Account, AccountCheck } from '../../shared/recording/account.ts'
import { type AccountPlace, sameAccount, sameHost } from '../../shared/recording/accountPlace.ts'
import { recordingsOf } from '../../shared/recording/accountUse.ts'
import { draftKeys } from '../../shared/recording/draft.ts'
import { afterSession, sameSecret, type SecretPlace } from '../../shared/secretStatus.ts'
import { checkSecret } from '../secrets/limits.ts'
import type { SecretRef } from '../secrets/port.ts'
import { forgetDrafts } from '../drafts/forgetDrafts.ts'
import { checkedHost, urlsOf } from './hosts.ts'
import { keepSecrets } from './keepSecrets.ts'
import type { Accounts, AccountsDeps } from './port.ts'
import { type ProbeResult, probe } from './probe.ts'
import { shelf } from './shelf.ts'

/** Creates the service of the operator's accounts. */
export function createAccounts(deps: AccountsDeps): Accounts {
  const { clock, journal, hub, client, secrets, rehearsalUrl, newId } = deps
  const refOf = (id: string): SecretRef => `account/${id}/certificate`

  const records = shelf({
    hub,
    secrets,
    collection: 'accounts',
    repository: journal.accounts,
    secretsOf: ({ id, certificate }: Account) => ({
      certificate: afterSession(certificate, secrets.status(refOf(id))),
    }),
    unlearned: (now, before) =>
      sameSecret(before.certificate, now.certificate) ? now : { ...now, check: { state: 'unchecked' } as const },
    missing: () => new ProblemError('accountNotFound'),
  })

  const liveSessions = (id: AccountId): number => recordingsOf(id, hub.snapshot().sessions)

  const ask = (who: AccountPlace, certificate: string): Promise<ProbeResult> => {
    const hosts = urlsOf(who.host, rehearsalUrl)
    return probe(client, clock, { appId: who.appId, customerId: who.customerId, certificate, hosts })
  }

  /** The verdict to save with the account. @throws what the service says against it, so that nothing is saved */
  const mustPass = async (who: AccountPlace, certificate: string): Promise<AccountCheck> => {
    const result = await ask(who, certificate)
    if (result.kind === 'silence') throw errorOf(result.fault.problem)
    if (result.check.state === 'refused') throw errorOf(beforeSaved(result.check.problem))
    return result.check
  }

  const storedCertificate = async ({ id, label }: Account): Promise<string> => {
    const certificate = await secrets.get(refOf(id))
    if (certificate === null) throw new ProblemError('certificateMissing', { params: { label } })
    return certificate
  }

  const save = (account: Account, certificate: string | null, keep: SecretPlace): Promise<Account> => {
    const entries = certificate === null ? [] : [{ ref: refOf(account.id), value: certificate }]
    return keepSecrets(secrets, entries, keep, () => records.putLearned(account))
  }

  const noted = (id: AccountId, check: AccountCheck): void => {
    if (journal.accounts.get(id) !== null) records.show({ ...records.get(id), check })
  }

  const fieldsOf = ({ label, appId, customerId, host }: Omit<MethodInput<'accounts.create'>, 'certificate'>) => ({
    label,
    appId,
    customerId,
    host: checkedHost(host),
  })

  return {
    load: () => records.load(),
    create: async (input) => {
      const fields = fieldsOf(input)
      const id = newId() as AccountId
      checkSecret(refOf(id), input.certificate)
      const check = input.check ? await mustPass(fields, input.certificate) : ({ state: 'unchecked' } as const)
      const account: Account = {
        id,
        ...fields,
        certificate: { state: 'none' },
        check,
        createdAt: clock.now(),
      }
      return save(account, input.certificate, input.keep)
    },
    change: async (input) => {
      const before = records.get(input.id)
      const fields = fieldsOf(input)
      const moved = fields.appId !== before.appId || !sameHost(fields.host, before.host)
      const renewed = moved || fields.customerId !== before.customerId
      if (renewed && input.certificate === null) {
        throw new ProblemError('certificateNeededAgain', { field: 'certificate' })
      }
      if (input.certificate !== null) checkSecret(refOf(input.id), input.certificate)
      const refuseInUse = (): void => {
        const count = liveSessions(input.id)
        if (moved && count > 0) throw new ProblemError('accountIdentityInUse', { params: { count } })
      }
      refuseInUse()
      const untouched = !renewed && input.certificate === null ? before.check : ({ state: 'unchecked' } as const)
      const check = input.check
        ? await mustPass(fields, input.certificate ?? (await storedCertificate(before)))
        : untouched
      const entries = input.certificate === null ? [] : [{ ref: refOf(input.id), value: input.certificate }]
      return keepSecrets(secrets, entries, input.keep, () => {
        // Check and keychain take their time: a recording may have begun meanwhile.
        refuseInUse()
        return records.put({ ...records.get(input.id), ...fields, check })
      })
    },
    replaceCertificate: async ({ id, certificate, keep, check }) => {
      const before = records.get(id)
      checkSecret(refOf(id), certificate)
      const verdict = check ? await mustPass(before, certificate) : ({ state: 'unchecked' } as const)
      return save({ ...records.get(id), check: verdict }, certificate, keep)
    },
    check: async ({ id }) => {
      const before = records.get(id)
      const result = await ask(before, await storedCertificate(before))
      if (result.kind === 'silence') throw errorOf(result.fault.problem)
      return records.put({ ...records.get(id), check: result.check })
    },
    remove: async ({ id }) => {
      records.get(id)
      const count = liveSessions(id)
      if (count > 0) throw new ProblemError('accountInUse', { params: { count } })
      const gone = secrets.forgetWith([refOf(id)], (notes) => records.removeWith(id, notes))
      forgetDrafts(journal, [draftKeys.account(id)])
      await gone
    },
    take: async (anId, { label, appId, customerId, host }) => {
      const id = anId as AccountId
      const before = journal.accounts.get(id)
      const fields = { label, appId, customerId, host: checkedHost(host) }
      const same = before !== null && sameAccount(fields, before)
      const refuseInUse = (): void => {
        const count = before === null || same ? 0 : liveSessions(id)
        if (count > 0) throw new ProblemError('accountIdentityInUse', { params: { count } })
      }
      refuseInUse()
      const bare: Account = {
        id,
        ...fields,
        certificate: { state: 'none' },
        check: { state: 'unchecked' },
        createdAt: before?.createdAt ?? clock.now(),
      }
      if (before === null) records.put(bare)
      else if (same) records.put({ ...bare, certificate: before.certificate, check: before.check })
      // Forgotten before anything could send it to the new place.
      else await secrets.forgetWith([refOf(id)], (notes) => records.putWith(bare, notes))
      return records.get(id)
    },
    noteRefused: (id, problem) => noted(id, { state: 'refused', at: clock.now(), problem }),
    noteAccepted: (id) => noted(id, { state: 'passed', at: clock.now() }),
  }
}

/** A refusal of what is not saved yet: other than one of an account that is, it puts nothing out of control. */
const beforeSaved = (refusal: Problem): Problem =>
  refusal.code === 'credentialsRefused' ? { ...refusal, code: 'credentialsNotAccepted' } : refusal
