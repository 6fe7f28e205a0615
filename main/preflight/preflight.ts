import type { StorageProfileId } from '../../shared/ids.ts'
import type { PreflightOrder, PreflightReport } from '../../shared/ipc/contractPreflight.ts'
import { storedSecrets } from '../../shared/recording/deskFindings.ts'
import { ProblemError } from '../../shared/problem.ts'
import { type CheckResult, checkNames, result } from '../../shared/recording/preflight/check.ts'
import { capacityCheck, channelCheck, findingsOf, settingsCheck } from '../../shared/recording/preflight/localChecks.ts'
import { type PreflightSubject, preflightPlan } from '../../shared/recording/preflight/subject.ts'
import { rehearsedBucket } from '../../shared/recording/preflight/rehearsedBucket.ts'
import { checkedToken, tokenCheck } from '../../shared/recording/preflight/tokenCheck.ts'
import { sameStore } from '../../shared/recording/storePlace.ts'
import { readToken } from '../../shared/recording/token/readToken.ts'
import { checkSecret } from '../secrets/limits.ts'
import type { BucketTarget } from '../bucket/port.ts'
import { createGate } from '../sessions/gate.ts'
import { accountCheck } from './accountCheck.ts'
import { bucketCheck, reachableBucket } from './bucketCheck.ts'
import { keychainCheck } from './keychainCheck.ts'
import type { Preflight, PreflightDeps } from './port.ts'

/** Questions to the service and tests of buckets that are under way at once, over all runs. */
const PROBES_AT_ONCE = 4
const BUCKETS_AT_ONCE = 4

/** Creates the preflight. */
export function createPreflight(deps: PreflightDeps): Preflight {
  const { clock, journal, hub, secrets, rehearsalBucket } = deps
  const running = new Map<string, AbortController>()
  const probes = createGate(PROBES_AT_ONCE)
  const buckets = createGate(BUCKETS_AT_ONCE)

  /** Does the work under an id by which it can be cancelled. */
  const under = async <T>(runId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    running.get(runId)?.abort()
    const controller = new AbortController()
    running.set(runId, controller)
    try {
      return await work(controller.signal)
    } finally {
      if (running.get(runId) === controller) running.delete(runId)
    }
  }

  const subjectOf = (order: PreflightOrder): PreflightSubject => {
    const stored = order.presetId === null ? null : journal.presets.get(order.presetId)
    const settings = order.settings ?? stored?.settings
    if (settings === undefined) throw new ProblemError('presetNotFound')
    const { accounts, storageProfiles } = hub.snapshot()
    const { accountId, storageProfileId } = settings
    const kept = stored === null ? null : storedSecrets(hub.snapshot().presets[stored.id] ?? stored)
    return {
      presetId: stored?.id ?? null,
      settings,
      account: accountId === null ? null : (accounts[accountId] ?? null),
      storage: storageProfileId === null ? null : (storageProfiles[storageProfileId] ?? null),
      secrets: {
        token: order.token !== null || kept?.token === true,
        tokenReading: order.token === null ? (kept?.tokenReading ?? null) : readToken(order.token),
        decryptionSecret: order.decryptionSecret !== null || kept?.decryptionSecret === true,
        // What was typed just now is at hand, whatever became of the one before.
        lost: (kept?.lost ?? []).filter((name) => order[name] === null),
      },
      show: order.show,
    }
  }

  /** Stored keys are signed with for the store they were given for, and for no other. @throws ProblemError storageKeysNeededAgain */
  const refuseElsewhere = (
    id: StorageProfileId,
    { vendor, address }: Pick<BucketTarget, 'vendor' | 'address'>,
  ): void => {
    const stored = hub.snapshot().storageProfiles[id]
    if (stored === undefined || !sameStore(stored, { vendor, endpoint: address }))
      throw new ProblemError('storageKeysNeededAgain', { field: 'accessKey' })
  }

  const look = async (
    orders: readonly PreflightOrder[],
    subjects: readonly PreflightSubject[],
    signal: AbortSignal,
    found: (at: number, said: CheckResult) => void,
  ): Promise<void> => {
    const snapshot = hub.snapshot()
    const desk = { ...snapshot, now: clock.now() + (snapshot.health.clockOffset ?? 0) }
    const plan = preflightPlan(subjects)
    subjects.forEach((subject, at) => {
      const findings = findingsOf(subject, desk)
      found(at, settingsCheck(findings))
      found(at, tokenCheck(subject, findings))
      found(at, channelCheck(subject, subjects, desk))
      found(at, capacityCheck(subject, subjects, desk))
      if (subject.account === null) {
        found(at, result('host', 'skipped', 'noAccount'))
        found(at, result('account', 'skipped', 'noAccount'))
      }
      if (subject.storage === null) found(at, result('bucket', 'skipped', 'noStorage'))
    })

    const keychain = async (): Promise<void> => {
      for (const [at, subject] of subjects.entries()) {
        if (signal.aborted) return
        const { token = null, decryptionSecret = null } = orders[at] ?? {}
        found(at, await keychainCheck(secrets, subject, { token, decryptionSecret }))
      }
    }
    const account = async ({ subjects: waiting }: (typeof plan.accounts)[number]): Promise<void> => {
      const asked = subjects[waiting[0] ?? -1]?.account
      if (signal.aborted || asked === undefined || asked === null) return
      const said = await accountCheck(deps, asked, signal)
      for (const at of waiting) said?.forEach((one) => found(at, one))
    }
    const bucket = async ({ subjects: waiting }: (typeof plan.storages)[number]): Promise<void> => {
      const profile = subjects[waiting[0] ?? -1]?.storage
      if (signal.aborted || profile === undefined || profile === null) return
      const { id: profileId, label, vendor, region } = profile
      const target = { vendor, region, bucket: profile.bucket, address: profile.endpoint }
      const own = rehearsalBucket()
      const asking = waiting.filter((at) => {
        const kept = subjects[at]?.account?.host.kind === 'rehearsal' ? rehearsedBucket(target, own) : null
        if (kept !== null) found(at, kept)
        return kept === null
      })
      if (asking.length === 0) return
      const mayUse = () => refuseElsewhere(profileId, target)
      const said = await bucketCheck(
        deps,
        target,
        { profileId, label, accessKey: null, secretKey: null, mayUse },
        signal,
      )
      for (const at of asking) {
        const subject = subjects[at]
        if (subject !== undefined) found(at, reachableBucket(said, subject, own))
      }
    }
    await Promise.all([
      keychain(),
      ...plan.accounts.map((one) => probes.through(() => account(one))),
      ...plan.storages.map((one) => buckets.through(() => bucket(one))),
    ])
  }

  return {
    run: ({ runId, orders }, tell) =>
      under(runId, async (signal) => {
        const startedAt = clock.now()
        const subjects = orders.map(subjectOf)
        const results = subjects.map(() => new Map<string, CheckResult>())
        const total = subjects.length * checkNames.length
        let done = 0
        const looked = look(orders, subjects, signal, (order, said) => {
          // What comes in after a cancellation is not waited for, and not shown either.
          if (signal.aborted) return
          results[order]?.set(said.check, said)
          done += 1
          tell({ runId, order, result: said, done, total })
        })
        // A small file that is being taken away again, or a keychain that waits for a person, holds no cancellation up.
        await Promise.race([looked, aborted(signal)])
        const complete = (at: number) =>
          checkNames.map((check) => results[at]?.get(check) ?? result(check, 'skipped', 'cancelled'))
        const report: PreflightReport = {
          startedAt,
          ms: Math.max(0, clock.now() - startedAt),
          cancelled: signal.aborted,
          presets: subjects.map((subject, at) => ({
            presetId: subject.presetId,
            name: subject.settings.name,
            checkedToken: checkedToken(subject),
            results: complete(at),
          })),
        }
        return report
      }),
    cancel: ({ runId }) => running.get(runId)?.abort(),
    testBucket: ({ runId, profileId, accessKey, secretKey, ...target }) =>
      under(runId, (signal) => {
        const typed = { accessKey, secretKey } as const
        for (const name of ['accessKey', 'secretKey'] as const)
          if (typed[name] !== null) checkSecret(`storage/${profileId ?? 'new'}/${name}`, typed[name])
        // Looked at again when the keychain has given them.
        const mayUse = () => (profileId === null ? undefined : refuseElsewhere(profileId, target))
        if (accessKey === null || secretKey === null) mayUse()
        const label = profileId === null ? target.bucket : (hub.snapshot().storageProfiles[profileId]?.label ?? '')
        const source = { profileId, label, accessKey, secretKey, mayUse }
        return buckets.through(() => bucketCheck(deps, target, source, signal))
      }),
  }
}

/** Resolves when the signal is aborted. */
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
