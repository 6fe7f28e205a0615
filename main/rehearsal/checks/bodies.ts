import { z } from 'zod'
import type { Dialect } from '../options.ts'
import { customisedHasRegions, layoutShapes } from './layout.ts'
import { parameters, uid, whole } from './parameters.ts'
import { storagePlaceFault } from './storageVendors.ts'

/** The largest picture: the product of 1080p, upright or not. */
const largestPicture = 1920 * 1080

/** The vendor that is found by its endpoint alone. */
const s3Compatible = 11

const word = z.string().min(1)

const body = <Request extends z.ZodType>(dialect: Dialect, clientRequest: Request) =>
  parameters(dialect, { cname: z.string(), uid, clientRequest })

const transcoding = (dialect: Dialect) =>
  parameters(dialect, {
    width: whole(1, largestPicture),
    height: whole(1, largestPicture),
    fps: z.number().int().min(1),
    bitrate: whole(1, 6_500),
    ...layoutShapes[dialect],
  }).superRefine((video, context) => {
    if (video.width * video.height > largestPicture)
      context.addIssue({ code: 'custom', path: ['width'], message: 'more than 1080p' })
    customisedHasRegions(video, context)
  })

/** A parameter that only today's service takes. */
const newer = <Schema extends z.ZodType>(dialect: Dialect, schema: Schema) =>
  dialect === 'current' ? schema.optional() : z.undefined().optional()

const recordingConfig = (dialect: Dialect) =>
  parameters(dialect, {
    streamTypes: whole(0, 2).optional(),
    decryptionMode: whole(0, dialect === 'current' ? 8 : 3).optional(),
    secret: z.string().optional(),
    channelType: whole(0, 1).optional(),
    audioProfile: whole(0, 2).optional(),
    videoStreamType: whole(0, 1).optional(),
    maxIdleTime: z.number().int().min(5).optional(),
    transcodingConfig: transcoding(dialect).optional(),
  })

const storageConfig = (dialect: Dialect) =>
  parameters(dialect, {
    vendor: z.number().int(),
    region: z.number().int(),
    bucket: word,
    accessKey: word,
    secretKey: word,
    extensionParams: newer(dialect, z.object({ endpoint: word.optional() })),
  }).superRefine((place, context) => {
    const fault = storagePlaceFault(dialect, place.vendor, place.region)
    if (fault !== null) context.addIssue({ code: 'custom', path: ['region'], message: fault })
    if (place.vendor === s3Compatible && place.extensionParams?.endpoint === undefined)
      context.addIssue({ code: 'custom', path: ['extensionParams', 'endpoint'], message: 'missing for vendor 11' })
  })

const bodiesOf = (dialect: Dialect) => ({
  /** acquire and stop: clientRequest is an empty object. */
  empty: body(dialect, parameters(dialect, {})),
  start: body(
    dialect,
    parameters(dialect, {
      token: z.string().optional(),
      recordingConfig: recordingConfig(dialect).optional(),
      storageConfig: storageConfig(dialect),
      recordingFileConfig: newer(dialect, z.object({ avFileType: z.array(z.enum(['hls', 'mp4'])).optional() })),
    }),
  ),
  updateLayout: body(dialect, parameters(dialect, layoutShapes[dialect]).superRefine(customisedHasRegions)),
})

/** The bodies of the calls, as each dialect takes them. */
export const bodies = { specification: bodiesOf('specification'), current: bodiesOf('current') } as const

export type StartRequest = z.output<ReturnType<typeof bodiesOf>['start']>['clientRequest']
