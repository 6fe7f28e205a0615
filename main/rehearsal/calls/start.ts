import { type Answer, refusal } from '../answer.ts'
import { bodies, type StartRequest } from '../checks/bodies.ts'
import { effectiveLayout } from '../checks/layout.ts'
import type { FileListMode, RehearsalApp, RehearsalBucketAccess } from '../options.ts'
import { defaultLayout, type Destination, type EffectiveVideo, type Resource } from '../recording.ts'
import type { NewRecording } from '../sessions.ts'
import { accepted, type CallDeps, type CallInput, findResource, mismatch, readBody } from './context.ts'

const defaultVideo: EffectiveVideo = { width: 360, height: 640, fps: 15, bitrate: 500 }
const frameRates = [1, 7, 10, 15, 24, 30, 60]

/** start: one resource, one recording, within five minutes. */
export function start(input: CallInput, deps: CallDeps): Answer {
  const { app } = input
  const { sessions } = deps
  const found = findResource(input, sessions)
  if (!found.ok) return found.answer
  const resource = found.value
  const body = readBody(input, bodies[app.dialect].start, 2)
  if (!body.ok) return body.answer
  const who = { cname: body.value.cname, uid: body.value.uid }
  const other = mismatch(app, resource, who)
  if (other) return other
  if (resource.sid !== null) return usedBefore(app, resource, deps)
  if (deps.clock.now() - resource.acquiredAt >= deps.times.resourceLife)
    return refusal(app.dialect, 433, 'the resource ID has expired', { who })
  const holder = sessions.holder(app.appId, who.cname, who.uid)
  if (holder) {
    const code = app.dialect === 'current' ? 53 : 1004
    return refusal(app.dialect, code, 'the channel is already recorded with this uid', {
      who,
      sid: app.namesRunningSid === true ? holder.sid : undefined,
    })
  }
  if (sessions.running(app.appId) >= (app.concurrent ?? (app.dialect === 'current' ? 50 : Infinity)))
    return refusal(app.dialect, 406, 'too many recordings at once', { who })
  return accepted(app, sessions.start(resource, settings(body.value.clientRequest, app, deps.bucket)))
}

function usedBefore(app: RehearsalApp, resource: Resource, { sessions }: CallDeps): Answer {
  const recording = resource.sid === null ? undefined : sessions.recording(resource.sid)
  const who = { cname: resource.channel, uid: resource.uid }
  if (!recording || recording.ended) return refusal(app.dialect, 1005, 'the resource ID is already used', { who })
  const sid = app.namesRunningSid === true ? recording.sid : undefined
  return app.dialect === 'current'
    ? refusal(app.dialect, 7, 'the recording is already running', { status: 201, who, sid })
    : refusal(app.dialect, 1004, 'the recording is already running', { who, sid })
}

function settings(request: StartRequest, app: RehearsalApp, bucket: RehearsalBucketAccess): NewRecording {
  const { recordingConfig = {}, storageConfig } = request
  const video = recordingConfig.transcodingConfig
  return {
    maxIdleTime: recordingConfig.maxIdleTime ?? 30,
    streamTypes: recordingConfig.streamTypes ?? 2,
    video: video
      ? {
          width: video.width,
          height: video.height,
          fps: frameRates.includes(video.fps) ? video.fps : 15,
          bitrate: video.bitrate,
        }
      : defaultVideo,
    layout: video ? effectiveLayout(video) : defaultLayout,
    storage: { vendor: storageConfig.vendor, region: storageConfig.region, bucket: storageConfig.bucket },
    destination: destination(storageConfig, bucket),
    fileListMode: fileListMode(request, app),
  }
}

/** Playlists alone are named plainly, playlists and MP4 in a list. */
function fileListMode({ recordingFileConfig }: StartRequest, app: RehearsalApp): FileListMode {
  const types = recordingFileConfig?.avFileType
  if (types === undefined) return app.fileListMode ?? 'json'
  return types.includes('mp4') ? 'json' : 'string'
}

/** Other buckets cannot be checked here, so they are believed. The rehearsal's own needs its own keys. */
function destination(sent: StartRequest['storageConfig'], bucket: RehearsalBucketAccess): Destination {
  if (sent.bucket !== bucket.bucket) return 'elsewhere'
  const keys = ['vendor', 'region', 'accessKey', 'secretKey'] as const
  return keys.every((key) => sent[key] === bucket[key]) ? 'rehearsal' : 'refused'
}
