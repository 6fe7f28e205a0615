import { describe, expect, it } from 'vitest'
import { readProxyRule } from '../../../main/network/proxyRules.ts'
import { createSystemProxy } from '../../../main/network/systemProxy.ts'
import { createFakeClock } from '../../fakes/clock.ts'

const agora = new URL('https://api.agora.io/v1')

function setUp(answers: readonly (string | Error | null)[], environment = {}) {
  const clock = createFakeClock(1_800_000_000_000)
  const asked: string[] = []
  let reloads = 0
  const proxy = createSystemProxy({
    clock,
    environment,
    oracle: {
      ask: (url) => {
        asked.push(url)
        const answer = answers[Math.min(asked.length, answers.length) - 1] ?? null
        if (answer instanceof Error) return Promise.reject(answer)
        return answer === null ? new Promise(() => undefined) : Promise.resolve(answer)
      },
      reload: () => {
        reloads += 1
        return Promise.reject(new Error('no window yet'))
      },
    },
  })
  return { clock, asked, proxy, reloads: () => reloads }
}

describe('what the system answers', () => {
  it.each([
    ['DIRECT', null, null],
    ['PROXY proxy.example:3128', 'http://proxy.example:3128/', null],
    ['HTTPS proxy.example:443; DIRECT', 'https://proxy.example/', null],
    ['SOCKS5 proxy.example:1080; PROXY other.example:80', 'socks5://proxy.example:1080', null],
    ['SOCKS old.example:1080; DIRECT', 'socks4://old.example:1080', null],
    ['QUIC new.example:443; PROXY proxy.example:80', 'http://proxy.example/', null],
    ['QUIC new.example:443', null, 'QUIC'],
    ['QUIC new.example:443; DIRECT', null, null],
    ['PROXY', null, 'PROXY'],
    ['proxy [::1]:3128', 'http://[::1]:3128/', null],
    ['', null, null],
  ])('%j leads through %j', (answer, proxy, unsupported) => {
    expect(readProxyRule(answer)).toEqual({ proxy, unsupported })
  })
})

describe('the proxy of the system', () => {
  it('is asked for once per host, and known at once from then on', async () => {
    const { proxy, asked } = setUp(['PROXY proxy.example:3128'])
    const first = [proxy.proxyFor(agora), proxy.proxyFor(agora)]
    for (const proxy of first) expect(await proxy).toBe('http://proxy.example:3128/')
    expect(proxy.proxyFor(new URL('https://api.agora.io/v1/other'))).toBe('http://proxy.example:3128/')
    expect(asked).toEqual(['https://api.agora.io/'])
    await proxy.proxyFor(new URL('https://api.sd-rtn.com'))
    expect(asked).toHaveLength(2)
  })

  it('is asked for again behind its back once the answer is a minute old', async () => {
    const { proxy, clock } = setUp(['PROXY old.example:1', 'DIRECT'])
    await proxy.proxyFor(agora)
    await clock.pass(61_000)
    expect(proxy.proxyFor(agora)).toBe('http://old.example:1/')
    await clock.settle()
    expect(proxy.proxyFor(agora)).toBeNull()
  })

  it('is asked for again when the clock was set back, since nobody knows how old the answer is', async () => {
    const { proxy, clock } = setUp(['PROXY old.example:1', 'DIRECT'])
    await proxy.proxyFor(agora)
    clock.setBack(3_600_000)
    void proxy.proxyFor(agora)
    await clock.settle()
    expect(proxy.proxyFor(agora)).toBeNull()
  })

  it('is asked for anew in another network, after the settings were read again', async () => {
    const { proxy, reloads } = setUp(['PROXY office.example:1', 'DIRECT'])
    await proxy.proxyFor(agora)
    proxy.forget()
    expect(reloads()).toBe(1)
    expect(await proxy.proxyFor(agora)).toBeNull()
  })

  it('does not hold a request back: a script that hangs or fails means a direct connection', async () => {
    const hanging = setUp([null])
    const waiting = hanging.proxy.proxyFor(agora)
    await hanging.clock.pass(3000)
    expect(await waiting).toBeNull()
    expect(await setUp([new Error('broken script')]).proxy.proxyFor(agora)).toBeNull()
  })

  it('that answers late is used from then on, and one that gave no answer is soon asked again', async () => {
    const clock = createFakeClock(1_800_000_000_000)
    const answers: ((answer: string) => void)[] = []
    const proxy = createSystemProxy({
      clock,
      environment: {},
      oracle: {
        ask: () => new Promise((resolve) => answers.push(resolve)),
        reload: () => Promise.resolve(),
      },
    })
    const waiting = proxy.proxyFor(agora)
    await clock.pass(3000)
    expect(await waiting).toBeNull()
    await clock.pass(6000)
    expect(proxy.proxyFor(agora)).toBeNull()
    await clock.settle()
    expect(answers).toHaveLength(2)
    answers[0]?.('PROXY proxy.example:3128')
    await clock.settle()
    expect(proxy.proxyFor(agora)).toBe('http://proxy.example:3128/')
  })

  it('is asked about a new network only after its settings were read', async () => {
    const clock = createFakeClock(1_800_000_000_000)
    const asked: string[] = []
    let read = (): void => undefined
    const proxy = createSystemProxy({
      clock,
      environment: {},
      oracle: {
        ask: (url) => {
          asked.push(url)
          return Promise.resolve('DIRECT')
        },
        reload: () =>
          new Promise((resolve) => {
            read = resolve
          }),
      },
    })
    proxy.forget()
    const answer = proxy.proxyFor(agora)
    await clock.settle()
    expect(asked).toEqual([])
    read()
    expect(await answer).toBeNull()
    expect(asked).toHaveLength(1)
  })

  it('gives way to the environment, and is never asked about this computer', async () => {
    const { proxy, asked } = setUp(['PROXY system.example:1'], { HTTPS_PROXY: 'http://guest:word@env.example:3128' })
    expect(proxy.proxyFor(agora)).toBe('http://guest:word@env.example:3128/')
    expect(await proxy.routeTo(agora)).toEqual({ via: 'environment', address: 'http://env.example:3128' })
    const local = setUp(['PROXY system.example:1'])
    expect(local.proxy.proxyFor(new URL('http://127.0.0.1:4000'))).toBeNull()
    expect([...asked, ...local.asked]).toEqual([])
  })

  it('is told without its password, and so is what cannot be used', async () => {
    expect(await setUp(['PROXY proxy.example:3128']).proxy.routeTo(agora)).toEqual({
      via: 'system',
      address: 'http://proxy.example:3128',
    })
    expect(await setUp(['SOCKS5 x.example:1']).proxy.routeTo(agora)).toEqual({
      via: 'system',
      address: 'socks5://x.example:1',
    })
    expect(await setUp(['QUIC x.example:1']).proxy.routeTo(agora)).toEqual({ via: 'unsupported', address: 'QUIC' })
    expect(await setUp(['DIRECT']).proxy.routeTo(agora)).toEqual({ via: 'direct', address: null })
  })
})
