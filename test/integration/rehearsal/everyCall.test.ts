import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ids, type Json, openStage, type Stage, startExample, updateExample, who } from './stage.ts'

/** What the specification says of every call alike: URL, method, header, cname, uid and clientRequest. */

let stage: Stage
let ids: Ids
let root: string
let reserved: string
beforeAll(async () => {
  stage = await openStage()
  root = `/v1/apps/${stage.service.apps[0]!.appId}/cloud_recording`
  ids = await stage.record()
  reserved = String((await stage.acquire({ ...who, uid: '9', clientRequest: {} })).body['resourceId'])
})
afterAll(() => stage.close())

type Call = 'acquire' | 'start' | 'query' | 'updateLayout' | 'stop'

const pathOf = (call: Call, mode = 'mix') => {
  if (call === 'acquire') return `${root}/acquire`
  if (call === 'start') return `${root}/resourceid/${reserved}/mode/${mode}/start`
  return `${root}/resourceid/${ids.resourceId}/sid/${ids.sid}/mode/${mode}/${call}`
}
const bodyOf = (call: Call): Json => {
  if (call === 'start') return { ...startExample(), uid: '9' }
  if (call === 'updateLayout') return updateExample()
  return { ...who, clientRequest: {} }
}
const methodOf = (call: Call) => (call === 'query' ? 'GET' : 'POST')
const send = (call: Call, { body = bodyOf(call), method = methodOf(call), path = pathOf(call), headers = {} } = {}) =>
  stage.send(method, path, { headers, ...(method === 'POST' ? { body } : {}) })

const running = () => stage.service.recordings().filter((one) => one.running).length

const all: readonly Call[] = ['acquire', 'start', 'query', 'updateLayout', 'stop']
const withBody: readonly Call[] = ['acquire', 'start', 'updateLayout', 'stop']
/** The error that wrong parameters of a call get. */
const codeOf = (call: Call) => (call === 'updateLayout' ? 1028 : 2)

describe.each(all)('%s', (call) => {
  it('needs its content type to the letter: 8', async () => {
    for (const type of ['application/json', 'application/json;charset=UTF-8', 'text/plain', ''])
      expect((await send(call, { headers: { 'Content-Type': type } })).body['code'], type).toBe(8)
  })

  it('has one method: 8 for every other', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])
      if (method !== methodOf(call)) expect((await send(call, { method })).body['code'], method).toBe(8)
  })

  it('is case sensitive in its path: 8', async () => {
    const path = pathOf(call)
    const last = path.slice(path.lastIndexOf('/') + 1)
    for (const wrong of [last.toUpperCase(), `${last[0]!.toUpperCase()}${last.slice(1)}`, `${last}s`])
      expect((await send(call, { path: path.replace(/[^/]+$/, wrong) })).body['code'], wrong).toBe(8)
    expect((await send(call, { path: path.replace('cloud_recording', 'Cloud_Recording') })).body['code']).toBe(8)
  })

  it('needs cloud_recording in its URL: 8', async () => {
    expect((await send(call, { path: pathOf(call).replace('/cloud_recording', '') })).body['code']).toBe(8)
  })
})

describe.each(all.filter((call) => call !== 'acquire'))('the mode of %s', (call) => {
  it.each(['individual', 'web', 'Mix', 'MIX'])('is mix, not %s: 2', async (mode) => {
    expect((await send(call, { path: pathOf(call, mode) })).body['code']).toBe(2)
  })
})

describe.each(withBody)('the body of %s', (call) => {
  const without = (name: string) => Object.fromEntries(Object.entries(bodyOf(call)).filter(([key]) => key !== name))

  it.each([
    ['no cname', () => without('cname'), codeOf(call)],
    ['no uid', () => without('uid'), codeOf(call)],
    ['no clientRequest', () => without('clientRequest'), codeOf(call)],
    ['a cname that is a number', () => ({ ...bodyOf(call), cname: 7 }), codeOf(call)],
    ['an empty cname', () => ({ ...bodyOf(call), cname: '' }), 1013],
    ['a cname of 64 bytes', () => ({ ...bodyOf(call), cname: 'a'.repeat(64) }), 1013],
    ['a cname beyond ASCII', () => ({ ...bodyOf(call), cname: 'café' }), 1013],
    ['uid "0"', () => ({ ...bodyOf(call), uid: '0' }), codeOf(call)],
    ['uid 2^32', () => ({ ...bodyOf(call), uid: '4294967296' }), codeOf(call)],
    ['a uid that is a number', () => ({ ...bodyOf(call), uid: 527841 }), codeOf(call)],
    ['a clientRequest that is a text', () => ({ ...bodyOf(call), clientRequest: '{}' }), codeOf(call)],
    ['a clientRequest that is a list', () => ({ ...bodyOf(call), clientRequest: [] }), codeOf(call)],
    ['a key beside its own', () => ({ ...bodyOf(call), Cname: 'a' }), codeOf(call)],
    ['no object at all', () => [], codeOf(call)],
  ])('is refused with %s, and nothing happens', async (_, body, code) => {
    const before = running()
    const reply = await send(call, { body: body() as Json })
    expect([reply.status, reply.body['code']]).toEqual([400, code])
    expect(running()).toBe(before)
  })
})

describe('clientRequest', () => {
  it.each(['acquire', 'stop'] as const)('of %s is empty', async (call) => {
    const reply = await send(call, { body: { ...who, clientRequest: { token: 'x' } } })
    expect(reply.body['code']).toBe(2)
  })

  const inConfig = (patch: Json) => {
    const start = { ...startExample(), uid: '9' }
    const config = start.clientRequest['recordingConfig'] as Json
    config['transcodingConfig'] = { ...(config['transcodingConfig'] as Json), ...patch }
    return start
  }
  it.each([
    ['a height that is a text', { height: '640' }],
    ['a frame rate that is a text', { fps: '15' }],
    ['a bitrate that is a text', { bitrate: '500' }],
    ['no pixels', { width: 0 }],
    ['half a pixel', { height: 640.5 }],
    ['no frames', { fps: 0 }],
    ['no bits', { bitrate: 0 }],
    ['a layout that is a text', { mixedVideoLayout: '1' }],
    ['a background that is a number', { backgroundColor: 0 }],
    ['a background without its last digit', { backgroundColor: '#FF000' }],
    ['a large window that is nobody', { mixedVideoLayout: 2, maxResolutionUid: '0' }],
  ])('of start is refused with %s: 2', async (_, patch) => {
    expect((await send('start', { body: inConfig(patch) as unknown as Json })).body['code']).toBe(2)
  })

  it.each([
    ['a bucket that is a number', { bucket: 5 }],
    ['an empty bucket', { bucket: '' }],
    ['an accessKey that is a number', { accessKey: 5 }],
    ['an empty accessKey', { accessKey: '' }],
    ['a secretKey that is a number', { secretKey: 5 }],
    ['a region that is a text', { region: '3' }],
    ['a region below 0', { region: -1 }],
    ['half a region', { region: 1.5 }],
    ['a key of its own', { endpoint: 'storage.invalid' }],
  ])('of start is refused with %s in storageConfig: 2', async (_, patch) => {
    const start = { ...startExample(), uid: '9' }
    start.clientRequest['storageConfig'] = { ...(start.clientRequest['storageConfig'] as Json), ...patch }
    expect((await send('start', { body: start as unknown as Json })).body['code']).toBe(2)
  })

  it('of updateLayout may name nobody: then the order of joining counts', async () => {
    const regions = [{ x_axis: 0, y_axis: 0, width: 0.5, height: 1 }]
    const body = { ...who, clientRequest: { mixedVideoLayout: 3, layoutConfig: regions } }
    expect((await stage.updateLayout(ids, body)).status).toBe(200)
    const layout = stage.service.recordings().find(({ sid }) => sid === ids.sid)!.layout
    expect(layout.layoutConfig).toEqual([{ ...regions[0], alpha: 1, render_mode: 0 }])
  })

  it('of updateLayout may be empty: everything returns to its default', async () => {
    expect((await stage.updateLayout(ids, { ...who, clientRequest: {} })).status).toBe(200)
    const layout = stage.service.recordings().find(({ sid }) => sid === ids.sid)!.layout
    expect(layout).toEqual({
      mixedVideoLayout: 0,
      backgroundColor: '#000000',
      maxResolutionUid: null,
      layoutConfig: [],
    })
  })
})
