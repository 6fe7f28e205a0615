import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { createDesk } from '../../builders/desk.ts'
import { noon } from '../../builders/session.ts'
import { aFault } from '../../fakes/agora.ts'

describe('refused credentials', () => {
  it('are told once for all sessions of the account, which is then left alone except for a probe a minute', async () => {
    const desk = await createDesk({ presets: 5 })
    for (let n = 1; n <= 5; n++) await desk.record(n)
    const at = desk.clock.now()
    desk.agora.always('query', () => aFault('query', 'credentialsRefused', { http: 401 }))
    await desk.clock.pass(600_000)
    expect(desk.refusals).toHaveLength(1)
    const asked = desk.agora.calls('query').filter((line) => line.at > at).length
    expect(asked).toBeLessThanOrEqual(16)
    expect(asked).toBeGreaterThanOrEqual(8)
  })

  it('that are mended are used at once', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => aFault('query', 'credentialsRefused', { http: 401 }))
    await desk.clock.pass(40_000)
    expect(desk.state(id)).toBe('unverified')
    desk.agora.always('query', null)
    const refused = { state: 'refused', at: noon, problem: problem('credentialsRefused') } as const
    desk.hub.apply({ kind: 'put', collection: 'accounts', value: anAccount({ check: refused }) })
    desk.hub.apply({ kind: 'put', collection: 'accounts', value: anAccount({ check: { state: 'unchecked' } }) })
    await desk.clock.pass(300)
    expect(desk.state(id)).toBe('recording')
  })
})

describe('a locked keychain', () => {
  it('leaves recordings unverified with the reason, and they are back after unlocking', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.secrets.setKeychain('locked')
    desk.secrets.relaunch()
    await desk.relaunch(60_000)
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('unverified')
    expect(desk.shown(id).evidence.problem?.code).toBe('secretsLocked')
    desk.secrets.setKeychain('ready')
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
  })
})

describe('a keychain that never answers', () => {
  it('leaves running recordings in the operator’s hand while the desk lives', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.secrets.setKeychain('unavailable')
    await desk.clock.pass(120_000)
    expect(desk.state(id)).toBe('recording')
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('saved')
  })

  it('after a relaunch gives them back to who types the certificate for this session', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.secrets.setKeychain('unavailable')
    desk.secrets.relaunch()
    await desk.relaunch(60_000)
    const certificate = `account/${accountId()}/certificate` as const
    // As the service of accounts does whenever a secret changes.
    const show = () => {
      const value = anAccount({ certificate: desk.secrets.status(certificate) })
      desk.hub.apply({ kind: 'put', collection: 'accounts', value })
    }
    show()
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('unverified')
    await desk.secrets.put(certificate, 'customer-certificate', 'session')
    show()
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('saved')
  })
})
