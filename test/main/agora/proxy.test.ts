import { describe, expect, it } from 'vitest'
import { createEnvironmentProxy } from '../../../main/agora/proxy.ts'

const agora = new URL('https://api.agora.io')

describe('the proxy of the environment', () => {
  it.each([
    [{}, null],
    [{ HTTPS_PROXY: 'http://proxy.example:3128' }, 'http://proxy.example:3128/'],
    [{ https_proxy: 'proxy.example:3128' }, 'http://proxy.example:3128/'],
    [{ HTTP_PROXY: 'http://plain.example' }, 'http://plain.example/'],
    [{ ALL_PROXY: 'http://all.example' }, 'http://all.example/'],
    [{ HTTPS_PROXY: 'http://a.example', HTTP_PROXY: 'http://b.example' }, 'http://a.example/'],
    [{ HTTPS_PROXY: 'socks5://proxy.example' }, 'socks5://proxy.example'],
    [{ ALL_PROXY: 'socks4a://guest@proxy.example:9050' }, 'socks4a://guest@proxy.example:9050'],
    [{ ALL_PROXY: 'socks5://' }, null],
    [{ HTTPS_PROXY: 'ftp://proxy.example' }, null],
    [{ HTTPS_PROXY: 'not an address' }, null],
    [{ HTTPS_PROXY: '' }, null],
  ])('with %j it is %j', (environment, proxy) => {
    expect(createEnvironmentProxy(environment)(agora)).toBe(proxy)
  })

  it.each(['*', 'api.agora.io', '.agora.io', '*.agora.io', 'agora.io', 'x.example, API.agora.io', 'agora.io:443'])(
    'is not used for a host that NO_PROXY names as %s',
    (exceptions) => {
      const proxyFor = createEnvironmentProxy({ HTTPS_PROXY: 'http://proxy.example', NO_PROXY: exceptions })
      expect(proxyFor(agora)).toBeNull()
    },
  )

  it.each(['gora.io', 'agora.io:8443', 'io.agora', ','])('is used although NO_PROXY says %s', (exceptions) => {
    const proxyFor = createEnvironmentProxy({ HTTPS_PROXY: 'http://proxy.example', NO_PROXY: exceptions })
    expect(proxyFor(agora)).not.toBeNull()
  })

  it('is never used for this computer', () => {
    const proxyFor = createEnvironmentProxy({ HTTPS_PROXY: 'http://proxy.example' })
    for (const address of ['http://127.0.0.1:1', 'https://localhost', 'http://[::1]:2']) {
      expect(proxyFor(new URL(address))).toBeNull()
    }
  })
})
