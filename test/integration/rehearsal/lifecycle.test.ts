import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ids, openStage, responseOf, type Stage, startExample, until, updateExample, who } from './stage.ts'

/** A recording from acquire to "not found", as the specification tells it. */

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const statusOf = async (ids: Ids) => responseOf(await stage.query(ids))['status']
const appId = () => stage.service.apps[0]!.appId
const truth = (ids: Ids) => stage.service.recordings().find((one) => one.sid === ids.sid)!

describe('the status ladder', () => {
  it('climbs from 0 to 5, as strings, with the file and its start only once a file is there', async () => {
    const ids = await stage.record()
    expect(await statusOf(ids)).toBe('0')
    for (const [ms, status] of [
      [500, '1'],
      [500, '2'],
      [1_000, '3'],
      [1_000, '4'],
    ] as const) {
      stage.clock.advance(ms)
      expect(responseOf(await stage.query(ids))).toEqual({ status, fileList: '' })
    }
    stage.clock.advance(5_000)
    expect(responseOf(await stage.query(ids))).toEqual({
      status: '5',
      fileList: `${ids.sid}_httpClient463224.m3u8`,
      sliceStartTime: String(Date.UTC(2026, 10, 23, 20, 0, 3)),
    })
  })

  it('stays at 4 while nobody is in the channel', async () => {
    stage.service.people.clear(appId(), who.cname)
    const ids = await stage.record()
    stage.clock.advance(20_000)
    expect(await statusOf(ids)).toBe('4')
    stage.service.people.join(appId(), who.cname, '77')
    stage.clock.advance(5_000)
    expect(await statusOf(ids)).toBe('5')
  })

  it('answers ids as the service makes them', async () => {
    const ids = await stage.record()
    expect(ids.resourceId).toMatch(/^[A-Za-z0-9_-]{214,363}$/)
    expect(ids.sid).toMatch(/^[0-9a-f]{32}$/)
  })

  it('stamps its answers with its own time', async () => {
    stage.clock.advance(3_600_000)
    expect((await stage.acquire()).headers.date).toBe('Mon, 23 Nov 2026 21:00:00 GMT')
  })
})

describe('resources', () => {
  it('start within five minutes and not a moment later: 433', async () => {
    const early = String((await stage.acquire()).body['resourceId'])
    const late = String((await stage.acquire({ ...who, uid: '2000', clientRequest: {} })).body['resourceId'])
    stage.clock.advance(299_999)
    expect((await stage.start(early)).status).toBe(200)
    stage.clock.advance(1)
    const reply = await stage.start(late, { ...startExample(), uid: '2000' })
    expect([reply.status, reply.body['code']]).toEqual([400, 433])
  })

  it('serve their running session for hours', async () => {
    const ids = await stage.record()
    stage.clock.advance(10 * 3_600_000)
    expect(await statusOf(ids)).toBe('5')
    expect((await stage.updateLayout(ids)).status).toBe(200)
    expect((await stage.stop(ids)).status).toBe(200)
  })

  it('make one recording only: 1004 while it runs, 1005 when it is over', async () => {
    const ids = await stage.record()
    expect((await stage.start(ids.resourceId)).body['code']).toBe(1004)
    await stage.stop(ids)
    expect((await stage.start(ids.resourceId)).body['code']).toBe(1005)
    expect(stage.service.recordings()).toHaveLength(1)
  })

  it('that were never handed out cannot be parsed: 1001', async () => {
    expect((await stage.start('x'.repeat(220))).body['code']).toBe(1001)
    expect((await stage.query({ resourceId: 'x'.repeat(220), sid: 'a' })).body['code']).toBe(1001)
  })

  it('match their sid, channel, uid and app: 1003', async () => {
    const ids = await stage.record()
    const other = await stage.record({ ...startExample(), uid: '7' })
    expect((await stage.query({ ...ids, sid: other.sid })).body['code']).toBe(1003)
    expect((await stage.stop(ids, { ...who, uid: '7', clientRequest: {} })).body['code']).toBe(1003)
    expect((await stage.updateLayout(ids, { ...updateExample(), cname: 'other' })).body['code']).toBe(1003)
    expect(truth(ids).running).toBe(true)
  })
})

describe('who records what', () => {
  it('refuses a second recorder with the same uid in the same channel: 1004', async () => {
    await stage.record()
    const again = String((await stage.acquire()).body['resourceId'])
    expect((await stage.start(again)).body['code']).toBe(1004)
  })

  it('lets a recording with wrong storage keys go after a while: the channel and uid are free again', async () => {
    const wrong = startExample()
    wrong.clientRequest['storageConfig'] = { ...stage.service.credentials().storage, secretKey: 'wrong' }
    const ids = await stage.record(wrong)
    expect((await stage.query(ids)).status).toBe(404)
    const early = String((await stage.acquire()).body['resourceId'])
    expect((await stage.start(early)).body['code']).toBe(1004)
    stage.clock.advance(30_000)
    expect((await stage.query(ids)).status).toBe(404)
    expect(truth(ids)).toMatchObject({ running: false, ended: { by: 'abnormal' } })
    expect((await stage.start(early)).status).toBe(200)
  })

  it('lets another uid record the same channel', async () => {
    await stage.record()
    await stage.record({ ...startExample(), uid: '527842' })
    expect(stage.service.recordings().filter((one) => one.running)).toHaveLength(2)
  })

  it('throws the recorder out when a participant has its uid: status 20', async () => {
    const ids = await stage.record()
    stage.clock.advance(10_000)
    stage.service.people.join(appId(), who.cname, who.uid)
    expect(await statusOf(ids)).toBe('20')
  })
})

describe('updateLayout', () => {
  it('takes the example of the specification', async () => {
    const ids = await stage.record()
    const reply = await stage.updateLayout(ids)
    expect([reply.status, reply.body]).toEqual([200, { resourceId: ids.resourceId, sid: ids.sid }])
    expect(truth(ids).layout.layoutConfig).toEqual(updateExample().clientRequest['layoutConfig'])
  })

  it('resets what is not sent: red turns black again', async () => {
    const ids = await stage.record()
    expect(truth(ids).layout.backgroundColor).toBe('#FF0000')
    await stage.updateLayout(ids, { ...who, clientRequest: {} })
    expect(truth(ids).layout).toEqual({
      mixedVideoLayout: 0,
      backgroundColor: '#000000',
      maxResolutionUid: null,
      layoutConfig: [],
    })
  })
})

describe('the end', () => {
  it('by stop: files, outcome, then "exiting", then "not found"', async () => {
    const ids = await stage.record()
    stage.clock.advance(10_000)
    const reply = await stage.stop(ids)
    expect(reply.body).toEqual({
      ...ids,
      serverResponse: { fileList: `${ids.sid}_httpClient463224.m3u8`, uploadingStatus: 'uploaded' },
    })
    expect((await stage.query(ids)).body['code']).toBe(501)
    expect((await stage.updateLayout(ids)).body['code']).toBe(501)
    expect((await stage.stop(ids)).body['code']).toBe(501)
    stage.clock.advance(30_000)
    for (const reply404 of [await stage.query(ids), await stage.stop(ids), await stage.updateLayout(ids)])
      expect(reply404.status).toBe(404)
  })

  it('by an empty channel, 30 seconds after the last person left, through 6, 7 and 8', async () => {
    const ids = await stage.record()
    stage.clock.advance(10_000)
    stage.service.people.clear(appId(), who.cname)
    stage.clock.advance(29_999)
    expect(await statusOf(ids)).toBe('5')
    stage.clock.advance(1)
    expect(await statusOf(ids)).toBe('6')
    stage.clock.advance(2_000)
    expect(await statusOf(ids)).toBe('7')
    stage.clock.advance(2_000)
    expect(await statusOf(ids)).toBe('8')
    stage.clock.advance(26_000)
    expect((await stage.query(ids)).status).toBe(404)
    expect(truth(ids).ended?.by).toBe('idle')
  })

  it('waits as long as maxIdleTime says, and from anew after somebody came back', async () => {
    const start = startExample()
    Object.assign(start.clientRequest['recordingConfig'] as object, { maxIdleTime: 300 })
    const ids = await stage.record(start)
    stage.clock.advance(10_000)
    stage.service.people.clear(appId(), who.cname)
    stage.clock.advance(299_000)
    stage.service.people.join(appId(), who.cname, '9')
    stage.service.people.leave(appId(), who.cname, '9')
    stage.clock.advance(299_999)
    expect(truth(ids).running).toBe(true)
    stage.clock.advance(1)
    expect(truth(ids).ended?.by).toBe('idle')
  })

  it('answers a stop only when the uploads are done', async () => {
    await stage.close()
    stage = await openStage({ times: { stopUpload: 20_000 } })
    const ids = await stage.record()
    stage.clock.advance(10_000)
    let answered = false
    const stopping = stage.stop(ids).then((reply) => {
      answered = true
      return reply
    })
    await until(() => !truth(ids).running)
    expect((await stage.query(ids)).body['code']).toBe(501)
    expect(answered).toBe(false)
    stage.clock.advance(20_000)
    expect(responseOf(await stopping)['uploadingStatus']).toBe('uploaded')
  })

  it('shows wrong keys for the rehearsal bucket as "not found" after an accepted start', async () => {
    const start = startExample()
    const { storage } = stage.service.credentials()
    start.clientRequest['storageConfig'] = { ...storage, secretKey: 'wrong-secret-key' }
    const ids = await stage.record(start)
    stage.clock.advance(10_000)
    expect((await stage.query(ids)).status).toBe(404)
  })
})

describe('the ledger', () => {
  it("holds exactly what was sent: the specification's bodies, word for word", async () => {
    const ids = await stage.record()
    await stage.updateLayout(ids)
    await stage.query(ids)
    await stage.stop(ids)
    const entries = stage.service.ledger.entries()
    expect(entries.map((one) => [one.call, one.status, one.answered, one.processed])).toEqual([
      ['acquire', 200, true, true],
      ['start', 200, true, true],
      ['updateLayout', 200, true, true],
      ['query', 200, true, true],
      ['stop', 200, true, true],
    ])
    expect(entries.map((one) => one.body)).toEqual([
      { ...who, clientRequest: {} },
      startExample(),
      updateExample(),
      null,
      { ...who, clientRequest: {} },
    ])
    expect(entries.every((one) => one.headers['authorization'] === 'Basic ok')).toBe(true)
    expect(stage.service.ledger.counts()).toEqual({
      acquire: 1,
      start: 1,
      query: 1,
      updateLayout: 1,
      stop: 1,
      other: 0,
    })
  })

  it('forgets old bodies but counts on', async () => {
    await stage.close()
    stage = await openStage({ ledgerSize: 2 })
    for (let n = 0; n < 3; n += 1) await stage.acquire()
    expect(stage.service.ledger.entries().map((one) => one.seq)).toEqual([2, 3])
    expect(stage.service.ledger.counts().acquire).toBe(3)
  })
})
