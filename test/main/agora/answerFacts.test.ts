import { describe, expect, it } from 'vitest'
import { clockOffset, retryAfterMs } from '../../../main/agora/answerFacts.ts'
import { isStaleError, isTrustError, wordFor } from '../../../main/agora/networkErrors.ts'

const noon = Date.UTC(2026, 10, 3, 12)

describe('the server’s clock', () => {
  it('is compared with the middle of the round trip, half a second into its whole second', () => {
    expect(clockOffset(new Date(noon).toUTCString(), noon + 400, noon + 600)).toBe(0)
    expect(clockOffset(new Date(noon + 7000).toUTCString(), noon, noon + 1000)).toBe(7000)
  })

  it.each([undefined, '', 'yesterday'])('stays unknown with Date %j', (date) => {
    expect(clockOffset(date, noon, noon)).toBeNull()
  })
})

describe('Retry-After', () => {
  it.each([
    ['3', 3000],
    ['0.2', 200],
    [new Date(noon + 5000).toUTCString(), 5000],
    [new Date(noon - 5000).toUTCString(), 0],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('%j is %j ms', (value, ms) => {
    expect(retryAfterMs(value === undefined ? {} : { 'retry-after': value }, noon)).toBe(ms)
  })
})

describe('Retry-After as a date', () => {
  it('is counted on the clock of the server that wrote it', () => {
    const headers = { 'retry-after': new Date(noon + 3000).toUTCString(), date: new Date(noon).toUTCString() }
    for (const skew of [-600_000, 0, 600_000]) expect(retryAfterMs(headers, noon + skew)).toBe(3000)
  })
})

describe('network errors', () => {
  it('become a short word that quotes nothing', () => {
    expect(wordFor(Object.assign(new Error('connect to secret.example'), { code: 'ECONNREFUSED' }))).toBe(
      'ECONNREFUSED',
    )
    expect(wordFor(new Error('Bad response: 407'))).toBe('PROXY_407')
    expect(wordFor(Object.assign(new Error(), { code: 'Basic abc=' }))).toBe('ERROR')
    expect(wordFor('ETIMEDOUT')).toBe('ETIMEDOUT')
    for (const odd of [null, undefined, 7, {}, { code: 5 }, new Error('boom')]) expect(wordFor(odd)).toBe('ERROR')
  })

  it('are told apart: a bad certificate, a dead connection, anything else', () => {
    expect(isTrustError({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })).toBe(true)
    expect(isTrustError({ code: 'ERR_SSL_WRONG_VERSION_NUMBER' })).toBe(true)
    expect(isTrustError({ code: 'ECONNRESET' })).toBe(false)
    expect(isStaleError({ code: 'ECONNRESET' })).toBe(true)
    expect(isStaleError({ code: 'ETIMEDOUT' })).toBe(false)
  })
})
