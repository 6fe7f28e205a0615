import { describe, expect, it } from 'vitest'
import type { CallFault, CallMeta, CallResult } from '../../../main/agora/port.ts'
import type { Reached } from '../../../main/agora/reaches.ts'
import { accountServices } from '../../../main/state/accountServices.ts'
import { createHealth } from '../../../main/state/health.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { problem, type ProblemCode } from '../../../shared/problem.ts'
import type { Account } from '../../../shared/recording/account.ts'
import { AGORA_HOSTS } from '../../../shared/recording/accountHosts.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { createMemorySecretStore } from '../../fakes/secrets.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

const meta: CallMeta = { origin: 'https://api.agora.io', http: 200, ms: 41.6, attempts: 1, clockOffset: 1500 }
const answered = (overrides: Partial<CallMeta> = {}): CallResult<null> => ({
  ok: true,
  value: null,
  meta: { ...meta, ...overrides },
})
const failed = (code: ProblemCode, http: number | null, facts: Partial<CallFault> = {}): CallResult<null> => {
  const fault: CallFault = {
    certainty: 'notSent',
    call: 'query',
    http,
    code: null,
    problem: problem(code),
    attempts: 1,
    sid: null,
    networkProven: http !== null,
    ...facts,
  }
  return { ok: false, fault }
}
/** Nobody was met: no route, no name, silence. */
const silent = failed('networkUnreachable', null)
/** Somebody was met who did not let the desk in. */
const refused = (code: ProblemCode = 'networkUnreachable') => failed(code, null, { networkProven: true })

const rehearsal = ['http://127.0.0.1:1']
const agora = AGORA_HOSTS
const [one, two, mistyped] = ['https://one.example', 'https://two.example', 'https://mistyped.example']
const custom = (n: number, url: string) => anAccount({ id: accountId(n), host: { kind: 'custom', url } })

function desk(accounts: readonly Account[] = [anAccount()]) {
  const clock = createFakeClock(0)
  const journal = createMemoryJournal({ clock })
  const secrets = createMemorySecretStore({ clock })
  const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
  for (const value of accounts) hub.apply({ kind: 'put', collection: 'accounts', value })
  let rate = 0
  const reached = new Map<string, Reached>()
  const health = createHealth({
    hub,
    clock,
    journal,
    secrets,
    requestsPerSecond: () => rate,
    isOwn: (hosts) => hosts === rehearsal,
    services: () => accountServices(hub.snapshot()),
    reaches: (hosts) => Promise.resolve(reached.get(hosts[0] ?? '') ?? 'silent'),
  })
  return {
    clock,
    journal,
    secrets,
    health,
    hub,
    now: () => hub.snapshot().health,
    setRate: (value: number) => (rate = value),
    find: (hosts: readonly string[], found: Reached) => reached.set(hosts[0] ?? '', found),
  }
}

describe('health', () => {
  it('shows the keychain and the journal as they are at launch, and as they change', () => {
    const { now, secrets, journal } = desk()
    expect(now()).toMatchObject({ keychain: { state: 'ready', problem: null }, journal: { ok: true, savedAt: null } })
    secrets.setKeychain('locked')
    expect(now().keychain).toMatchObject({ state: 'locked', problem: { code: 'secretsLocked' } })
    journal.breakDisk('disk full')
    expect(now().journal).toMatchObject({
      ok: false,
      problem: { code: 'journalUnavailable', params: { detail: 'disk full' } },
    })
    journal.breakDisk(null)
    expect(now().journal.ok).toBe(true)
  })

  it('shows when something was last saved', async () => {
    const { now, journal, clock } = desk()
    await clock.pass(5000)
    journal.settings.put({ ...defaultSettings, theme: 'dark', welcomed: true })
    expect(now().journal.savedAt).toBe(5000)
  })

  it('shows the way to the service by its answers: round trip and clock', () => {
    const { now, health } = desk()
    expect(now().link.state).toBe('unknown')
    health.heard(answered(), agora)
    expect(now()).toMatchObject({ link: { state: 'online', ms: 42 }, clockOffset: 1500 })
    health.heard(answered({ clockOffset: null }), agora)
    expect(now().clockOffset).toBe(1500)
  })

  it('does not take the clock of a rehearsal, which jumps, for that of the service', () => {
    const { now, health } = desk()
    health.heard(answered({ clockOffset: 3_600_000 }), rehearsal)
    expect(now().clockOffset).toBeNull()
    health.heard(answered(), agora)
    health.heard(answered({ clockOffset: 3_600_000 }), rehearsal)
    expect(now().clockOffset).toBe(1500)
  })

  it('calls the desk offline when no host can be reached: a refusal is an answer, a cancelled call says nothing', () => {
    const { now, health } = desk()
    health.heard(silent, agora)
    expect(now().link).toEqual({ state: 'offline', ms: null, problems: [] })
    health.heard(failed('commandCancelled', null), agora)
    expect(now().link.state).toBe('offline')
    health.heard(failed('credentialsRefused', 401), agora)
    expect(now().link.state).toBe('online')
  })

  it('does not call the desk offline for one address that nobody ever answered at', () => {
    const { now, health } = desk([custom(1, mistyped)])
    health.heard(silent, [mistyped])
    expect(now().link.state).toBe('unknown')
  })

  it('does not call the desk offline for an account that is only being tried out', () => {
    const { now, health } = desk([])
    health.heard(silent, agora)
    expect(now().link.state).toBe('unknown')
  })

  it('finds out by itself that the network is back, also where nothing records', async () => {
    const { now, health, clock, find } = desk()
    health.heard(silent, agora)
    await clock.pass(60_000)
    expect(now().link.state).toBe('offline')
    find(agora, 'answers')
    await clock.pass(20_000)
    expect(now().link).toEqual({ state: 'online', ms: null, problems: [] })
  })

  it('says nothing any more once the account is gone whose service was silent', () => {
    const { now, health, hub } = desk()
    health.heard(silent, agora)
    hub.apply({ kind: 'remove', collection: 'accounts', id: accountId() })
    expect(now().link).toEqual({ state: 'unknown', ms: null, problems: [] })
  })

  it('keeps what the check of an account found when the account is added', () => {
    const { now, health, hub } = desk([])
    health.heard(answered(), agora)
    hub.apply({ kind: 'put', collection: 'accounts', value: anAccount() })
    expect(now().link).toEqual({ state: 'online', ms: 42, problems: [] })
  })

  it('does not call the desk offline while another service answers', async () => {
    const { now, health, clock } = desk([custom(1, one), custom(2, two)])
    health.heard(answered(), [one])
    health.heard(answered(), [two])
    health.heard(silent, [one])
    expect(now().link.state).toBe('unreachable')
    await clock.pass(60_001)
    health.heard(silent, [one])
    expect(now().link.state).toBe('offline')
    health.heard(answered(), [two])
    expect(now().link.state).toBe('unreachable')
    health.heard(answered(), [one])
    expect(now().link.state).toBe('online')
  })

  it.each<[string, ProblemCode]>([
    ['does not take the connection', 'networkUnreachable'],
    ['does not prove who it is', 'hostUntrusted'],
    ['is not let through to by the proxy', 'proxyRefused'],
  ])('never calls the desk offline for a service that %s: the network is there', async (_, code) => {
    const { now, health, clock } = desk()
    for (let time = 0; time < 5; time++) {
      health.heard(refused(code), agora)
      expect(now().link).toMatchObject({ state: 'unreachable', ms: null, problems: [{ code }] })
      await clock.pass(120_000)
    }
    health.heard(answered(), agora)
    expect(now().link).toEqual({ state: 'online', ms: 42, problems: [] })
  })

  it('lets a refusal anywhere prove the network, also where nobody knows whether the address is right', () => {
    const { now, health } = desk()
    health.heard(refused(), [mistyped])
    expect(now().link.state).toBe('unknown')
    health.heard(silent, agora)
    expect(now().link.state).toBe('unreachable')
  })

  it('does not call the services of the accounts well for an answer of one that is only being tried out', () => {
    const { now, health } = desk()
    health.heard(answered(), [mistyped])
    expect(now().link).toEqual({ state: 'unknown', ms: null, problems: [] })
    health.heard(refused(), agora)
    health.heard(answered(), [mistyped])
    expect(now().link.state).toBe('unreachable')
  })

  it('finds out by itself that the network is back and the service is not, and then that it is', async () => {
    const { now, health, clock, find } = desk()
    health.heard(silent, agora)
    find(agora, 'refuses')
    await clock.pass(20_000)
    expect(now().link).toMatchObject({ state: 'unreachable', problems: [{ code: 'networkUnreachable' }] })
    find(agora, 'answers')
    await clock.pass(20_000)
    expect(now().link.state).toBe('online')
  })

  it('goes on saying that one service is not reached while others answer', async () => {
    const { now, health, clock, find } = desk([custom(1, one), custom(2, two)])
    health.heard(answered(), [one])
    health.heard(refused(), [one])
    find([two], 'answers')
    await clock.pass(20_000)
    health.heard(answered(), [two])
    expect(now().link.state).toBe('unreachable')
  })

  it('names every service that is not reached, and no longer the one that answers again', () => {
    const { now, health } = desk([custom(1, one), custom(2, two)])
    const missed = (host: string): CallResult<null> =>
      failed('networkUnreachable', null, {
        networkProven: true,
        problem: problem('networkUnreachable', { params: { host } }),
      })
    const named = () => now().link.problems.map(({ params }) => params['host'])
    health.heard(answered(), [one])
    health.heard(answered(), [two])
    health.heard(missed('one.example'), [one])
    health.heard(missed('two.example'), [two])
    expect(named()).toEqual(['one.example', 'two.example'])
    health.heard(answered(), [one])
    expect(now().link.state).toBe('unreachable')
    expect(named()).toEqual(['two.example'])
  })

  it('looks again for the missing service however often another one answers', async () => {
    const { now, health, clock, find } = desk([custom(1, one), custom(2, two)])
    health.heard(answered(), [one])
    health.heard(refused(), [one])
    for (let time = 0; time < 3; time++) {
      await clock.pass(15_000)
      health.heard(answered(), [two])
      if (time === 0) find([one], 'answers')
    }
    expect(now().link.state).toBe('online')
  })

  it('looks once for a service that several accounts use', () => {
    const snapshot = desk([anAccount({ id: accountId(1) }), anAccount({ id: accountId(2) }), custom(3, one)]).hub
    expect(accountServices(snapshot.snapshot())).toEqual([AGORA_HOSTS, [one]])
  })

  it('lets what is at this computer prove nothing about the network, and never calls it offline for that', () => {
    const tunnel = 'http://127.0.0.1:8443'
    const { now, health } = desk([anAccount(), custom(2, tunnel)])
    health.heard(answered(), [tunnel])
    health.heard(silent, agora)
    expect(now().link.state).toBe('offline')
    health.heard(answered(), agora)
    health.heard(silent, [tunnel])
    expect(now().link.state).toBe('unreachable')
  })

  it('says that nobody is let in by a proxy that proves no network, without calling the desk offline', () => {
    const { now, health } = desk()
    health.heard(failed('proxyRefused', null), agora)
    expect(now().link).toMatchObject({ state: 'unreachable', problems: [{ code: 'proxyRefused' }] })
    health.heard(silent, agora)
    expect(now().link.state).toBe('offline')
  })

  it('counts a refusal that a look met, also of a service that answered last', async () => {
    const { now, health, clock, find } = desk([custom(1, one), custom(2, two)])
    health.heard(answered(), [one])
    health.heard(answered(), [two])
    await clock.pass(60_001)
    health.heard(silent, [one])
    expect(now().link.state).toBe('offline')
    find([two], 'refuses')
    await clock.pass(20_000)
    expect(now().link.state).toBe('unreachable')
  })

  it('is not misled by a clock that is set back', async () => {
    const { now, health, clock } = desk([custom(1, one), custom(2, two)])
    health.heard(answered(), [one])
    health.heard(answered(), [two])
    clock.setBack(3_600_000)
    await clock.pass(60_001)
    health.heard(silent, [one])
    expect(now().link.state).toBe('offline')
  })

  it('lets a rehearsal on this computer prove nothing about the network', () => {
    const { now, health } = desk()
    health.heard(answered(), rehearsal)
    expect(now().link.state).toBe('unknown')
    health.heard(silent, agora)
    expect(now().link.state).toBe('offline')
    health.heard(answered(), rehearsal)
    expect(now().link.state).toBe('offline')
  })

  it('shows the request rate once a second, and changes nothing when nothing changed', async () => {
    const { now, clock, setRate, hub } = desk()
    setRate(3.14)
    await clock.pass(1000)
    expect(now().requestsPerSecond).toBe(3.1)
    const { rev } = hub.snapshot()
    await clock.pass(10_000)
    expect(hub.snapshot().rev).toBe(rev)
  })

  it('shows whether the rehearsal runs, and rests after its end', async () => {
    const { now, health, clock, journal, setRate } = desk()
    health.rehearsal(true, null)
    expect(now().rehearsal).toEqual({ running: true, problem: null })
    health.end()
    journal.breakDisk('gone')
    expect(now().journal.ok).toBe(true)
    setRate(5)
    await clock.pass(10_000)
    expect(now().requestsPerSecond).toBe(0)
  })
})
