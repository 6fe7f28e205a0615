import { createHash, createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ids, fetchOnce, openStage, responseOf, type Stage, startExample, who } from './stage.ts'

/** The bucket: the S3 protocol with true signatures, and the files of recordings in it. */

const sha256 = (data: string) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()

interface Signing {
  readonly accessKey?: string
  readonly secretKey?: string
  readonly region?: string
  readonly at?: number
  readonly body?: string
  readonly payload?: string
}

/** A version 4 signature written from its published description, independent of the bucket's own reading. */
function signed(method: string, url: string, signing: Signing = {}) {
  const { accessKey = 'rehearsal-access-key', secretKey = 'rehearsal-secret-key', region = 'us-east-1' } = signing
  const target = new URL(url)
  const stamp = new Date(signing.at ?? Date.now()).toISOString().replace(/[-:]|\.\d+/g, '')
  const day = stamp.slice(0, 8)
  const payload = signing.payload ?? sha256(signing.body ?? '')
  const headers = { host: target.host, 'x-amz-content-sha256': payload, 'x-amz-date': stamp }
  const names = Object.keys(headers).join(';')
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`)
  const query = target.search.slice(1).split('&').sort().join('&')
  const canonical = [method, target.pathname, query, lines.join(''), names, payload].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  const key = hmac(hmac(hmac(hmac(`AWS4${secretKey}`, day), region), 's3'), 'aws4_request')
  const signature = hmac(key, toSign).toString('hex')
  const { host: _, ...sent } = headers
  return {
    ...sent,
    Authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  }
}

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const ask = async (method: string, path: string, signing: Signing = {}) => {
  const url = `${stage.service.bucket.url}/${path}`
  const { status, headers, text } = await fetchOnce(url, method, {
    headers: signed(method, url, signing),
    ...(signing.body === undefined ? {} : { body: JSON.parse(signing.body) as unknown }),
  })
  return { status, headers, text, code: /<Code>(\w+)<\/Code>/.exec(text)?.[1] }
}

const keysIn = (text: string) => [...text.matchAll(/<Key>([^<]+)<\/Key>/g)].map((match) => match[1])

const recordIntoBucket = async (cname = who.cname): Promise<Ids> => {
  const start = { ...startExample(), cname }
  start.clientRequest['storageConfig'] = stage.service.credentials().storage
  return stage.record(start)
}

describe('objects', () => {
  it('are put, listed, read, looked at and deleted', async () => {
    expect((await ask('PUT', 'rehearsal-bucket/probe/a%20b.json', { body: '{"a":1}' })).status).toBe(200)
    expect(keysIn((await ask('GET', 'rehearsal-bucket/?list-type=2&prefix=probe%2F')).text)).toEqual(['probe/a b.json'])
    expect((await ask('GET', 'rehearsal-bucket/probe/a%20b.json')).text).toBe('{"a":1}')
    expect((await ask('HEAD', 'rehearsal-bucket/probe/a%20b.json')).headers['content-length']).toBe('7')
    expect((await ask('DELETE', 'rehearsal-bucket/probe/a%20b.json')).status).toBe(204)
    expect((await ask('GET', 'rehearsal-bucket/probe/a%20b.json')).code).toBe('NoSuchKey')
    expect(stage.service.bucket.requests().at(-1)).toEqual({ method: 'GET', key: 'probe/a b.json', status: 404 })
  })

  it('are listed in pages and by folder', async () => {
    for (const key of ['a/1', 'a/2', 'b/1', 'c']) await ask('PUT', `rehearsal-bucket/${key}`, { body: '1' })
    const first = await ask('GET', 'rehearsal-bucket/?list-type=2&max-keys=3')
    expect([keysIn(first.text), first.text.includes('<IsTruncated>true')]).toEqual([['a/1', 'a/2', 'b/1'], true])
    const token = /<NextContinuationToken>([^<]+)/.exec(first.text)?.[1] ?? ''
    expect(keysIn((await ask('GET', `rehearsal-bucket/?continuation-token=${token}&list-type=2`)).text)).toEqual(['c'])
    const folders = (await ask('GET', 'rehearsal-bucket/?delimiter=%2F&list-type=2')).text
    expect([keysIn(folders), [...folders.matchAll(/<CommonPrefixes><Prefix>([^<]+)/g)].map((one) => one[1])]).toEqual([
      ['c'],
      ['a/', 'b/'],
    ])
  })

  it('are read in part', async () => {
    await ask('PUT', 'rehearsal-bucket/x', { body: '"0123456789"' })
    const url = `${stage.service.bucket.url}/rehearsal-bucket/x`
    const reply = await fetchOnce(url, 'GET', { headers: { ...signed('GET', url), Range: 'bytes=2-4' } })
    expect([reply.status, reply.text, reply.headers['content-range']]).toEqual([206, '123', 'bytes 2-4/12'])
  })
})

describe('signatures', () => {
  it.each<[string, Signing, number, string]>([
    ['a wrong secret key', { secretKey: 'wrong' }, 403, 'SignatureDoesNotMatch'],
    ['an unknown access key', { accessKey: 'nobody' }, 403, 'InvalidAccessKeyId'],
    ['another region', { region: 'eu-west-1' }, 400, 'AuthorizationHeaderMalformed'],
    ['a clock that is an hour off', { at: Date.now() - 3_600_000 }, 403, 'RequestTimeTooSkewed'],
    ['a body that is not the signed one', { body: '1', payload: sha256('2') }, 400, 'XAmzContentSHA256Mismatch'],
  ])('refuses %s', async (_, signing, status, code) => {
    const reply = await ask('PUT', 'rehearsal-bucket/x', { body: '1', ...signing })
    expect([reply.status, reply.code, stage.service.bucket.files()]).toEqual([status, code, []])
  })

  it('accepts a body that was left out of the signature', async () => {
    const reply = await ask('PUT', 'rehearsal-bucket/x', { body: '1', payload: 'UNSIGNED-PAYLOAD' })
    expect(reply.status).toBe(200)
  })

  it('refuses a request without one', async () => {
    expect((await fetchOnce(`${stage.service.bucket.url}/rehearsal-bucket/x`, 'GET')).status).toBe(403)
  })

  it('accepts a presigned address until it expires', async () => {
    await ask('PUT', 'rehearsal-bucket/x', { body: '1' })
    const address = (at: number) => {
      const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')
      const scope = `${stamp.slice(0, 8)}/us-east-1/s3/aws4_request`
      const base = new URL(`${stage.service.bucket.url}/rehearsal-bucket/x`)
      const query =
        `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${encodeURIComponent(`rehearsal-access-key/${scope}`)}` +
        `&X-Amz-Date=${stamp}&X-Amz-Expires=60&X-Amz-SignedHeaders=host`
      const canonical = ['GET', base.pathname, query, `host:${base.host}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n')
      const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
      const day = hmac('AWS4rehearsal-secret-key', stamp.slice(0, 8))
      const key = hmac(hmac(hmac(day, 'us-east-1'), 's3'), 'aws4_request')
      return `${base.href}?${query}&X-Amz-Signature=${hmac(key, toSign).toString('hex')}`
    }
    expect((await fetchOnce(address(Date.now()), 'GET')).text).toBe('1')
    expect((await fetchOnce(address(Date.now() - 120_000), 'GET')).status).toBe(403)
  })
})

describe('switched failures', () => {
  it.each([
    ['noSuchBucket', 'PUT', 404, 'NoSuchBucket'],
    ['wrongRegion', 'PUT', 301, 'PermanentRedirect'],
    ['badSignature', 'PUT', 403, 'SignatureDoesNotMatch'],
    ['deniedPut', 'PUT', 403, 'AccessDenied'],
    ['deniedGet', 'GET', 403, 'AccessDenied'],
    ['deniedDelete', 'DELETE', 403, 'AccessDenied'],
  ] as const)('%s: %s is answered %i %s', async (failure, method, status, code) => {
    stage.service.bucket.setFailures([failure])
    const reply = await ask(method, 'rehearsal-bucket/x', method === 'PUT' ? { body: '1' } : {})
    expect([reply.status, reply.code]).toEqual([status, code])
    stage.service.bucket.setFailures([])
    expect((await ask('PUT', 'rehearsal-bucket/x', { body: '1' })).status).toBe(200)
  })

  it('wrongRegion names the right one', async () => {
    stage.service.bucket.setFailures(['wrongRegion'])
    expect((await ask('HEAD', 'rehearsal-bucket')).headers['x-amz-bucket-region']).toBe('eu-west-1')
  })

  it('a denied delete leaves the object', async () => {
    await ask('PUT', 'rehearsal-bucket/x', { body: '1' })
    stage.service.bucket.setFailures(['deniedDelete'])
    await ask('DELETE', 'rehearsal-bucket/x')
    expect(stage.service.bucket.files().map((file) => file.key)).toEqual(['x'])
  })

  it('a bucket that takes nothing makes a stop report the backup', async () => {
    const ids = await recordIntoBucket()
    stage.clock.advance(10_000)
    stage.service.bucket.setFailures(['noSuchBucket'])
    expect(responseOf(await stage.stop(ids))['uploadingStatus']).toBe('backuped')
  })

  it('another bucket does not exist', async () => {
    expect((await ask('GET', 'other/?list-type=2')).code).toBe('NoSuchBucket')
  })
})

describe('files of a recording', () => {
  const playlistOf = (key: string) => stage.service.bucket.read(key)?.toString('utf8') ?? ''
  const segmentsOf = (key: string) =>
    playlistOf(key)
      .split('\n')
      .filter((line) => line.endsWith('.ts'))

  it('appear with status 5, grow, and are complete after the stop', async () => {
    const ids = await recordIntoBucket()
    stage.clock.advance(7_999)
    expect(stage.service.bucket.files()).toEqual([])
    stage.clock.advance(1)
    const key = `${ids.sid}_httpClient463224.m3u8`
    expect(segmentsOf(key)).toHaveLength(1)
    stage.clock.advance(8_000)
    expect(segmentsOf(key)).toHaveLength(3)
    expect(playlistOf(key)).not.toContain('#EXT-X-ENDLIST')
    stage.clock.advance(2_000)
    await stage.stop(ids)
    expect(segmentsOf(key)).toHaveLength(4)
    expect(playlistOf(key)).toContain('#EXT-X-ENDLIST')
  })

  it('are named with a hyphen for each special character of the channel', async () => {
    const ids = await recordIntoBucket('a!b#c.d e[f]~')
    stage.clock.advance(10_000)
    expect(stage.service.bucket.files()[0]?.key).toBe(`${ids.sid}_a-b-c-d e-f--.m3u8`)
  })

  it('come back over the S3 protocol', async () => {
    const ids = await recordIntoBucket()
    stage.clock.advance(10_000)
    const listed = keysIn((await ask('GET', `rehearsal-bucket/?list-type=2&prefix=${ids.sid}`)).text)
    expect(listed).toHaveLength(2)
    const segment = await ask('HEAD', `rehearsal-bucket/${listed[1]}`)
    expect(segment.headers['content-type']).toBe('video/mp2t')
  })

  it('play: whole MPEG-TS packets with tables first, discontinuities where the picture starts again', async () => {
    const ids = await recordIntoBucket()
    stage.clock.advance(3_000 + 60_000)
    await stage.stop(ids)
    const list = playlistOf(`${ids.sid}_httpClient463224.m3u8`)
    expect(list.startsWith('#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:4\n')).toBe(true)
    const segments = segmentsOf(`${ids.sid}_httpClient463224.m3u8`)
    expect([segments.length, new Set(segments).size]).toEqual([15, 15])
    expect(list.match(/#EXT-X-DISCONTINUITY\n/g)).toHaveLength(2)
    expect(list.match(/#EXTINF:4\.000,\n/g)).toHaveLength(15)
    for (const name of segments) {
      const bytes = stage.service.bucket.read(name)!
      expect(bytes.length % 188).toBe(0)
      const packets = Array.from({ length: bytes.length / 188 }, (_, index) => bytes.subarray(index * 188))
      expect(packets.every((packet) => packet[0] === 0x47)).toBe(true)
      const pids = packets.slice(0, 3).map((packet) => packet.readUInt16BE(1) & 0x1fff)
      expect(pids).toContain(0)
    }
  })

  it('of a failover come in a second playlist', async () => {
    const ids = await recordIntoBucket()
    stage.clock.advance(13_000)
    stage.service.script.failover(ids.sid, 30)
    stage.clock.advance(40_000)
    const lists = stage.service.bucket.files().filter((file) => file.key.endsWith('.m3u8'))
    expect(lists.map((file) => file.key).sort()).toEqual(
      [`${ids.sid}_httpClient463224.m3u8`, `bak0_${ids.sid}_httpClient463224.m3u8`].sort(),
    )
  })

  it('that went to the backup arrive later', async () => {
    const ids = await recordIntoBucket()
    stage.clock.advance(20_000)
    stage.service.script.upload(ids.sid, 'backuped')
    await stage.stop(ids)
    const missing = () => {
      const there = new Set(stage.service.bucket.files().map((file) => file.key))
      return segmentsOf(`${ids.sid}_httpClient463224.m3u8`).filter((name) => !there.has(name))
    }
    expect(missing()).toHaveLength(1)
    stage.clock.advance(60_000)
    expect(missing()).toHaveLength(0)
  })

  it.each([
    ['deniedPut', 'backuped'],
    ['wrongRegion', 'backuped'],
    ['hang', 'unknown'],
    ['reset', 'unknown'],
  ] as const)('are held back by a bucket in trouble, until the backup delivers them: %s', async (failure, outcome) => {
    const ids = await recordIntoBucket()
    const key = `${ids.sid}_httpClient463224.m3u8`
    const there = () => stage.service.bucket.files().length
    stage.clock.advance(3_000 + 12_000)
    const before = there()
    expect([before, segmentsOf(key).length]).toEqual([3, 2])

    stage.service.bucket.setFailures([failure])
    stage.clock.advance(20_000)
    expect([there(), segmentsOf(key).length]).toEqual([before, 2])
    expect(responseOf(await stage.stop(ids))['uploadingStatus']).toBe(outcome)
    stage.clock.advance(30_000)
    expect([there(), playlistOf(key).includes('#EXT-X-ENDLIST')]).toEqual([before, false])

    stage.service.bucket.setFailures([])
    expect(there()).toBe(before)
    stage.clock.advance(60_000)
    expect([there(), segmentsOf(key).length]).toEqual([9, 8])
    expect(playlistOf(key)).toContain('#EXT-X-ENDLIST')
  })

  it('that were held back come when the bucket takes them again, if the recording still runs', async () => {
    const ids = await recordIntoBucket()
    const key = `${ids.sid}_httpClient463224.m3u8`
    stage.service.bucket.setFailures(['noSuchBucket'])
    stage.clock.advance(30_000)
    expect(stage.service.bucket.files()).toEqual([])
    stage.service.bucket.setFailures([])
    expect(segmentsOf(key).length).toBe(6)
    expect(responseOf(await stage.stop(ids))['uploadingStatus']).toBe('uploaded')
  })

  it('of a take of three days are listed page by page', async () => {
    const ids = await recordIntoBucket()
    stage.clock.advance(71 * 3_600_000)
    const page = async (token: string) => {
      const query = `list-type=2&prefix=${ids.sid}${token === '' ? '' : `&continuation-token=${token}`}`
      const { text } = await ask('GET', `rehearsal-bucket/?${query.split('&').sort().join('&')}`)
      return { keys: keysIn(text), next: /<NextContinuationToken>([^<]+)/.exec(text)?.[1] ?? '' }
    }
    const first = await page('')
    const second = await page(first.next)
    expect([first.keys.length, second.keys.length, new Set([...first.keys, ...second.keys]).size]).toEqual([
      1_000, 1_000, 2_000,
    ])
    const late = Buffer.from(`${ids.sid}_httpClient463224_2`).toString('base64url')
    expect((await page(late)).keys.length).toBe(1_000)
  })

  it('stay deleted', async () => {
    await recordIntoBucket()
    stage.clock.advance(10_000)
    const key = stage.service.bucket.files()[1]!.key
    await ask('DELETE', `rehearsal-bucket/${key}`)
    stage.clock.advance(10_000)
    expect(stage.service.bucket.files().some((file) => file.key === key)).toBe(false)
  })

  it('are none for a recording into another bucket', async () => {
    await stage.record()
    stage.clock.advance(60_000)
    expect(stage.service.bucket.files()).toEqual([])
  })
})
