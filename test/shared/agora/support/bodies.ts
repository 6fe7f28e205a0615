import fc from 'fast-check'
import { anyText } from './inputs.ts'

const resourceId = 'JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY22-x-kv4GdPcjZeMz'
const sid = '38f8e3cfdc474cd56fc1ceba380d7e1a'

/** Bodies that the service gives, as the specification and practice show them. */
export const knownBodies: readonly string[] = [
  { resourceId },
  { sid, resourceId },
  { resourceId, sid, serverResponse: { fileList: 'x.m3u8', status: '5', sliceStartTime: '1562724971626' } },
  { resourceId, sid, serverResponse: { fileList: 'x.m3u8', uploadingStatus: 'uploaded' } },
  {
    cname: 'httpClient463224',
    uid: '527841',
    resourceId,
    sid,
    serverResponse: {
      fileListMode: 'json',
      fileList: [
        {
          fileName: 'x.m3u8',
          trackType: 'audio_and_video',
          uid: '57297',
          mixedAllUser: 'true',
          isPlayable: 'true',
          sliceStartTime: 1_562_724_971_626,
        },
      ],
      status: 5,
      sliceStartTime: 1_562_724_971,
    },
  },
  { Code: 200, Body: { sid, resourceId } },
  { resourceId, sid: '', code: 15 },
  { code: 435, reason: 'nobody', resourceId, sid },
  { code: 2, reason: 'invalid parameter' },
  { message: 'no Route matched with those values' },
].map((body) => JSON.stringify(body))

const anyValue = fc.jsonValue({ maxDepth: 4 })

/** Known names with any value in them. */
const bentBody = fc
  .record(
    {
      code: anyValue,
      Code: anyValue,
      Body: anyValue,
      reason: anyValue,
      message: anyValue,
      sid: anyValue,
      resourceId: anyValue,
      serverResponse: fc.oneof(
        anyValue,
        fc.record(
          { status: anyValue, fileList: fc.oneof(anyValue, fc.array(anyValue)), sliceStartTime: anyValue },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: [] },
  )
  .map((body) => JSON.stringify(body))

/** A known body with a stretch cut out, doubled or overwritten. */
const mutatedBody = fc
  .tuple(fc.constantFrom(...knownBodies), fc.nat(), fc.nat(), anyText(6))
  .map(([body, a, b, patch]) => {
    const from = a % (body.length + 1)
    const to = Math.min(body.length, from + (b % 24))
    return body.slice(0, from) + patch + body.slice(to)
  })

/** A known body that breaks off. */
const cutBody = fc
  .tuple(fc.constantFrom(...knownBodies), fc.nat())
  .map(([body, at]) => body.slice(0, at % (body.length + 1)))

const hostile = fc.constantFrom(
  '',
  'null',
  '[]',
  '"text"',
  '1e999',
  '\uFEFF{}',
  '<html><body>502 Bad Gateway</body></html>',
  '{"__proto__":{"sid":"polluted","resourceId":"polluted"}}',
  '{"constructor":{"prototype":{}},"toString":1,"serverResponse":{"__proto__":{"status":5}}}',
  '['.repeat(50_000),
  '{"a":'.repeat(20_000),
  `{"sid":"${'x'.repeat(50_000)}"}`,
)

/** Anything a network may bring. */
export const anyBody: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: bentBody },
  { weight: 4, arbitrary: mutatedBody },
  { weight: 2, arbitrary: cutBody },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: anyText(200) },
  { weight: 1, arbitrary: hostile },
)
