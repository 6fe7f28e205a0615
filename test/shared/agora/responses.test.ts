import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { catalogueRow } from '../../../shared/agora/catalogue.ts'
import { readAnswer } from '../../../shared/agora/responses.ts'
import { isServiceStatus, statusRow, statusRows, uploadRows } from '../../../shared/agora/statuses.ts'
import { AgoraCall } from '../../../shared/problem.ts'
import { RecordedFile } from '../../../shared/recording/session.ts'
import { serviceStates } from '../../../shared/strings/en/serviceStates.ts'
import { anyBody } from './support/bodies.ts'

// Thousands of runs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const ids = { resourceId: 'R', sid: 'S' }
const json = (body: unknown) => JSON.stringify(body)
const query = (serverResponse: unknown) => readAnswer('query', 200, json({ ...ids, serverResponse }))
const stop = (serverResponse: unknown) => readAnswer('stop', 200, json({ ...ids, serverResponse }))

describe('successes', () => {
  it('reads the specification’s examples, flat or in its notation', () => {
    expect(readAnswer('acquire', 200, json({ resourceId: 'R' }))).toEqual({ ok: true, value: { resourceId: 'R' } })
    expect(readAnswer('acquire', 200, '{"Code":200,"Body":{"resourceId":"R"}}')).toMatchObject({ ok: true })
    expect(readAnswer('start', 200, json(ids))).toEqual({ ok: true, value: { sid: 'S' } })
    expect(readAnswer('updateLayout', 200, json(ids))).toEqual({ ok: true, value: null })
    expect(query({ fileList: 'x.m3u8', status: '5', sliceStartTime: '1562724971626' })).toEqual({
      ok: true,
      value: {
        channel: null,
        uid: null,
        status: 5,
        sliceStartTime: 1_562_724_971_626,
        files: [{ name: 'x.m3u8', trackType: null, uid: null, isPlayable: null, sliceStartTime: null }],
      },
    })
    expect(stop({ fileList: 'x.m3u8', uploadingStatus: 'uploaded' })).toMatchObject({
      ok: true,
      value: { uploadingStatus: 'uploaded', files: [{ name: 'x.m3u8' }] },
    })
  })

  it('takes a plain 201 with a sid, and a code beside a sid, as a start that worked', () => {
    expect(readAnswer('start', 201, json(ids))).toMatchObject({ ok: true })
    expect(readAnswer('start', 200, json({ ...ids, code: 200 }))).toMatchObject({ ok: true })
    expect(readAnswer('start', 201, json({ ...ids, code: 7 }))).toMatchObject({ ok: true, value: { sid: 'S' } })
  })

  it('saves the sid of a start whose answer was cut off behind it', () => {
    const cut = '{"resourceId":"R","sid":"38f8e3cfdc474cd56fc1ceba380d7e1a","serverResp'
    expect(readAnswer('start', 200, cut)).toEqual({ ok: true, value: { sid: '38f8e3cfdc474cd56fc1ceba380d7e1a' } })
    expect(readAnswer('start', 200, '{"resourceId":"R","sid":"38f8e3cf')).toMatchObject({
      ok: false,
      fault: { sid: null, readable: false },
    })
  })

  it('needs the ids that a call has to bring', () => {
    for (const call of AgoraCall.options) {
      for (const text of ['', '{}', '[]', 'null', '<html></html>', '{"resourceId":"","sid":""}']) {
        expect(readAnswer(call, 200, text)).toMatchObject({ ok: false })
      }
    }
  })

  it('takes no success from a status outside 2xx', () => {
    expect(readAnswer('acquire', 500, json(ids))).toMatchObject({ ok: false, fault: { sid: 'S' } })
  })
})

describe('query', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 20])('reads status %i as number and as text', (status) => {
    expect(query({ status })).toMatchObject({ value: { status } })
    expect(query({ status: String(status) })).toMatchObject({ value: { status } })
  })

  it.each([9, 19, 21, -1, 4.5, '', 'running', null, true, [5], { status: 5 }])('calls status %j unknown', (status) => {
    expect(query({ status })).toMatchObject({ ok: true, value: { status: null } })
  })

  it.each([
    ['1562724971626', 1_562_724_971_626],
    [1_562_724_971_626, 1_562_724_971_626],
    ['1562724971', 1_562_724_971_000],
    [1_562_724_971, 1_562_724_971_000],
    [99_999_999_999, 99_999_999_999_000],
    [100_000_000_000, 100_000_000_000],
    [0, null],
    [-5, null],
    ['soon', null],
    [null, null],
    [undefined, null],
  ])('reads the start %j as %j ms', (sliceStartTime, ms) => {
    expect(query({ status: 5, sliceStartTime })).toMatchObject({ value: { sliceStartTime: ms } })
  })

  it('takes the earliest file’s time when the answer has none of its own', () => {
    const fileList = [
      { fileName: 'b.mp4', sliceStartTime: 1_600_000_002_000 },
      { fileName: 'a.m3u8', sliceStartTime: '1600000001' },
    ]
    expect(query({ status: 5, fileList })).toMatchObject({ value: { sliceStartTime: 1_600_000_001_000 } })
  })

  it.each([
    ['a name', 'a.m3u8', ['a.m3u8']],
    ['names', ['a.m3u8', 'b.mp4'], ['a.m3u8', 'b.mp4']],
    ['objects in both spellings', [{ fileName: 'a' }, { filename: 'b' }], ['a', 'b']],
    ['objects without names', [{ uid: '1' }, 5, null, []], []],
    ['an empty list', [], []],
    ['an empty name', '', []],
    ['nothing', undefined, []],
  ])('reads a file list of %s', (_, fileList, names) => {
    const answer = query({ status: 5, fileList })
    expect(answer.ok && answer.value.files.map(({ name }) => name)).toEqual(names)
  })

  it('reads what newer answers say about a file', () => {
    const file = {
      fileName: 'a',
      trackType: 'audio',
      uid: 7,
      isPlayable: 'true',
      mixedAllUser: 'false',
      sliceStartTime: '1',
    }
    expect(query({ status: 5, fileList: [file] })).toMatchObject({
      value: { files: [{ name: 'a', trackType: 'audio', uid: '7', isPlayable: true, sliceStartTime: 1000 }] },
    })
  })

  it('is unknown, not refused, when the ids come without details', () => {
    expect(readAnswer('query', 200, json(ids))).toEqual({
      ok: true,
      value: { status: null, sliceStartTime: null, files: [], channel: null, uid: null },
    })
  })
})

describe('a time', () => {
  it.each([
    [253_402_300_799_999, 253_402_300_799_999],
    [253_402_300_800_000, null],
    ['9e999', null],
    [1e30, null],
    [-1, null],
  ])('is none that no clock shows: %s', (sliceStartTime, expected) => {
    expect(query({ status: 5, sliceStartTime })).toMatchObject({ value: { sliceStartTime: expected } })
  })
})

describe('whose recording it is', () => {
  it.each([
    [{}, null, null],
    [{ cname: 'town hall', uid: '527841' }, 'town hall', '527841'],
    [{ cname: 'town hall', uid: 527841 }, 'town hall', '527841'],
    [{ cname: '', uid: '' }, null, null],
    [{ cname: 7, uid: {} }, null, null],
  ])('is read where the answer says it: %j', (named, channel, uid) => {
    const answer = json({ ...ids, ...named, serverResponse: { status: 5 } })
    expect(readAnswer('query', 200, answer)).toMatchObject({ value: { status: 5, channel, uid } })
  })
})

describe('stop', () => {
  it.each(['uploaded', 'backuped', 'unknown'])('reads the upload outcome %s', (uploadingStatus) => {
    expect(stop({ uploadingStatus })).toMatchObject({ ok: true, value: { uploadingStatus } })
  })

  it('does not guess at another outcome', () => {
    for (const uploadingStatus of ['done', 1, null, undefined]) {
      expect(stop({ uploadingStatus })).toMatchObject({ value: { uploadingStatus: 'unknown' } })
    }
  })

  it('lets 65 and 435 in an answer with 206 count as what they are', () => {
    for (const code of [65, 435]) {
      expect(readAnswer('stop', 206, json({ ...ids, code, serverResponse: {} }))).toMatchObject({
        ok: false,
        fault: { code },
      })
    }
  })

  it('takes a 206 without a file list as stopped', () => {
    expect(readAnswer('stop', 206, json({ ...ids, serverResponse: { command: 'StopCloudRecorder' } }))).toMatchObject({
      ok: true,
      value: { uploadingStatus: 'unknown', files: [] },
    })
  })
})

describe('errors', () => {
  it.each([
    ['{"code":433,"reason":"expired"}', { code: 433, reason: 'expired' }],
    ['{"code":"433","reason":"expired"}', { code: 433 }],
    ['{"Code":400,"Body":{"code":2}}', { code: 2 }],
    ['{"message":"Unauthorized"}', { code: null, reason: 'Unauthorized' }],
    ['{"code":"invalid appid"}', { code: 'invalid appid' }],
    ['{"resourceId":"R","sid":"","code":15}', { code: 15, sid: null, emptySid: true }],
    ['{"code":1004,"sid":"S"}', { code: 1004, sid: 'S' }],
    ['<html>502</html>', { code: null, reason: null, readable: false }],
    ['', { code: null, reason: null, readable: false }],
  ])('reads what there is in %s', (text, fault) => {
    expect(readAnswer('start', 400, text)).toMatchObject({ ok: false, fault })
  })
})

describe('any answer at all', () => {
  it('is read or refused without a throw, and every refusal has its row', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AgoraCall.options),
        fc.oneof(
          fc.constantFrom(200, 201, 204, 206, 301, 400, 401, 404, 429, 500, 502, 504),
          fc.integer({ min: 100, max: 999 }),
        ),
        anyBody,
        (call, http, text) => {
          const answer = readAnswer(call, http, text)
          if (!answer.ok) {
            expect(catalogueRow(call, { http, ...answer.fault }).calls).toContain(call)
            return
          }
          expect(http >= 200 && http < 300).toBe(true)
          const { value } = answer
          if (value === null) expect(call).toBe('updateLayout')
          else if ('sid' in value) expect(value.sid).not.toBe('')
          else if ('resourceId' in value) expect(value.resourceId).not.toBe('')
          else {
            for (const file of value.files) expect(RecordedFile.safeParse(file).success).toBe(true)
            if ('status' in value) expect(value.status === null || isServiceStatus(value.status)).toBe(true)
            else expect(uploadRows.map((row) => row.value)).toContain(value.uploadingStatus)
          }
        },
      ),
      { numRuns: 10_000 },
    )
  })

  it('takes nothing from the prototype of a hostile body', () => {
    const hostile = '{"__proto__":{"sid":"polluted","resourceId":"polluted","serverResponse":{"status":5}}}'
    for (const call of AgoraCall.options) expect(readAnswer(call, 200, hostile)).toMatchObject({ ok: false })
  })
})

describe('the words for statuses and uploads', () => {
  it('has every status of the specification, each with what, meaning and action', () => {
    expect(statusRows.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 20])
    for (const { state } of [...statusRows, ...uploadRows]) {
      const { what, meaning, action } = serviceStates[state]
      expect([what, meaning, action].every((text) => text.endsWith('.'))).toBe(true)
    }
  })

  it('tells what a status proves: only 5 a file, only 20 a failure', () => {
    expect(statusRows.filter(({ stage }) => stage === 'writing').map(({ value }) => value)).toEqual([5])
    expect(statusRows.filter(({ stage }) => stage === 'failed').map(({ value }) => value)).toEqual([20])
    expect(statusRow(4)?.stage).toBe('ready')
    expect(statusRow(9)).toBeNull()
  })
})
