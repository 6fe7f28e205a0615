import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json, openStage, type Stage, startExample, updateExample, who } from './stage.ts'

/** What the specification's parameter tables forbid, sentence by sentence, and the error it promises. */

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const refusalOfAcquire = async (body: unknown) => (await stage.acquire(body)).body['code']

const refusalOfStart = async (edit: (body: ReturnType<typeof startExample>) => unknown) => {
  const { body } = await stage.acquire()
  const start = startExample()
  const reply = await stage.start(String(body['resourceId']), edit(start) ?? start)
  return reply.status === 200 ? 'accepted' : reply.body['code']
}

const withConfig = (patch: Json) => (body: ReturnType<typeof startExample>) => {
  Object.assign(body.clientRequest['recordingConfig'] as Json, patch)
}
const withVideo = (patch: Json) => (body: ReturnType<typeof startExample>) => {
  const config = body.clientRequest['recordingConfig'] as Json
  const video = { ...(config['transcodingConfig'] as Json), ...patch }
  config['transcodingConfig'] = Object.fromEntries(Object.entries(video).filter(([, value]) => value !== undefined))
}
const withStorage = (patch: Json) => (body: ReturnType<typeof startExample>) => {
  const storage = { ...(body.clientRequest['storageConfig'] as Json), ...patch }
  body.clientRequest['storageConfig'] = Object.fromEntries(
    Object.entries(storage).filter(([, value]) => value !== undefined),
  )
}
const without = (name: string) => (body: ReturnType<typeof startExample>) => {
  body.clientRequest = Object.fromEntries(Object.entries(body.clientRequest).filter(([key]) => key !== name))
}
const region = (patch: Json = {}) => ({ x_axis: 0.1, y_axis: 0.1, width: 0.1, height: 0.1, ...patch })
const withRegion = (patch: Json) => withVideo({ mixedVideoLayout: 3, layoutConfig: [region(patch)] })

describe('cname, uid and clientRequest of every body', () => {
  it.each([
    ['a missing cname', { uid: '527841', clientRequest: {} }, 2],
    ['a cname that is no string', { ...who, cname: 7, clientRequest: {} }, 2],
    ['a missing uid', { cname: 'a', clientRequest: {} }, 2],
    ['uid "0"', { ...who, uid: '0', clientRequest: {} }, 2],
    ['uid 4294967296, beyond 32 bits', { ...who, uid: '4294967296', clientRequest: {} }, 2],
    ['a negative uid', { ...who, uid: '-1', clientRequest: {} }, 2],
    ['a uid as a number', { ...who, uid: 527841, clientRequest: {} }, 2],
    ['a uid that is a name', { ...who, uid: 'recorder', clientRequest: {} }, 2],
    ['a missing clientRequest', who, 2],
    ['a clientRequest that is no object', { ...who, clientRequest: '' }, 2],
    ['a clientRequest that is not empty', { ...who, clientRequest: { region: 'EU' } }, 2],
    ['a parameter in the wrong case', { CName: 'a', uid: '527841', clientRequest: {} }, 2],
    ['an empty channel name', { ...who, cname: '', clientRequest: {} }, 1013],
    ['a channel name of 64 bytes', { ...who, cname: 'a'.repeat(64), clientRequest: {} }, 1013],
    ['a channel name with é', { ...who, cname: 'café', clientRequest: {} }, 1013],
    ['a channel name with a slash', { ...who, cname: 'a/b', clientRequest: {} }, 1013],
    ['a channel name with an asterisk', { ...who, cname: 'a*b', clientRequest: {} }, 1013],
    ['a channel name with a quotation mark', { ...who, cname: 'a"b', clientRequest: {} }, 1013],
  ])('acquire refuses %s', async (_, body, code) => {
    expect(await refusalOfAcquire(body)).toBe(code)
  })

  it.each([
    ['the largest uid', { ...who, uid: '4294967295', clientRequest: {} }],
    ['the smallest uid', { ...who, uid: '1', clientRequest: {} }],
    ['a channel name of 63 bytes', { ...who, cname: 'a'.repeat(63), clientRequest: {} }],
    ['every listed mark', { ...who, cname: '!#$%&()+-:;<=.>?@[]^_{}|~, aZ09', clientRequest: {} }],
  ])('acquire accepts %s', async (_, body) => {
    expect((await stage.acquire(body)).status).toBe(200)
  })

  it('refuses a body that is no JSON with code 2', async () => {
    const reply = await stage.send('POST', `/v1/apps/${stage.service.apps[0]!.appId}/cloud_recording/acquire`)
    expect([reply.status, reply.body['code']]).toEqual([400, 2])
  })
})

describe('recordingConfig of start', () => {
  it.each([
    ['streamTypes other than 0, 1, 2', withConfig({ streamTypes: 3 })],
    ['streamTypes as a string', withConfig({ streamTypes: '2' })],
    ['decryptionMode other than 0 to 3', withConfig({ decryptionMode: 4 })],
    ['a secret that is no string', withConfig({ decryptionMode: 1, secret: 5 })],
    ['channelType other than 0 and 1', withConfig({ channelType: 2 })],
    ['audioProfile other than 0 to 2', withConfig({ audioProfile: 3 })],
    ['videoStreamType other than 0 and 1', withConfig({ videoStreamType: -1 })],
    ['maxIdleTime below 5', withConfig({ maxIdleTime: 4 })],
    ['maxIdleTime that is no number', withConfig({ maxIdleTime: '30' })],
    ['a misspelt parameter', withConfig({ maxidletime: 30 })],
    [
      'a recordingConfig that is no object',
      (body: ReturnType<typeof startExample>) => void (body.clientRequest['recordingConfig'] = []),
    ],
    ['a token that is no string', (body: ReturnType<typeof startExample>) => void (body.clientRequest['token'] = 1)],
  ])('refuses %s with code 2', async (_, edit) => {
    expect(await refusalOfStart(edit as never)).toBe(2)
  })

  it.each<[string, (body: ReturnType<typeof startExample>) => void]>([
    ['no token', without('token')],
    ['no recordingConfig', without('recordingConfig')],
    ...[0, 1, 2, 3].map((decryptionMode): [string, (body: ReturnType<typeof startExample>) => void] => [
      `decryption mode ${decryptionMode}`,
      withConfig({ decryptionMode, ...(decryptionMode === 0 ? {} : { secret: 'rehearsal-secret' }) }),
    ]),
    ['maxIdleTime 5', withConfig({ maxIdleTime: 5 })],
    ['audio only without a picture', withConfig({ streamTypes: 0, transcodingConfig: undefined })],
  ])('accepts %s', async (_, edit) => {
    const { body } = await stage.acquire({ ...who, cname: `ok ${_}`.slice(0, 40), clientRequest: {} })
    const start = { ...startExample(), cname: `ok ${_}`.slice(0, 40) }
    edit(start)
    expect((await stage.start(String(body['resourceId']), start)).status).toBe(200)
  })
})

describe('what a start leaves out', () => {
  const picture = { width: 360, height: 640, fps: 15, bitrate: 500 }
  const recorded = async (cname: string, edit: (body: ReturnType<typeof startExample>) => unknown) => {
    const start = { ...startExample(), cname }
    edit(start)
    const { sid } = await stage.record(start)
    return stage.service.recordings().find((one) => one.sid === sid)!
  }

  it('gets the defaults: 360×640, 15 frames, 500 Kbps, floating on black', async () => {
    const recording = await recorded('no transcodingConfig', (body) => {
      delete (body.clientRequest['recordingConfig'] as Json)['transcodingConfig']
    })
    expect(recording.video).toEqual(picture)
    expect(recording.layout).toEqual({
      mixedVideoLayout: 0,
      backgroundColor: '#000000',
      maxResolutionUid: null,
      layoutConfig: [],
    })
  })

  it('gets sound and picture, and 30 s of patience with an empty channel', async () => {
    const recording = await recorded('no recordingConfig at all', without('recordingConfig'))
    expect([recording.streamTypes, recording.maxIdleTime, recording.video]).toEqual([2, 30, picture])
    const only = await recorded('streamTypes left out', (body) => {
      delete (body.clientRequest['recordingConfig'] as Json)['streamTypes']
    })
    expect(only.streamTypes).toBe(2)
  })
})

describe('transcodingConfig of start', () => {
  it.each([
    ['a missing width', withVideo({ width: undefined })],
    ['a missing height', withVideo({ height: undefined })],
    ['a missing fps', withVideo({ fps: undefined })],
    ['a missing bitrate', withVideo({ bitrate: undefined })],
    ['a width that is no number', withVideo({ width: '360' })],
    ['more than 1080p', withVideo({ width: 1921, height: 1080 })],
    ['a bitrate above 6500', withVideo({ bitrate: 6_501 })],
    ['a mixedVideoLayout other than 0 to 3', withVideo({ mixedVideoLayout: 4 })],
    ['layout 3 without layoutConfig', withVideo({ mixedVideoLayout: 3 })],
    ['a background without #', withVideo({ backgroundColor: 'FF0000' })],
    ['a background that is a name', withVideo({ backgroundColor: 'red' })],
    ['a maxResolutionUid that is a number', withVideo({ mixedVideoLayout: 2, maxResolutionUid: 5 })],
    ['a misplaced layoutType', withVideo({ layoutType: 1 })],
  ])('refuses %s with code 2', async (_, edit) => {
    expect(await refusalOfStart(edit)).toBe(2)
  })

  it.each([
    ['1080p', withVideo({ width: 1920, height: 1080, fps: 30, bitrate: 6_500 })],
    ['1080p upright', withVideo({ width: 1080, height: 1920 })],
    ['the vertical layout with its large window', withVideo({ mixedVideoLayout: 2, maxResolutionUid: '12' })],
    ['17 regions', withVideo({ mixedVideoLayout: 3, layoutConfig: Array.from({ length: 17 }, () => region()) })],
  ])('accepts %s', async (name, edit) => {
    const cname = `video ${name}`
    const { body } = await stage.acquire({ ...who, cname, clientRequest: {} })
    const start = { ...startExample(), cname }
    edit(start)
    expect((await stage.start(String(body['resourceId']), start)).status).toBe(200)
  })
})

describe('layoutConfig', () => {
  const cases: [string, Json][] = [
    ['a missing x_axis', { x_axis: undefined }],
    ['a missing y_axis', { y_axis: undefined }],
    ['a missing width', { width: undefined }],
    ['a missing height', { height: undefined }],
    ['x_axis below 0', { x_axis: -0.1 }],
    ['y_axis above 1', { y_axis: 1.1 }],
    ['width above 1', { width: 1.5 }],
    ['a height that is no number', { height: '0.1' }],
    ['alpha above 1', { alpha: 1.1 }],
    ['alpha below 0', { alpha: -1 }],
    ['render_mode other than 0 and 1', { render_mode: 2 }],
    ['a uid that is a number', { uid: 1 }],
    ['a region over the right edge', { x_axis: 0.5, width: 0.500001 }],
    ['a region over the lower edge', { y_axis: 0.95 }],
    ['seven decimals', { x_axis: 0.1234567 }],
  ]

  it.each(cases)('start refuses %s with code 2', async (_, patch) => {
    expect(await refusalOfStart(withRegion(patch))).toBe(2)
  })

  it.each(cases)('updateLayout refuses %s with code 1028, and the picture stays', async (name, patch) => {
    const ids = await stage.record({ ...startExample(), cname: `update ${name}` })
    const body = { ...updateExample(), cname: `update ${name}` }
    body.clientRequest['layoutConfig'] = [region(patch)]
    const reply = await stage.updateLayout(ids, body)
    const picture = stage.service.recordings().find((one) => one.sid === ids.sid)?.layout
    expect([reply.body['code'], picture?.mixedVideoLayout]).toEqual([1028, 1])
  })

  it.each([
    ['18 regions', { mixedVideoLayout: 3, layoutConfig: Array.from({ length: 18 }, () => region()) }],
    ['a layoutConfig that is no array', { mixedVideoLayout: 3, layoutConfig: {} }],
    ['layout 3 without regions', { mixedVideoLayout: 3 }],
    ['layoutType instead of mixedVideoLayout', { layoutType: 1 }],
    ['layout 4', { mixedVideoLayout: 4 }],
    ['a background that is no colour', { backgroundColor: '#12345' }],
  ])('updateLayout refuses %s with code 1028', async (name, clientRequest) => {
    const cname = `refuse ${name}`
    const ids = await stage.record({ ...startExample(), cname })
    expect((await stage.updateLayout(ids, { ...who, cname, clientRequest })).body['code']).toBe(1028)
  })

  it('start refuses an eighteenth region with code 2', async () => {
    const layoutConfig = Array.from({ length: 18 }, () => region())
    expect(await refusalOfStart(withVideo({ mixedVideoLayout: 3, layoutConfig }))).toBe(2)
  })

  it.each([
    ['the whole canvas', { x_axis: 0.0, y_axis: 0.0, width: 1.0, height: 1.0, alpha: 1.0 }],
    ['the far corner, of no size, unseen', { x_axis: 1.0, y_axis: 1.0, width: 0.0, height: 0.0, alpha: 0.0 }],
  ])('accepts the bounds: %s', async (name, patch) => {
    const ids = await stage.record({ ...startExample(), cname: name })
    const body = { ...who, cname: name, clientRequest: { mixedVideoLayout: 3, layoutConfig: [region(patch)] } }
    expect((await stage.updateLayout(ids, body)).status).toBe(200)
    const layout = stage.service.recordings().find((one) => one.sid === ids.sid)!.layout
    expect(layout.layoutConfig).toEqual([{ ...patch, render_mode: 0 }])
  })

  it('keeps an explicit alpha of 0 and takes 1 when there is none', async () => {
    const ids = await stage.record({ ...startExample(), cname: 'alpha' })
    const clientRequest = { mixedVideoLayout: 3, layoutConfig: [region({ alpha: 0 }), region()] }
    await stage.updateLayout(ids, { ...who, cname: 'alpha', clientRequest })
    const layout = stage.service.recordings().find((one) => one.sid === ids.sid)!.layout
    expect(layout.layoutConfig.map((one) => one.alpha)).toEqual([0, 1])
  })
})

describe('storageConfig of start', () => {
  it.each([
    ['a missing storageConfig', without('storageConfig')],
    ['a missing vendor', withStorage({ vendor: undefined })],
    ['an unknown vendor', withStorage({ vendor: 3, region: 0 })],
    ['a vendor as a string', withStorage({ vendor: '2' })],
    ['a missing region', withStorage({ region: undefined })],
    ['Qiniu region 4', withStorage({ vendor: 0, region: 4 })],
    ['Amazon S3 region 18', withStorage({ vendor: 1, region: 18 })],
    ['Alibaba Cloud region 19', withStorage({ vendor: 2, region: 19 })],
    ['a missing bucket', withStorage({ bucket: undefined })],
    ['a missing accessKey', withStorage({ accessKey: undefined })],
    ['a missing secretKey', withStorage({ secretKey: undefined })],
    ['an empty secretKey', withStorage({ secretKey: '' })],
  ])('refuses %s with code 2', async (_, edit) => {
    expect(await refusalOfStart(edit)).toBe(2)
  })

  it.each([
    [0, 3],
    [1, 17],
    [2, 18],
  ])('accepts vendor %i up to region %i', async (vendor, region) => {
    const cname = `vendor ${vendor}`
    const { body } = await stage.acquire({ ...who, cname, clientRequest: {} })
    const start = { ...startExample(), cname }
    withStorage({ vendor, region })(start)
    expect((await stage.start(String(body['resourceId']), start)).status).toBe(200)
  })
})
