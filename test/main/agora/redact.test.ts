import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capped, createRedactor, keptAnswer, redactedBody } from '../../../main/agora/redact.ts'
import { REDACTED } from '../../../main/log/secretNames.ts'
import { startBody } from '../../../shared/agora/requests.ts'
import { exampleStart } from '../../shared/agora/support/inputs.ts'

const secret = 'rehearsal-certificate'

describe('redaction of answers', () => {
  const redact = createRedactor([secret, 'rehearsal "quoted" secret/+='])

  it.each([
    ['as it is', secret],
    ['inside JSON', JSON.stringify({ echo: secret })],
    ['escaped in JSON', JSON.stringify({ echo: 'rehearsal "quoted" secret/+=' })],
    ['in a URL', `https://x.example/?k=${encodeURIComponent('rehearsal "quoted" secret/+=')}`],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['twice', `${secret} ${secret}`],
  ])('finds a secret %s', (_, text) => {
    const clean = redact(text)
    expect(clean).toContain(REDACTED)
    expect(clean).not.toContain(secret)
    expect(clean).not.toContain('quoted')
    expect(clean).not.toContain(Buffer.from(secret).toString('base64'))
  })

  const key = 'abc/defGHI+==&"<x>'
  const hex = (text: string) => text.codePointAt(0)!.toString(16)
  it.each([
    ['with escaped slashes', `{"echo":"${key.replaceAll('"', '\\"').replaceAll('/', '\\/')}"}`],
    [
      'as JSON escapes',
      `{"echo":"${Array.from(key)
        .map((c) => `\\u${hex(c).padStart(4, '0')}`)
        .join('')}"}`,
    ],
    [
      'as JSON escapes in a text that is cut off',
      `{"echo":"${Array.from(key)
        .map((c) => `\\u${hex(c).padStart(4, '0').toUpperCase()}`)
        .join('')}`,
    ],
    ['partly as JSON escapes, outside JSON', `<p>${key.replaceAll('=', '\\u003d').replaceAll('&', '\\u0026')}</p>`],
    [
      'in HTML',
      `<p>${key.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`,
    ],
    [
      'in HTML by numbers',
      `<p>${Array.from(key)
        .map((c) => `&#x${hex(c)};`)
        .join('')}</p>`,
    ],
    ['in a URL in lower case', `/x?k=${encodeURIComponent(key).toLowerCase().replace('defghi', 'defGHI')}`],
    ['in a URL, partly encoded', `/x?k=${key.replaceAll('/', '%2f').replaceAll('"', '%22')}`],
    ['as the name of a key', JSON.stringify({ [key]: 1 })],
    ['inside JSON inside JSON', JSON.stringify({ log: JSON.stringify({ echo: key }).replaceAll('/', '\\/') })],
    ['under a key that came twice', `{"a":"${key.replaceAll('"', '\\"')}","a":"x"}`],
  ])('finds a secret %s', (_, text) => {
    const clean = createRedactor([key])(text)
    expect(clean).toContain(REDACTED)
    expect(clean).not.toMatch(/abc|GHI/)
  })

  it('empties keys that hold secrets, known or not, whole or cut off', () => {
    expect(redact('{"secretKey":"somebody else’s","bucket":"b"}')).toBe(`{"secretKey":"${REDACTED}","bucket":"b"}`)
    expect(redact('{"Authorization" : "Basic abc"}')).toBe(`{"Authorization" : "${REDACTED}"}`)
    expect(redact('{"token":"with \\" quote","x":1}')).toBe(`{"token":"${REDACTED}","x":1}`)
    expect(redact('{"accessKey":"cut of')).toBe(`{"accessKey":"${REDACTED}`)
  })

  const customer = Buffer.from(`customer:${secret}`).toString('base64')
  it.each([
    ['a header that breaks off', `{"code":502,"reason":"Authorization: Basic ${customer.slice(0, 20)}`],
    ['a header of somebody else', `<p>authorization: Bearer eyJhbGciOi.abc-_~</p>`],
    ['a secret that breaks off', `{"echo":"${secret.slice(0, 9)}`],
    ['a secret that was shortened', `{"echo":"${secret.slice(0, 12)}… (300 more)","x":"${secret.slice(0, 7)}..."}`],
    ['base64 that breaks off', `{"echo":"${Buffer.from(secret).toString('base64').slice(0, 15)}`],
    ['a quoted secret that breaks off', '{"echo":"rehearsal \\"quo'],
  ])('finds %s', (_, text) => {
    const clean = redact(text)
    expect(clean).toContain(REDACTED)
    expect(clean).not.toMatch(/rehears|eyJhb|quo/)
    expect(clean).not.toContain(customer.slice(0, 8))
    expect(clean).not.toContain(Buffer.from(secret).toString('base64').slice(0, 8))
  })

  it('empties keys that hold secrets in JSON inside JSON, whole or cut off', () => {
    const inner = JSON.stringify({ secretKey: 'somebody "else’s"', bucket: 'b' })
    expect(redact(JSON.stringify({ log: inner }).slice(0, -1))).toBe(
      `{"log":"{\\"secretKey\\":\\"${REDACTED}\\",\\"bucket\\":\\"b\\"}"`,
    )
    expect(redact('{"log":"{\\"secretKey\\":\\"cut of')).toBe(`{"log":"{\\"secretKey\\":\\"${REDACTED}`)
    const twice = JSON.stringify(JSON.stringify(inner))
    expect(redact(`x${twice}`)).not.toContain('somebody')
    expect(redact(`x${twice}`)).not.toContain('else')
  })

  it('does not stand still before a body full of backslashes or beginnings', () => {
    const slashes = '\\'.repeat(60_000)
    expect(redact(`"${slashes}`)).toContain(slashes)
    expect(redact(`${secret.slice(0, 10)}…`.repeat(6000))).not.toContain('rehearsal-')
  })

  it('leaves everything else as it is', () => {
    const text = '{"resourceId":"R","sid":"S","serverResponse":{"status":"5"}}'
    expect(redact(text)).toBe(text)
  })

  it('does not tear holes into words for the sake of a very short secret', () => {
    const short = createRedactor(['e', ''])
    expect(short('{"resource":"e"}')).toBe(`{"resource":"${REDACTED}"}`)
  })

  it('finds the longer of two secrets that begin alike', () => {
    expect(createRedactor(['rehearsal', 'rehearsal-key'])('rehearsal-key')).toBe(REDACTED)
  })

  it('finds any secret anywhere', () => {
    const anySecret = fc.string({ minLength: 8, maxLength: 60 })
    fc.assert(
      fc.property(anySecret, fc.string(), fc.string(), (value, before, after) => {
        const clean = createRedactor([value])(JSON.stringify({ message: `${before}${value}${after}` }))
        return !clean.includes(JSON.stringify(value).slice(1, -1)) || REDACTED.includes(value)
      }),
    )
  })
})

describe('redaction of requests', () => {
  it('keeps the settings of a start and none of its secrets', () => {
    const recording = { ...exampleStart.recording, decryptionMode: 1 as const }
    const input = {
      ...exampleStart,
      recording,
      token: 'rehearsal-token',
      decryptionSecret: 'rehearsal-secret',
      storage: { ...exampleStart.storage, accessKey: 'rehearsal-access', secretKey: 'rehearsal-key' },
    }
    const text = redactedBody(startBody(input))
    for (const value of ['rehearsal-token', 'rehearsal-secret', 'rehearsal-access', 'rehearsal-key']) {
      expect(text).not.toContain(value)
    }
    expect(JSON.parse(text)).toMatchObject({
      cname: 'httpClient463224',
      clientRequest: {
        token: REDACTED,
        recordingConfig: { decryptionMode: 1, secret: REDACTED, transcodingConfig: { width: 360 } },
        storageConfig: { bucket: 'xxxxx', accessKey: REDACTED, secretKey: REDACTED },
      },
    })
  })

  it('keeps no more than the inspector can show', () => {
    expect(capped('x'.repeat(20_000))).toHaveLength(16_385)
    expect(capped('short')).toBe('short')
  })

  it('keeps no more of an answer, and no half of a secret where it was cut', () => {
    const key = 'rehearsal-certificate'.repeat(90)
    const redact = createRedactor([key])
    for (const place of [0, 16_000, 16_384, 40_000, 49_000, 49_140]) {
      const kept = keptAnswer(`${'x'.repeat(place)}${key}${'y'.repeat(60_000)}`, redact)
      expect(kept.length).toBeLessThanOrEqual(16_385)
      expect(kept).not.toContain('rehearsal')
    }
    // Many secrets shrink to a few characters each: what lay behind the cut must not move up.
    expect(keptAnswer(key.repeat(40), redact)).not.toContain('rehearsal')
    expect(keptAnswer('short', redact)).toBe('short')
  })

  it('looks at each character of a hostile answer a bounded number of times', () => {
    const redact = createRedactor(['rehearsal-certificate', 'rehearsal-key', 'rehearsal-secret'])
    for (const unit of ['\\', '%25', '&#0', '\\u', '&#x0', '"token":"\\']) {
      expect(keptAnswer(unit.repeat(200_000), redact).length).toBeLessThanOrEqual(16_385)
    }
  })
})
