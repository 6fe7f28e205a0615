import type { LayoutState, Region } from '../layout/layoutState.ts'
import type { AcquireBody, StartBody, StopBody, UpdateLayoutBody } from './bodies.ts'
import { sixDecimals, sixDecimalSpan } from './fractions.ts'
import type { Recorder, StartInput } from './requestInputs.ts'

type LayoutBody = UpdateLayoutBody['clientRequest']
type RecordingConfig = StartBody['clientRequest']['recordingConfig']
type TranscodingConfig = NonNullable<RecordingConfig['transcodingConfig']>
type RegionBody = NonNullable<LayoutBody['layoutConfig']>[number]

const AUDIO_ONLY = 0
const VIDEO_ONLY = 1
const VERTICAL = 2
const CUSTOMISED = 3

/** Explicit zeros are sent: 0 is a legal opacity and a legal display mode. */
function regionBody(region: Region): RegionBody {
  const [x_axis, width] = sixDecimalSpan(region.x, region.width)
  const [y_axis, height] = sixDecimalSpan(region.y, region.height)
  return {
    ...(region.uid === null ? {} : { uid: region.uid }),
    x_axis,
    y_axis,
    width,
    height,
    alpha: sixDecimals(region.alpha),
    render_mode: region.renderMode,
  }
}

/** The whole layout, since the service resets what is not sent; without what belongs to another layout. */
function layoutBody(layout: LayoutState): LayoutBody {
  return {
    mixedVideoLayout: layout.mixedVideoLayout,
    backgroundColor: layout.backgroundColor,
    ...(layout.mixedVideoLayout === VERTICAL && layout.maxResolutionUid !== null
      ? { maxResolutionUid: layout.maxResolutionUid }
      : {}),
    ...(layout.mixedVideoLayout === CUSTOMISED ? { layoutConfig: layout.regions.map(regionBody) } : {}),
  }
}

function transcodingConfig({ canvas, layout }: StartInput): TranscodingConfig {
  const { height, width, bitrate, fps } = canvas
  return { height, width, bitrate, fps, ...layoutBody(layout) }
}

function recordingConfig(input: StartInput): RecordingConfig {
  const { streamTypes, decryptionMode, audioProfile, channelType, videoStreamType, maxIdleTime } = input.recording
  return {
    maxIdleTime,
    streamTypes,
    ...(decryptionMode === 0 ? {} : { decryptionMode, secret: input.decryptionSecret ?? '' }),
    ...(streamTypes === VIDEO_ONLY ? {} : { audioProfile }),
    channelType,
    ...(streamTypes === AUDIO_ONLY ? {} : { videoStreamType, transcodingConfig: transcodingConfig(input) }),
  }
}

/** Body of acquire. */
export function acquireBody({ channel, uid }: Recorder): AcquireBody {
  return { cname: channel, uid, clientRequest: {} }
}

/**
 * Body of start. Settings that would mean nothing are left out: the picture of an audio recording, the sound of a video one,
 * a decryption secret without a mode, regions and large window of a layout that does not use them.
 */
export function startBody(input: StartInput): StartBody {
  const { accessKey, region, bucket, secretKey, vendor, endpoint } = input.storage
  return {
    uid: input.uid,
    cname: input.channel,
    clientRequest: {
      ...(input.token === null ? {} : { token: input.token }),
      recordingConfig: recordingConfig(input),
      storageConfig: {
        accessKey,
        region,
        bucket,
        secretKey,
        vendor,
        ...(endpoint === undefined || endpoint === null ? {} : { extensionParams: { endpoint } }),
      },
    },
  }
}

/** Body of updateLayout: always the whole layout. */
export function updateLayoutBody({ channel, uid }: Recorder, layout: LayoutState): UpdateLayoutBody {
  return { uid, cname: channel, clientRequest: layoutBody(layout) }
}

/** Body of stop. */
export function stopBody(recorder: Recorder): StopBody {
  return acquireBody(recorder)
}
