import { describe, expect, it } from 'vitest'
import { asideOf, causeOf } from '../../shared/cause.ts'
import { causes } from '../../shared/strings/en/causes.ts'
import { createTranslator } from '../../shared/strings/translator.ts'

const t = createTranslator('en', { causes })
const aside = (detail?: string | number) => asideOf(detail, ({ key, params }) => t(`causes.${key}`, params))

describe('what went wrong below a problem', () => {
  it.each([
    ['ETIMEDOUT', ' (it took too long)'],
    ['ECONNRESET', ' (the connection broke off)'],
    ['PROXY_407', ' (it wants a user name and a password)'],
    ['PROXY_502', ' (it answered 502)'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', ' (the connection could not be made secure)'],
    ['SQLITE_FULL', ' (the disk is full)'],
    ['ENOSPC', ' (the disk is full)'],
    ['journal_mode=delete', ' (this disk does not keep what it has confirmed)'],
    ['version 9 > 8', ' (a newer Recording Desk wrote it)'],
    ['altered', ' (it did not keep the secret as it was)'],
    ['0badcafe', ' (fault 0badcafe in the log of the desk)'],
  ])('is said in words: %s', (detail, said) => {
    expect(aside(detail)).toBe(said)
  })

  it('keeps what a service’s support asks for, beside the words', () => {
    expect(aside('code 433, HTTP 400')).toBe(' (code 433, HTTP 400)')
    expect(aside('code invalid appid, HTTP 400')).toBe(' (code invalid appid, HTTP 400)')
    expect(aside('HTTP 200, ECONNRESET')).toBe(' (HTTP 200, the connection broke off)')
    expect(aside('HTTP 502, ERROR')).toBe(' (HTTP 502)')
  })

  it('keeps somebody’s sentence, and leaves out names that mean something to programs alone', () => {
    expect(aside('The prompt was dismissed, twice')).toBe(' (The prompt was dismissed, twice)')
    for (const name of ['TypeError', 'ERROR', 'unknown', 'wrongShape', '']) expect(aside(name)).toBe('')
    expect(aside()).toBe('')
  })

  it('has a technical word for every text but those that carry a value', () => {
    const said = new Set(
      [
        ['ETIMEDOUT', 'EPIPE', 'ECONNREFUSED', 'ENOTFOUND', 'ENETDOWN', 'CANCELLED', 'CERT_HAS_EXPIRED', 'INVALID_CA'],
        ['CERT_NOT_YET_VALID', 'HOSTNAME_MISMATCH', 'EPROTO', 'PROXY_407', 'PROXY_500', 'SOCKS_REFUSED', 'SQLITE_FULL'],
        ['EROFS', 'EIO', 'SQLITE_BUSY', 'quick_check', 'ENOENT', 'ENOTDIR', 'synchronous=1', 'version 2 > 1', 'index'],
        ['EADDRINUSE', 'closed', 'not running', 'dropped', 'altered', 'tooLarge', '0badcafe'],
      ]
        .flat()
        .map((word) => causeOf(word)?.key),
    )
    expect(Object.keys(causes).filter((key) => !said.has(key as keyof typeof causes))).toEqual([])
  })
})
