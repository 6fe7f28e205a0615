import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capped, createRedactor, REDACTED, redactedBody } from '../../../main/agora/redact.ts'
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

  it('empties keys that hold secrets, known or not, whole or cut off', () => {
    expect(redact('{"secretKey":"somebody else’s","bucket":"b"}')).toBe(`{"secretKey":"${REDACTED}","bucket":"b"}`)
    expect(redact('{"Authorization" : "Basic abc"}')).toBe(`{"Authorization" : "${REDACTED}"}`)
    expect(redact('{"token":"with \\" quote","x":1}')).toBe(`{"token":"${REDACTED}","x":1}`)
    expect(redact('{"accessKey":"cut of')).toBe(`{"accessKey":"${REDACTED}`)
  })

  it('leaves everything else as it is', () => {
    const text = '{"resourceId":"R","sid":"S","serverResponse":{"status":"5"}}'
    expect(redact(text)).toBe(text)
  })

  it('does not tear holes into words for the sake of a very short secret', () => {
    const short = createRedactor(['e', ''])
    expect(short('{"resource":"e"}')).toBe(`{"resource":${REDACTED}}`)
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
})
