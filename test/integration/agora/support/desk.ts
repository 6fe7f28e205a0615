import { afterEach } from 'vitest'
import { type AgoraClientDeps, createAgoraClient, type NetworkClient } from '../../../../main/agora/client.ts'
import type { AgoraClient, CallContext, StartInput } from '../../../../main/agora/port.ts'
import type { LayoutState } from '../../../../shared/layout/layoutState.ts'
import type { AgoraCall } from '../../../../shared/problem.ts'
import type { RequestLogEntry } from '../../../../shared/recording/requestLog.ts'
import { createQuickClock, deadlinesFor, patient } from './quickClock.ts'

/** A client with its request log. */
export interface Desk {
  readonly client: NetworkClient
  readonly log: readonly RequestLogEntry[]
}

const open: AgoraClient[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.close()))
})

/** Creates a client whose repetitions do not keep a test waiting. It ends with the test. */
export function createDesk(changes: Partial<AgoraClientDeps> = {}): Desk {
  const log: RequestLogEntry[] = []
  const client = createAgoraClient({
    clock: createQuickClock(),
    random: () => 0.5,
    log: (entry) => log.push(entry),
    proxyFor: () => null,
    extraCa: [],
    timeouts: patient,
    // Room for what comes late.
    deadlines: deadlinesFor(changes.timeouts ?? patient),
    ...changes,
  })
  open.push(client)
  return { client, log }
}

/** Secrets that must not come out anywhere. */
export const secrets = {
  certificate: 'rehearsal-certificate-of-the-customer',
  accessKey: 'rehearsal-access-key-of-the-bucket',
  secretKey: 'rehearsal-secret-key-of-the-bucket',
  token: 'rehearsal-token-of-the-channel',
  decryption: 'rehearsal-decryption-secret',
} as const

/** Every spelling in which a secret could be found. */
export function spellings(customerId: string, certificate: string = secrets.certificate): readonly string[] {
  return [...Object.values(secrets), certificate, Buffer.from(`${customerId}:${certificate}`).toString('base64')]
}

export const recorder = { channel: 'httpClient463224', uid: '527841' }
export const recording = { ...recorder, resourceId: 'R1', sid: 'S1' }

/** Who asks, and where. */
export function context(hosts: readonly string[], changes: Partial<CallContext> = {}): CallContext {
  return {
    appId: 'app',
    customerId: 'customer',
    certificate: secrets.certificate,
    hosts,
    sessionId: null,
    ...changes,
  }
}

export const bestFit: LayoutState = {
  mixedVideoLayout: 1,
  backgroundColor: '#FF0000',
  maxResolutionUid: null,
  regions: [],
}

export const startInput: StartInput = {
  ...recorder,
  resourceId: 'R1',
  token: secrets.token,
  recording: {
    streamTypes: 2,
    channelType: 0,
    audioProfile: 1,
    videoStreamType: 1,
    decryptionMode: 1,
    maxIdleTime: 30,
  },
  decryptionSecret: secrets.decryption,
  canvas: { width: 360, height: 640, fps: 15, bitrate: 500 },
  layout: bestFit,
  storage: {
    vendor: 1,
    region: 0,
    bucket: 'rehearsal-bucket',
    accessKey: secrets.accessKey,
    secretKey: secrets.secretKey,
  },
}

/** Makes one of the five calls with the usual content. */
export function make(client: AgoraClient, call: AgoraCall, at: CallContext) {
  switch (call) {
    case 'acquire':
      return client.acquire(at, recorder)
    case 'start':
      return client.start(at, startInput)
    case 'query':
      return client.query(at, recording)
    case 'updateLayout':
      return client.updateLayout(at, recording, bestFit)
    case 'stop':
      return client.stop(at, recording)
  }
}
