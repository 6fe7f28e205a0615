import fc from 'fast-check'
import type { StartInput } from '../../../../shared/agora/requestInputs.ts'
import { storageVendors } from '../../../../shared/agora/vendors.ts'
import type { LayoutState, Region } from '../../../../shared/layout/layoutState.ts'

/** The specification's own recording. */
export const exampleStart: StartInput = {
  channel: 'httpClient463224',
  uid: '527841',
  resourceId: 'JyvK8nXHuV1BE64GDkAaBGEscvtHW7v8BrQoRPCHxmeVxwY22-x-kv4GdPcjZeMz',
  token: '<token if any>',
  recording: {
    streamTypes: 2,
    channelType: 0,
    audioProfile: 1,
    videoStreamType: 1,
    decryptionMode: 0,
    maxIdleTime: 30,
  },
  decryptionSecret: null,
  canvas: { width: 360, height: 640, fps: 15, bitrate: 500 },
  layout: { mixedVideoLayout: 1, backgroundColor: '#FF0000', maxResolutionUid: null, regions: [] },
  storage: { vendor: 2, region: 3, bucket: 'xxxxx', accessKey: 'xxxxxxf', secretKey: 'xxxxx' },
}

/** The specification's own layout update. */
export const exampleLayout: LayoutState = {
  mixedVideoLayout: 3,
  backgroundColor: '#FF0000',
  maxResolutionUid: null,
  regions: [
    { uid: '1', x: 0.1, y: 0.1, width: 0.1, height: 0.1, alpha: 1, renderMode: 1 },
    { uid: '2', x: 0.2, y: 0.2, width: 0.1, height: 0.1, alpha: 1, renderMode: 1 },
  ],
}

/** Any text, broken surrogate pairs included. Cheaper than the library's own strings of all characters. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const codePoint = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0x10_ff_ff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0xd8_00, max: 0xdf_ff }) },
  )
  return fc.array(codePoint, { maxLength }).map((points) => String.fromCodePoint(...points))
}

const number = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double(),
  fc.integer({ min: -5, max: 5000 }),
  fc.constantFrom(0, -0, 1, 1 / 3, 2 / 3, 0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY),
)

const uid = fc.oneof(
  fc.integer({ min: 1, max: 4_294_967_295 }).map(String),
  anyText(32),
  fc.constantFrom('', '0', '007', '4294967296'),
)

const text = fc.oneof(anyText(80), fc.constantFrom('', 'httpClient463224', '\uD800', '..'))

const region: fc.Arbitrary<Region> = fc.record({
  uid: fc.option(uid),
  x: number,
  y: number,
  width: number,
  height: number,
  alpha: number,
  renderMode: fc.constantFrom(0, 1),
})

/** A region that lies inside the canvas, however its edges fall. */
export const insideRegion: fc.Arbitrary<Region> = fc
  .tuple(...([0, 1, 2, 3] as const).map(() => fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([a = 0, b = 0, c = 0, d = 0]) => ({
    uid: null,
    x: a,
    y: b,
    width: (1 - a) * c,
    height: (1 - b) * d,
    alpha: 1,
    renderMode: 0 as const,
  }))

export const layouts: fc.Arbitrary<LayoutState> = fc.record({
  mixedVideoLayout: fc.constantFrom(0, 1, 2, 3),
  backgroundColor: fc.oneof(fc.constantFrom('#000000', '#FF0000', '#abc', 'red'), fc.string({ maxLength: 16 })),
  maxResolutionUid: fc.option(uid),
  regions: fc.array(fc.oneof(region, insideRegion), { maxLength: 20 }),
})

const places = storageVendors.flatMap(({ id, regions }) => regions.map((place) => ({ vendor: id, region: place.id })))

/** Any input at all, sensible or not. */
export const startInputs: fc.Arbitrary<StartInput> = fc
  .record({
    channel: text,
    uid,
    resourceId: text,
    token: fc.option(text),
    recording: fc.record({
      streamTypes: fc.constantFrom(0, 1, 2),
      channelType: fc.constantFrom(0, 1),
      audioProfile: fc.constantFrom(0, 1, 2),
      videoStreamType: fc.constantFrom(0, 1),
      decryptionMode: fc.constantFrom(0, 1, 2, 3),
      maxIdleTime: number,
    }),
    decryptionSecret: fc.option(text),
    canvas: fc.record({ width: number, height: number, fps: number, bitrate: number }),
    layout: layouts,
    place: fc.oneof(fc.constantFrom(...places), fc.record({ vendor: fc.integer(), region: fc.integer() })),
    bucket: text,
    accessKey: text,
    secretKey: text,
  })
  .map(({ place, bucket, accessKey, secretKey, ...rest }) => ({
    ...rest,
    storage: { ...place, bucket, accessKey, secretKey },
  }))
