import { z } from 'zod'
import { MAX_REGIONS } from '../layout/layoutState.ts'
import { channelNameFault, uidFault } from './channelName.ts'
import {
  AudioProfile,
  ChannelType,
  DecryptionMode,
  MixedVideoLayout,
  RenderMode,
  StreamTypes,
  VideoStreamType,
} from './codes.ts'
import { MAX_BITRATE, MAX_CANVAS_PIXELS } from './pictureLimits.ts'
import { regionById, vendorById } from './vendors.ts'

/** Seconds. */
export const MIN_IDLE_TIME = 5

const MICROS = 1_000_000

const ChannelName = z.string().refine((name) => channelNameFault(name) === null, 'channel name')
const Uid = z.string().refine((uid) => uidFault(uid) === null, 'uid')
const Secret = z.string().min(1)
const Color = z.string().regex(/^#[0-9a-fA-F]{6}$/)
const Fraction = z
  .number()
  .min(0)
  .max(1)
  .refine((value) => Math.round(value * MICROS) / MICROS === value, 'at most six decimals')

/** Who is recorded by whom: every body carries both. */
const recorder = { cname: ChannelName, uid: Uid }

const RegionBody = z
  .strictObject({
    uid: Uid.optional(),
    x_axis: Fraction,
    y_axis: Fraction,
    width: Fraction,
    height: Fraction,
    alpha: Fraction.optional(),
    render_mode: RenderMode.optional(),
  })
  .refine(({ x_axis, width }) => x_axis + width <= 1, { path: ['width'], message: 'beyond the right edge' })
  .refine(({ y_axis, height }) => y_axis + height <= 1, { path: ['height'], message: 'beyond the bottom edge' })

const layout = {
  mixedVideoLayout: MixedVideoLayout.optional(),
  backgroundColor: Color.optional(),
  maxResolutionUid: Uid.optional(),
  layoutConfig: z.array(RegionBody).min(1).max(MAX_REGIONS).optional(),
}

interface LayoutFields {
  readonly mixedVideoLayout?: MixedVideoLayout | undefined
  readonly maxResolutionUid?: string | undefined
  readonly layoutConfig?: readonly unknown[] | undefined
}

const regionsWithCustomOnly = (body: LayoutFields): boolean =>
  (body.mixedVideoLayout === 3) === (body.layoutConfig !== undefined)

const largeWindowWithVerticalOnly = (body: LayoutFields): boolean =>
  body.maxResolutionUid === undefined || body.mixedVideoLayout === 2

const regionsFault = { path: ['layoutConfig'], message: 'belongs to layout 3, and to no other' }
const largeWindowFault = { path: ['maxResolutionUid'], message: 'belongs to layout 2 alone' }

const TranscodingConfig = z
  .strictObject({
    height: z.number().int().positive(),
    width: z.number().int().positive(),
    bitrate: z.number().int().positive().max(MAX_BITRATE),
    fps: z.number().int().positive(),
    ...layout,
  })
  .refine(({ width, height }) => width * height <= MAX_CANVAS_PIXELS, { path: ['width'], message: 'above 1080p' })
  .refine(regionsWithCustomOnly, regionsFault)
  .refine(largeWindowWithVerticalOnly, largeWindowFault)

const RecordingConfig = z
  .strictObject({
    maxIdleTime: z.number().int().min(MIN_IDLE_TIME).optional(),
    streamTypes: StreamTypes.optional(),
    decryptionMode: DecryptionMode.optional(),
    secret: Secret.optional(),
    audioProfile: AudioProfile.optional(),
    channelType: ChannelType.optional(),
    videoStreamType: VideoStreamType.optional(),
    transcodingConfig: TranscodingConfig.optional(),
  })
  .refine(({ decryptionMode, secret }) => ((decryptionMode ?? 0) !== 0) === (secret !== undefined), {
    path: ['secret'],
    message: 'belongs to a decryption mode other than 0',
  })

const StorageConfig = z
  .strictObject({
    accessKey: Secret,
    region: z.number().int(),
    bucket: z.string().min(1),
    secretKey: Secret,
    vendor: z.number().int(),
    extensionParams: z.strictObject({ endpoint: z.string().min(1) }).optional(),
  })
  .refine(({ vendor, region }) => regionById(vendor, region) !== null, { path: ['region'], message: 'unknown region' })
  .refine(
    ({ vendor, extensionParams }) => (vendorById(vendor)?.needsEndpoint ?? false) === (extensionParams !== undefined),
    { path: ['extensionParams'], message: 'belongs to S3-compatible storage, and to no other' },
  )

/** Body of acquire: strict, as the desk sends it. */
export const AcquireBody = z.strictObject({ ...recorder, clientRequest: z.strictObject({}) })
export type AcquireBody = z.infer<typeof AcquireBody>

/** Body of start: strict, as the desk sends it, with every parameter of the specification. */
export const StartBody = z.strictObject({
  ...recorder,
  clientRequest: z.strictObject({
    token: Secret.optional(),
    recordingConfig: RecordingConfig,
    storageConfig: StorageConfig,
  }),
})
export type StartBody = z.infer<typeof StartBody>

/** Body of updateLayout: strict, as the desk sends it. What it leaves out returns to its default. */
export const UpdateLayoutBody = z.strictObject({
  ...recorder,
  clientRequest: z
    .strictObject(layout)
    .refine(regionsWithCustomOnly, regionsFault)
    .refine(largeWindowWithVerticalOnly, largeWindowFault),
})
export type UpdateLayoutBody = z.infer<typeof UpdateLayoutBody>

/** Body of stop: the same as acquire's. */
export type StopBody = AcquireBody
