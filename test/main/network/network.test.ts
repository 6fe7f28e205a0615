import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../main/network/network.ts'
import { networkSignature, watchNetwork } from '../../../main/network/networkWatch.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { warmWhileArmed } from '../../../main/state/warmArmed.ts'
import { aSession } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'

const address = (cidr: string, more = {}) => ({
  address: cidr.split('/')[0]!,
  netmask: '',
  mac: '',
  family: 'IPv4' as const,
  internal: false,
  cidr,
  ...more,
})

describe('another network', () => {
  it('is told within five seconds, once', async () => {
    const clock = createFakeClock(0)
    let interfaces = { en0: [address('10.0.0.7/24')] }
    let changes = 0
    const end = watchNetwork({ clock, interfaces: () => interfaces, changed: () => (changes += 1) })
    await clock.pass(20_000)
    expect(changes).toBe(0)
    interfaces = { en0: [address('192.168.1.7/24')] }
    await clock.pass(5000)
    await clock.pass(20_000)
    expect(changes).toBe(1)
    end()
    interfaces = { en0: [] }
    await clock.pass(20_000)
    expect(changes).toBe(1)
  })

  it('is not what changes by itself: this computer, and addresses that live for a day', () => {
    const before = networkSignature({ en0: [address('10.0.0.7/24')] })
    expect(
      networkSignature({
        lo: [address('127.0.0.1/8', { internal: true })],
        en0: [address('fe80::1/64', { family: 'IPv6', scopeid: 1 }), address('10.0.0.7/24')],
      }),
    ).toBe(before)
  })
})

describe('the desk in it', () => {
  const facts = { name: 'Office', issuer: 'Office', validTo: 1, authority: true }

  function setUp(chosen: string | null) {
    const log: unknown[] = []
    let taken: string[] = []
    const network = createNetwork({
      proxy: {
        routeTo: () => Promise.resolve({ via: 'direct', address: null }),
        forget: () => log.push('forget'),
      },
      roots: {
        chosen: () => taken.map((pem) => ({ pem, facts })),
        ofEnvironment: () => ({ path: null, certificates: [], problem: null }),
        pems: () => taken,
        take: (path) => (taken = [path]),
        remove: () => (taken = []),
      },
      client: { renew: (pems) => log.push(['renew', ...pems]), warm: (hosts) => log.push(['warm', ...hosts]) },
      hosts: () => ['https://api.agora.io', 'https://api.agora.io/gateway'],
      chooseFile: () => Promise.resolve(chosen),
    })
    return { network, log }
  }

  it('asks for its proxies anew, and for new connections', () => {
    const { network, log } = setUp(null)
    network.changed()
    expect(log).toEqual(['forget', ['renew'], ['warm', 'https://api.agora.io', 'https://api.agora.io/gateway']])
  })

  it('trusts a chosen file at once, and no longer when it is removed', async () => {
    const { network, log } = setUp('office.pem')
    expect(await network.chooseCertificates()).toMatchObject({ certificates: [facts] })
    expect(await network.removeCertificates()).toMatchObject({ certificates: [] })
    expect(log.filter((entry) => Array.isArray(entry) && entry[0] === 'renew')).toEqual([
      ['renew', 'office.pem'],
      ['renew'],
    ])
  })

  it('changes nothing when nobody chose a file, and names every host once', async () => {
    const { network, log } = setUp(null)
    expect(await network.chooseCertificates()).toBeNull()
    expect(log).toEqual([])
    expect((await network.status()).routes).toEqual([{ host: 'api.agora.io', via: 'direct', address: null }])
  })
})

describe('an armed session', () => {
  it('keeps connections warm until it starts, and only then', async () => {
    const clock = createFakeClock(0)
    const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
    let warmed = 0
    const end = warmWhileArmed({ hub, clock, warm: () => (warmed += 1) })
    const put = (phase: 'armed' | 'starting') =>
      hub.apply({ kind: 'put', collection: 'sessions', value: aSession({ phase }) })
    await clock.pass(60_000)
    expect(warmed).toBe(0)
    put('armed')
    expect(warmed).toBe(1)
    put('armed')
    await clock.pass(61_000)
    expect(warmed).toBe(3)
    put('starting')
    await clock.pass(90_000)
    expect(warmed).toBe(3)
    end()
  })
})
