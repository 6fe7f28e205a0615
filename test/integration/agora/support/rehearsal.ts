import type { CallContext, RunningRecording, StartInput } from '../../../../main/agora/port.ts'
import type { Dialect } from '../../../../main/rehearsal/options.ts'
import { createRehearsalService, type RehearsalService } from '../../../../main/rehearsal/service.ts'
import { secrets, startInput } from './desk.ts'

/** The simulated service with an app whose secrets are looked for afterwards. */
export interface Stage {
  readonly service: RehearsalService
  /** Who asks. Every attempt finds a fresh second, so that the service's own limit stays out of the way. */
  readonly at: CallContext
  /** What to start a channel with. */
  readonly input: (channel: string, resourceId: string) => StartInput
  close(): Promise<void>
}

/** Ids of a recording in a channel. */
export function recordingIn(channel: string, resourceId: string, sid: string): RunningRecording {
  return { channel, uid: startInput.uid, resourceId, sid }
}

/** Starts one. `namesRunningSid`: whether "already running" says which sid runs. */
export async function createStage(dialect: Dialect, namesRunningSid = false): Promise<Stage> {
  const app = {
    appId: 'stage',
    customerId: 'customer',
    customerCertificate: secrets.certificate,
    dialect,
    namesRunningSid,
  }
  const service = await createRehearsalService({
    apps: [app],
    bucket: {
      vendor: 1,
      region: 0,
      bucket: 'rehearsal-bucket',
      accessKey: secrets.accessKey,
      secretKey: secrets.secretKey,
    },
    times: { stopUpload: 0 },
  })
  return {
    service,
    at: {
      appId: app.appId,
      customerId: app.customerId,
      certificate: app.customerCertificate,
      hosts: [service.url],
      sessionId: null,
      beforeAttempt: () => service.clock.advance(1100),
    },
    input: (channel, resourceId) => ({ ...startInput, channel, resourceId }),
    close: () => service.close(),
  }
}
