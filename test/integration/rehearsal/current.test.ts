import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Json, openStage, responseOf, type Stage, startExample, until, updateExample, who } from './stage.ts'

/** Today's answers: numbers, lists, newer codes; plain requests of the vendor's public collection pass. */

let stage: Stage
beforeEach(async () => {
  stage = await openStage({ dialect: 'current' })
})
afterEach(() => stage.close())

const root = () => `/v1/apps/${stage.service.apps[0]!.appId}/cloud_recording`
const plain = { 'Content-Type': 'application/json' }
const truth = (sid: string) => stage.service.recordings().find((one) => one.sid === sid)!

describe('requests', () => {
  it("passes the specification's own examples", async () => {
    const ids = await stage.record()
    expect((await stage.updateLayout(ids)).status).toBe(200)
    expect((await stage.query(ids)).status).toBe(200)
    expect((await stage.stop(ids)).status).toBe(206)
  })

  it("passes requests like the vendor's public ones: plain JSON, newer keys, no type on a query", async () => {
    const acquired = await stage.send('POST', `${root()}/acquire`, {
      headers: plain,
      body: { ...who, clientRequest: { scene: 0, region: 'EU', resourceExpiredHour: 24 } },
    })
    expect(acquired.status).toBe(200)
    const resourceId = String(acquired.body['resourceId'])
    const started = await stage.send('POST', `${root()}/resourceid/${resourceId}/mode/mix/start`, {
      headers: plain,
      body: {
        ...who,
        clientRequest: {
          token: '',
          recordingConfig: {
            maxIdleTime: 120,
            streamTypes: 2,
            streamMode: 'default',
            channelType: 0,
            videoStreamType: 0,
            subscribeVideoUids: ['123'],
            subscribeUidGroup: 0,
          },
          recordingFileConfig: { avFileType: ['hls', 'mp4'] },
          storageConfig: {
            vendor: 11,
            region: 0,
            bucket: 'some-bucket',
            accessKey: 'some-access-key',
            secretKey: 'some-secret-key',
            fileNamePrefix: ['shows', 'monday'],
            extensionParams: { endpoint: 'storage.invalid' },
          },
        },
      },
    })
    expect(started.status).toBe(200)
    const sid = String(started.body['sid'])
    const session = `${root()}/resourceid/${resourceId}/sid/${sid}/mode/mix`
    stage.clock.advance(9_000)
    expect((await stage.send('GET', `${session}/query`, { headers: { 'Content-Type': 'text/plain' } })).status).toBe(
      200,
    )
    const stopped = await stage.send('POST', `${session}/stop`, {
      headers: plain,
      body: { ...who, clientRequest: { async_stop: false } },
    })
    expect(responseOf(stopped)['uploadingStatus']).toBe('uploaded')
  })

  it("passes requests shaped as the vendor's public Postman collection shapes them, updateLayout among them", async () => {
    const acquired = await stage.send('POST', `${root()}/acquire`, {
      headers: plain,
      body: { cname: 'channel', uid: '7', clientRequest: {} },
    })
    const resourceId = String(acquired.body['resourceId'])
    const video = { width: 360, height: 640, fps: 24, bitrate: 800, mixedVideoLayout: 1, maxResolutionUid: '1' }
    const started = await stage.send('POST', `${root()}/resourceid/${resourceId}/mode/mix/start`, {
      headers: plain,
      body: {
        cname: 'channel',
        uid: '7',
        clientRequest: {
          token: '',
          recordingConfig: {
            maxIdleTime: 120,
            streamTypes: 2,
            audioProfile: 1,
            channelType: 1,
            videoStreamType: 0,
            transcodingConfig: video,
          },
          storageConfig: { vendor: 2, region: 3, bucket: 'some-bucket', accessKey: 'some-key', secretKey: 'some-key' },
        },
      },
    })
    const sid = String(started.body['sid'])
    expect(truth(sid)).toMatchObject({ video: { fps: 24, bitrate: 800 }, layout: { mixedVideoLayout: 1 } })
    const session = `${root()}/resourceid/${resourceId}/sid/${sid}/mode/mix`
    stage.clock.advance(9_000)
    const update = { ...updateExample(), cname: 'channel', uid: '7' }
    const updated = await stage.send('POST', `${session}/updateLayout`, { headers: plain, body: update })
    expect(updated).toMatchObject({ status: 200, body: { cname: 'channel', uid: '7', resourceId, sid } })
    expect(truth(sid).layout).toMatchObject({ mixedVideoLayout: 3, backgroundColor: '#FF0000' })
    expect(truth(sid).layout.layoutConfig.map(({ uid }) => uid)).toEqual(['1', '2'])
    expect((await stage.send('GET', `${session}/query`, { headers: plain })).body).toMatchObject({ resourceId, sid })
    const stopped = await stage.send('POST', `${session}/stop`, {
      headers: plain,
      body: { cname: 'channel', uid: '7', clientRequest: {} },
    })
    expect(responseOf(stopped)['uploadingStatus']).toBe('uploaded')
  })

  it.each([
    ['without extensionParams', undefined, 2],
    ['without an endpoint', {}, 2],
    ['with an empty endpoint', { endpoint: '' }, 2],
    ['with an endpoint', { endpoint: 'storage.invalid' }, undefined],
  ])('vendor 11, found by its endpoint alone, %s', async (_, extensionParams, code) => {
    const start = startExample()
    const storage = start.clientRequest['storageConfig'] as Json
    start.clientRequest['storageConfig'] = { ...storage, vendor: 11, region: 0, extensionParams }
    const { body } = await stage.acquire()
    expect((await stage.start(String(body['resourceId']), start)).body['code']).toBe(code)
  })

  it('ignores a misplaced transcodingConfig: the picture is 360×640', async () => {
    const start = startExample()
    const config = start.clientRequest['recordingConfig'] as Json
    start.clientRequest['transcodingConfig'] = { width: 1280, height: 720, fps: 30, bitrate: 2_000 }
    delete config['transcodingConfig']
    const ids = await stage.record(start)
    expect(truth(ids.sid).video).toEqual({ width: 360, height: 640, fps: 15, bitrate: 500 })
  })

  it('turns an unusual frame rate into 15', async () => {
    const start = startExample()
    const config = start.clientRequest['recordingConfig'] as Json
    config['transcodingConfig'] = { width: 1280, height: 720, fps: 25, bitrate: 2_000 }
    expect(truth((await stage.record(start)).sid).video.fps).toBe(15)
  })

  it('still refuses what is wrong', async () => {
    expect((await stage.acquire({ ...who, uid: '0', clientRequest: {} })).body['code']).toBe(2)
    expect((await stage.acquire({ ...who, cname: 'é', clientRequest: {} })).body['code']).toBe(1013)
  })
})

describe('answers', () => {
  it('carry channel and uid, numbers, and a list of files', async () => {
    const ids = await stage.record()
    stage.clock.advance(4_000)
    expect((await stage.query(ids)).body).toEqual({
      ...who,
      ...ids,
      serverResponse: { status: 4, sliceStartTime: 0, fileListMode: 'json', fileList: [] },
    })
    stage.clock.advance(5_000)
    const sliceStartTime = Date.UTC(2026, 10, 23, 20, 0, 3)
    expect(responseOf(await stage.query(ids))).toEqual({
      status: 5,
      sliceStartTime,
      fileListMode: 'json',
      fileList: [
        {
          fileName: `${ids.sid}_httpClient463224.m3u8`,
          trackType: 'audio_and_video',
          uid: '0',
          mixedAllUser: true,
          isPlayable: true,
          sliceStartTime,
        },
      ],
    })
  })

  it.each([
    [['hls'], 'string'],
    [['hls', 'mp4'], 'json'],
  ])('name the files of a start that asks for %j in mode "%s"', async (avFileType, mode) => {
    const start = startExample()
    start.clientRequest['recordingFileConfig'] = { avFileType }
    const ids = await stage.record(start)
    const name = `${ids.sid}_httpClient463224.m3u8`
    const listed = mode === 'string' ? name : [expect.objectContaining({ fileName: name }) as unknown]
    expect(responseOf(await stage.query(ids))).toMatchObject({
      fileListMode: mode,
      fileList: mode === 'string' ? '' : [],
    })
    stage.clock.advance(9_000)
    expect(responseOf(await stage.query(ids))).toMatchObject({ fileListMode: mode, fileList: listed })
    expect(responseOf(await stage.stop(ids))).toMatchObject({ fileListMode: mode, fileList: listed })
  })

  it('name files plainly for an app that is set so', async () => {
    const app = { ...stage.service.apps[0]!, fileListMode: 'string' } as const
    await stage.close()
    stage = await openStage({ apps: [app] })
    const ids = await stage.record()
    stage.clock.advance(9_000)
    expect(responseOf(await stage.stop(ids))['fileList']).toBe(`${ids.sid}_httpClient463224.m3u8`)
  })

  it('201 with code 7 for a resource that records already, without a second recording', async () => {
    const ids = await stage.record()
    const reply = await stage.start(ids.resourceId)
    expect([reply.status, reply.body['code'], reply.body['sid']]).toEqual([201, 7, undefined])
    expect(stage.service.recordings()).toHaveLength(1)
  })

  it('53 for a channel that is recorded with this uid already', async () => {
    await stage.record()
    const again = String((await stage.acquire()).body['resourceId'])
    expect((await stage.start(again)).body['code']).toBe(53)
  })

  it('432 for a channel that is not the one of the resource', async () => {
    const { body } = await stage.acquire()
    expect((await stage.start(String(body['resourceId']), { ...startExample(), cname: 'x' })).body['code']).toBe(432)
    const ids = await stage.record()
    expect((await stage.updateLayout(ids, { ...updateExample(), uid: '5' })).body['code']).toBe(432)
  })

  it('206 with code 435 for a stop where nobody was', async () => {
    stage.service.people.clear(stage.service.apps[0]!.appId, who.cname)
    const ids = await stage.record()
    stage.clock.advance(10_000)
    const reply = await stage.stop(ids)
    expect([reply.status, reply.body['code']]).toEqual([206, 435])
  })

  it('6, 7 and 8 after a stop, 49 for another stop, then "failed to find worker"', async () => {
    const ids = await stage.record()
    stage.clock.advance(10_000)
    await stage.stop(ids)
    expect(responseOf(await stage.query(ids))['status']).toBe(6)
    expect((await stage.stop(ids)).body['code']).toBe(49)
    stage.clock.advance(5_000)
    expect(responseOf(await stage.query(ids))['status']).toBe(8)
    stage.clock.advance(30_000)
    const gone = await stage.query(ids)
    expect([gone.status, gone.body['code'], gone.body['reason']]).toEqual([404, 404, 'failed to find worker'])
  })

  it('206 with code 65 for a stop that a query disturbed', async () => {
    await stage.close()
    stage = await openStage({ dialect: 'current', times: { stopUpload: 20_000 } })
    const ids = await stage.record()
    stage.clock.advance(10_000)
    const stopping = stage.stop(ids)
    await until(() => !truth(ids.sid).running)
    await stage.query(ids)
    stage.clock.advance(20_000)
    const reply = await stopping
    expect([reply.status, reply.body['code'], reply.body['serverResponse']]).toEqual([206, 65, undefined])
  })

  it('406 for one recording too many', async () => {
    const app = { ...stage.service.apps[0]!, concurrent: 1 }
    await stage.close()
    stage = await openStage({ apps: [app] })
    await stage.record()
    const { body } = await stage.acquire({ ...who, uid: '9', clientRequest: {} })
    const reply = await stage.start(String(body['resourceId']), { ...startExample(), uid: '9' })
    expect(reply.body['code']).toBe(406)
  })

  it('the gateway for a path that leads nowhere', async () => {
    const reply = await stage.send('POST', `${root()}/Acquire`, { body: {} })
    expect([reply.status, reply.body['message']]).toEqual([404, 'no Route matched with those values'])
  })
})
