import type { AccountId } from '../../shared/ids.ts'
import type { MethodInput } from '../../shared/ipc/contract.ts'
import { type Problem, ProblemError } from '../../shared/problem.ts'
import { errorOf } from '../../shared/problemOf.ts'
import type { Account, AccountCheck } from '../../shared/recording/account.ts'
import { type AccountPlace, sameAccount, sameHost } from '../../shared/recording/accountPlace.ts'
import { RESOURCE_SESSION_MS, recordingsOf } from '../../shared/recording/accountUse.ts'
import { draftKeys } from '../../shared/recording/draft.ts'
import { isMadeAccount } from '../../shared/recording/madeDraft.ts'
import { isInDoubt } from '../../shared/recording/mayRecord.ts'
import type { Session } from '../../shared/recording/session.ts'
import { afterSession, sameSecret } from '../../shared/secretStatus.ts'
import { checkSecret } from '../secrets/limits.ts'
import type { NewSecret, SecretRef } from '../secrets/port.ts'
import { forgettingMade } from '../drafts/madeDraft.ts'
import { forgetDrafts } from '../drafts/forgetDrafts.ts'
import { shelf } from '../state/shelf.ts'
import { checkedHost, urlsOf } from './hosts.ts'
import type { Accounts, AccountsDeps } from './port.ts'
import { type ProbeResult, probe } from './probe.ts'

const unchecked = { state: 'unchecked' } as const

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
    unlearned: (now, before) => (sameSecret(before.certificate, now.certificate) ? now : { ...now, check: unchecked }),
    missing: () => new ProblemError('accountNotFound'),
  })

  /** What it controls, with what was dismissed and may still run: the history offers to stop that. */
  const liveSessions = (id: AccountId): number => {
    const { sessions } = hub.snapshot()
    const away = journal.sessions.dismissedSince(clock.now() - RESOURCE_SESSION_MS)
    const isMine = (one: Session): boolean => one.accountId === id && !(one.id in sessions) && isInDoubt(one)
    return recordingsOf(id, sessions) + away.filter(isMine).length
  }

  const ask = (who: AccountPlace, certificate: string): Promise<ProbeResult> => {
    const hosts = urlsOf(who.host, rehearsalUrl)
    return probe(client, clock, { appId: who.appId, customerId: who.customerId, certificate, hosts })
  }

  /** The verdict to save with the account. `savedId`: the App ID that is saved. @throws what the service says against it, so that nothing is saved */
  const mustPass = async (who: AccountPlace, certificate: string, savedId: string | null): Promise<AccountCheck> => {
    const result = await ask(who, certificate)
    if (result.kind === 'silence') throw errorOf(result.fault.problem)
    if (result.check.state === 'refused') throw errorOf(beforeSaved(result.check.problem, who.appId !== savedId))
    return result.check
  }

  /** The account with its certificate, of one mind. @throws ProblemError accountNotFound, certificateMissing, secrets* */
  const withCertificate = (id: AccountId): Promise<{ readonly account: Account; readonly certificate: string }> =>
    secrets.getWith([refOf(id)], ([certificate = null]) => {
      const account = records.get(id)
      if (certificate === null) throw new ProblemError('certificateMissing', { params: { label: account.label } })
      return { account, certificate }
    })

  /** The stored certificate, for this place and no other. @throws ProblemError as above, and secretOvertaken */
  const certificateFor = async (id: AccountId, place: AccountPlace): Promise<string> => {
    const { account, certificate } = await withCertificate(id)
    if (!sameAccount(account, place)) throw new ProblemError('secretOvertaken')
    return certificate
  }

  /** The account now, if it still is the one that a certificate was typed for. @throws ProblemError accountNotFound, secretOvertaken */
  const unmoved = (before: Account): Account => {
    const now = records.get(before.id)
    if (!sameAccount(now, before)) throw new ProblemError('secretOvertaken')
    return now
  }

  const typed = (id: AccountId, value: string): readonly NewSecret[] => [{ ref: refOf(id), value }]

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
      const check = input.check ? await mustPass(fields, input.certificate, null) : unchecked
      const account: Account = {
        id,
        ...fields,
        certificate: { state: 'none' },
        check,
        createdAt: clock.now(),
      }
      const isMade = (draft: string): boolean => isMadeAccount(draft, null, { ...account, host: input.host })
      return secrets.putWith(typed(id, input.certificate), { place: input.keep }, (notes) =>
        records.putLearned(account, [...notes, ...forgettingMade(journal, draftKeys.account('new'), isMade)]),
      )
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
      /** Where nobody asked the service, or asked it about another certificate. */
      const checkWithout = (now: Account): AccountCheck => (input.certificate === null ? now.check : unchecked)
      const refuseInUse = (): void => {
        const count = liveSessions(input.id)
        if (moved && count > 0) throw new ProblemError('accountIdentityInUse', { params: { count } })
      }
      refuseInUse()
      const verdict = input.check
        ? await mustPass(fields, input.certificate ?? (await certificateFor(input.id, fields)), before.appId)
        : null
      const secret = input.certificate === null ? [] : typed(input.id, input.certificate)
      return secrets.putWith(secret, { place: input.keep, moved: renewed }, (notes) => {
        // Check and keychain take their time: a recording may have begun meanwhile, or the account have moved.
        const now = unmoved(before)
        refuseInUse()
        const isOther = input.certificate === null && !sameSecret(now.certificate, before.certificate)
        const check = isOther || verdict === null ? checkWithout(now) : verdict
        const account: Account = { ...now, ...fields, check }
        const isMade = (draft: string): boolean => isMadeAccount(draft, now, { ...account, host: input.host })
        return records.put(account, [...notes, ...forgettingMade(journal, draftKeys.account(input.id), isMade)])
      })
    },
    replaceCertificate: async ({ id, certificate, keep, check }) => {
      const before = records.get(id)
      checkSecret(refOf(id), certificate)
      const verdict = check ? await mustPass(before, certificate, before.appId) : unchecked
      return secrets.putWith(typed(id, certificate), { place: keep }, (notes) =>
        records.putLearned({ ...unmoved(before), check: verdict }, notes),
      )
    },
    check: async ({ id }) => {
      const { account, certificate } = await withCertificate(id)
      const result = await ask(account, certificate)
      if (result.kind === 'silence') throw errorOf(result.fault.problem)
      const now = records.get(id)
      // A verdict on what was replaced meanwhile says nothing about what is there now.
      const isOfNow = sameAccount(now, account) && sameSecret(now.certificate, account.certificate)
      return isOfNow ? records.put({ ...now, check: result.check }) : now
    },
    remove: async ({ id }) => {
      records.get(id)
      const count = liveSessions(id)
      if (count > 0) throw new ProblemError('accountInUse', { params: { count } })
      const gone = secrets.forgetWith([refOf(id)], (notes) => records.remove(id, notes))
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
        check: unchecked,
        createdAt: before?.createdAt ?? clock.now(),
      }
      if (same) records.put({ ...bare, certificate: before.certificate, check: before.check })
      // Forgotten before anything could send it to the new place; also one that a record left which could not be read.
      else await secrets.forgetWith([refOf(id)], (notes) => records.put(bare, notes))
      return records.get(id)
    },
    noteRefused: (id, problem) => noted(id, { state: 'refused', at: clock.now(), problem }),
    noteAccepted: (id) => noted(id, { state: 'passed', at: clock.now() }),
  }
}

/** A refusal of what is not saved yet: other than one of an account that is, it puts nothing out of control. */
function beforeSaved(refusal: Problem, isNewId: boolean): Problem {
  if (refusal.code === 'credentialsRefused') return { ...refusal, code: 'credentialsNotAccepted' }
  return refusal.code === 'appIdRefused' && isNewId ? { ...refusal, code: 'appIdNotAccepted' } : refusal
}
