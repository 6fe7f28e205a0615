import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { checkRequest } from '../../../shared/agora/checkRequest.ts'
import { callPath } from '../../../shared/agora/paths.ts'
import { acquireBody, startBody, stopBody, updateLayoutBody } from '../../../shared/agora/requests.ts'
import { storageVendors } from '../../../shared/agora/vendors.ts'
import { exampleLayout, exampleStart, insideRegion, layouts, startInputs } from './support/inputs.ts'

// Thousands of runs take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const recorder = { channel: 'httpClient463224', uid: '527841' }
const startWith = (change: Partial<typeof exampleStart>) => startBody({ ...exampleStart, ...change })
const recordingOf = (body: ReturnType<typeof startBody>) => body.clientRequest.recordingConfig

describe('the specification’s own examples', () => {
  it('acquire', () => {
    expect(JSON.stringify(acquireBody(recorder))).toBe('{"cname":"httpClient463224","uid":"527841","clientRequest":{}}')
  })

  it('start, to the letter and in its order', () => {
    expect(JSON.stringify(startBody(exampleStart))).toBe(
      JSON.stringify({
        uid: '527841',
        cname: 'httpClient463224',
        clientRequest: {
          token: '<token if any>',
          recordingConfig: {
            maxIdleTime: 30,
            streamTypes: 2,
            audioProfile: 1,
            channelType: 0,
            videoStreamType: 1,
            transcodingConfig: {
              height: 640,
              width: 360,
              bitrate: 500,
              fps: 15,
              mixedVideoLayout: 1,
              backgroundColor: '#FF0000',
            },
          },
          storageConfig: { accessKey: 'xxxxxxf', region: 3, bucket: 'xxxxx', secretKey: 'xxxxx', vendor: 2 },
        },
      }),
    )
    expect(checkRequest('start', startBody(exampleStart))).toEqual([])
  })

  it('updateLayout, to the letter and in its order', () => {
    expect(JSON.stringify(updateLayoutBody(recorder, exampleLayout))).toBe(
      JSON.stringify({
        uid: '527841',
        cname: 'httpClient463224',
        clientRequest: {
          mixedVideoLayout: 3,
          backgroundColor: '#FF0000',
          layoutConfig: [
            { uid: '1', x_axis: 0.1, y_axis: 0.1, width: 0.1, height: 0.1, alpha: 1, render_mode: 1 },
            { uid: '2', x_axis: 0.2, y_axis: 0.2, width: 0.1, height: 0.1, alpha: 1, render_mode: 1 },
          ],
        },
      }),
    )
    expect(checkRequest('updateLayout', updateLayoutBody(recorder, exampleLayout))).toEqual([])
  })

  it('stop', () => {
    expect(JSON.stringify(stopBody(recorder))).toBe('{"cname":"httpClient463224","uid":"527841","clientRequest":{}}')
  })

  it('the paths of all five calls', () => {
    const ids = { appId: 'app', resourceId: 'R-1_x', sid: 's1' }
    expect(callPath('acquire', ids)).toBe('/v1/apps/app/cloud_recording/acquire')
    expect(callPath('start', ids)).toBe('/v1/apps/app/cloud_recording/resourceid/R-1_x/mode/mix/start')
    for (const call of ['query', 'updateLayout', 'stop'] as const) {
      expect(callPath(call, ids)).toBe(`/v1/apps/app/cloud_recording/resourceid/R-1_x/sid/s1/mode/mix/${call}`)
    }
  })
})

describe('start', () => {
  it('leaves out the token of a channel without one', () => {
    expect(startWith({ token: null }).clientRequest).not.toHaveProperty('token')
  })

  it('leaves picture and video stream out of an audio recording', () => {
    const config = recordingOf(startWith({ recording: { ...exampleStart.recording, streamTypes: 0 } }))
    expect(config).not.toHaveProperty('transcodingConfig')
    expect(config).not.toHaveProperty('videoStreamType')
    expect(config).toMatchObject({ streamTypes: 0, audioProfile: 1 })
  })

  it('leaves the audio profile out of a video recording', () => {
    const config = recordingOf(startWith({ recording: { ...exampleStart.recording, streamTypes: 1 } }))
    expect(config).not.toHaveProperty('audioProfile')
    expect(config).toHaveProperty('transcodingConfig')
  })

  it('sends a decryption secret only with a decryption mode', () => {
    const secret = { decryptionSecret: 'rehearsal-secret' }
    const plain = recordingOf(startWith(secret))
    expect(plain).not.toHaveProperty('secret')
    expect(plain).not.toHaveProperty('decryptionMode')
    const recording = { ...exampleStart.recording, decryptionMode: 3 as const }
    expect(recordingOf(startWith({ ...secret, recording }))).toMatchObject({
      decryptionMode: 3,
      secret: 'rehearsal-secret',
    })
  })

  it('always sends width, height, frame rate and bitrate together', () => {
    const { transcodingConfig } = recordingOf(startBody(exampleStart))
    expect(transcodingConfig).toMatchObject({ width: 360, height: 640, fps: 15, bitrate: 500 })
  })

  it('names every vendor and region by number', () => {
    for (const { id, regions, needsEndpoint } of storageVendors) {
      const endpoint = needsEndpoint ? 'store.example' : null
      for (const region of regions) {
        const body = startWith({ storage: { ...exampleStart.storage, vendor: id, region: region.id, endpoint } })
        expect(body.clientRequest.storageConfig).toMatchObject({ vendor: id, region: region.id })
        expect(checkRequest('start', body)).toEqual([])
      }
    }
  })

  it('sends the address of an S3-compatible store along', () => {
    const body = startWith({ storage: { ...exampleStart.storage, vendor: 11, region: 0, endpoint: 'store.example' } })
    expect(body.clientRequest.storageConfig.extensionParams).toEqual({ endpoint: 'store.example' })
  })

  it.each([
    [11, null],
    [1, 'store.example'],
  ])('sends nothing to vendor %i with the address %j', (vendor, endpoint) => {
    const body = startWith({ storage: { ...exampleStart.storage, vendor, region: 0, endpoint } })
    expect(checkRequest('start', body)[0]?.path).toContain('extensionParams')
  })
})

describe('layouts', () => {
  const layout = { ...exampleLayout, maxResolutionUid: '7' }

  it('keeps what only the studio knows on the desk', () => {
    const mark = { name: 'Host', colour: 'blue', locked: true, keepAspect: true } as const
    const marked = { ...exampleLayout, regions: exampleLayout.regions.map((region) => ({ ...region, mark })) }
    expect(updateLayoutBody(recorder, marked)).toEqual(updateLayoutBody(recorder, exampleLayout))
    expect(startWith({ layout: marked })).toEqual(startWith({ layout: exampleLayout }))
  })

  it.each([0, 1, 2, 3] as const)('sends regions and large window of layout %i only where they belong', (kind) => {
    const body = updateLayoutBody(recorder, { ...layout, mixedVideoLayout: kind }).clientRequest
    expect('layoutConfig' in body).toBe(kind === 3)
    expect('maxResolutionUid' in body).toBe(kind === 2)
    expect(body.backgroundColor).toBe('#FF0000')
  })

  it('keeps explicit zeros', () => {
    const clear = { uid: null, x: 0, y: 0, width: 0, height: 0, alpha: 0, renderMode: 0 as const }
    const body = updateLayoutBody(recorder, { ...layout, regions: [clear] }).clientRequest
    expect(body.layoutConfig).toEqual([{ x_axis: 0, y_axis: 0, width: 0, height: 0, alpha: 0, render_mode: 0 }])
  })

  it('has six decimals at most, inside the canvas after rounding', () => {
    fc.assert(
      fc.property(insideRegion, (region) => {
        const body = updateLayoutBody(recorder, { ...layout, regions: [region] })
        expect(checkRequest('updateLayout', body)).toEqual([])
        const sent = body.clientRequest.layoutConfig![0]!
        expect(sent.x_axis + sent.width).toBeLessThanOrEqual(1)
        expect(sent.y_axis + sent.height).toBeLessThanOrEqual(1)
        for (const value of [sent.x_axis, sent.y_axis, sent.width, sent.height]) {
          expect(JSON.stringify(value)).toMatch(/^(1|0(\.\d{1,6})?|[1-9](\.\d+)?e-[56])$/)
        }
        expect(Math.abs(sent.x_axis - region.x)).toBeLessThan(1e-6)
        expect(Math.abs(sent.width - region.width)).toBeLessThan(2e-6)
      }),
      { numRuns: 2000 },
    )
  })

  it('brings thirds together without reaching beyond the edge', () => {
    const third = {
      uid: null,
      x: 2 / 3,
      y: 0.1000008,
      width: 1 / 3,
      height: 0.8999996,
      alpha: 1,
      renderMode: 0 as const,
    }
    const sent = updateLayoutBody(recorder, { ...layout, regions: [third] }).clientRequest.layoutConfig![0]!
    expect(sent).toMatchObject({ x_axis: 0.666667, width: 0.333333, y_axis: 0.100001, height: 0.899999 })
  })
})

describe('what cannot be sent', () => {
  const paths = (change: Partial<typeof exampleStart>) =>
    checkRequest('start', startWith(change)).map(({ path }) => path.replace('clientRequest.', ''))
  const canvas = exampleStart.canvas
  const transcoding = 'recordingConfig.transcodingConfig'

  it.each([
    ['a channel name with é', { channel: 'café' }, 'cname'],
    ['uid 0', { uid: '0' }, 'uid'],
    ['more than 1080p', { canvas: { ...canvas, width: 1921, height: 1080 } }, `${transcoding}.width`],
    ['a bitrate above 6500', { canvas: { ...canvas, bitrate: 6501 } }, `${transcoding}.bitrate`],
    ['no frame rate', { canvas: { ...canvas, fps: 0 } }, `${transcoding}.fps`],
    [
      'an idle time below 5 s',
      { recording: { ...exampleStart.recording, maxIdleTime: 4 } },
      'recordingConfig.maxIdleTime',
    ],
    [
      'a mode without secret',
      { recording: { ...exampleStart.recording, decryptionMode: 1 as const } },
      'recordingConfig.secret',
    ],
    ['an unknown region', { storage: { ...exampleStart.storage, region: 99 } }, 'storageConfig.region'],
    ['an empty bucket', { storage: { ...exampleStart.storage, bucket: '' } }, 'storageConfig.bucket'],
    [
      'a colour in words',
      { layout: { ...exampleStart.layout, backgroundColor: 'red' } },
      `${transcoding}.backgroundColor`,
    ],
    ['layout 3 without regions', { layout: { ...exampleLayout, regions: [] } }, `${transcoding}.layoutConfig`],
    [
      '18 regions',
      { layout: { ...exampleLayout, regions: Array.from({ length: 18 }, () => exampleLayout.regions[0]!) } },
      `${transcoding}.layoutConfig`,
    ],
    [
      'a region beyond the edge',
      { layout: { ...exampleLayout, regions: [{ ...exampleLayout.regions[0]!, x: 0.95 }] } },
      `${transcoding}.layoutConfig.0.width`,
    ],
  ])('%s is found, with its place', (_, change, place) => {
    expect(paths(change)).toContain(place)
  })

  it('portrait 1080p fits, since the product counts', () => {
    expect(paths({ canvas: { ...canvas, width: 1080, height: 1920 } })).toEqual([])
  })

  it.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['two dots', '..'],
    ['half a character', '\uD800'],
    ['1,025 characters', 'x'.repeat(1025)],
  ])('%s is no part of a path', (_, id) => {
    expect(callPath('stop', { appId: 'app', resourceId: 'r', sid: id })).toBeNull()
    expect(callPath('acquire', { appId: id })).toBeNull()
  })

  it('a stop is never held back', () => {
    expect(checkRequest('stop', stopBody({ channel: 'café', uid: '0' }))).toEqual([])
  })
})

describe('any input at all', () => {
  it('ends as a request that passes the strict schema, or as a named finding', () => {
    fc.assert(
      fc.property(startInputs, (input) => {
        const body = startBody(input)
        const findings = checkRequest('start', body)
        expect(findings.every(({ path, rule }) => path !== '' && rule !== '')).toBe(true)
        // What passes survives the trip as JSON unchanged.
        if (findings.length === 0) expect(JSON.parse(JSON.stringify(body))).toEqual(body)
        const path = callPath('start', { appId: 'app', resourceId: input.resourceId })
        if (path !== null) expect(new URL(path, 'https://api.agora.io').pathname).toBe(path)
      }),
      { numRuns: 3000 },
    )
  })

  it('holds for layouts', () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const body = updateLayoutBody(recorder, layout)
        const findings = checkRequest('updateLayout', body)
        if (findings.length === 0) expect(JSON.parse(JSON.stringify(body))).toEqual(body)
        else expect(findings[0]!.path).toMatch(/^clientRequest\./)
      }),
      { numRuns: 3000 },
    )
  })
})
