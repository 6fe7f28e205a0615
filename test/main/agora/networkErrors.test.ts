import { describe, expect, it } from 'vitest'
import { provesNetwork } from '../../../main/agora/networkErrors.ts'

const coded = (code: string, more: object = {}) => Object.assign(new Error('hidden'), { code, ...more })

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
    expect(provesNetwork(error)).toBe(true)
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
    expect(provesNetwork(code)).toBe(false)
    expect(provesNetwork(coded(code))).toBe(false)
    expect(provesNetwork(new AggregateError([coded(code), coded(code)]))).toBe(false)
  })

  it.each([undefined, null, 7])('that is no error shows nothing: %s', (error) => {
    expect(provesNetwork(error)).toBe(false)
  })
})
