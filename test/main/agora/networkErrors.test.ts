import { describe, expect, it } from 'vitest'
import { provesNetwork } from '../../../main/agora/networkErrors.ts'

const coded = (code: string, more: object = {}) => Object.assign(new Error('hidden'), { code, ...more })
const host = new URL('https://api.example')

describe('a failure to connect', () => {
  it.each([
    ['a refused connection', coded('ECONNREFUSED')],
    ['a connection that was reset before it was open', coded('ECONNRESET')],
    ['a certificate nobody vouches for', coded('DEPTH_ZERO_SELF_SIGNED_CERT')],
    ['a host that does not speak TLS', coded('EPROTO')],
    ['an alert of TLS', coded('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')],
    ['the no of a proxy', new Error('Bad response: 407')],
    ['the no of a SOCKS proxy', coded('SOCKS_REFUSED')],
    [
      'a refusal behind the first of several addresses',
      coded('ERR_GOT_REQUEST_ERROR', {
        cause: Object.assign(new AggregateError([coded('ENETUNREACH'), coded('ECONNREFUSED')]), {
          code: 'ENETUNREACH',
        }),
      }),
    ],
  ])('shows that there is a network: %s', (_, error) => {
    expect(provesNetwork(error, host)).toBe(true)
  })

  it.each([
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'ENETDOWN',
    'EADDRNOTAVAIL',
    'ETIMEDOUT',
    'ECONNABORTED',
    'ECLOSED',
    'CANCELLED',
    'ERR_INVALID_URL',
  ])('shows nothing: %s', (code) => {
    expect(provesNetwork(code, host)).toBe(false)
    expect(provesNetwork(coded(code), host)).toBe(false)
    expect(provesNetwork(new AggregateError([coded(code), coded(code)]), host)).toBe(false)
  })

  it.each([undefined, null, 7])('that is no error shows nothing: %s', (error) => {
    expect(provesNetwork(error, host)).toBe(false)
  })

  it.each(['http://127.0.0.1:3128', 'socks5://localhost:1080', 'http://[::1]:3128'])(
    'shows nothing behind a proxy on this computer: %s',
    (proxy) => {
      expect(provesNetwork(new Error('Bad response: 502'), host, proxy)).toBe(false)
      expect(provesNetwork(coded('SOCKS_REFUSED'), host, proxy)).toBe(false)
      expect(provesNetwork(new Error('Bad response: 502'), host, 'http://proxy.example:3128')).toBe(true)
    },
  )

  it.each(['127.0.0.1', '::1'])('shows nothing where %s stands for a host elsewhere', (address) => {
    const refused = coded('ECONNREFUSED', { address })
    expect(provesNetwork(refused, host)).toBe(false)
    expect(provesNetwork(refused, new URL('http://127.0.0.1:1'))).toBe(true)
  })
})
