import { join } from 'node:path'
import type { RehearsalHandle } from './port.ts'
import { loadState } from './savedState.ts'
import { createRehearsalService, type RehearsalService } from './service.ts'

/** The rehearsal service inside the desk, with everything a rehearsal panel can do to it. */
export interface EmbeddedRehearsal extends RehearsalHandle {
  readonly service: RehearsalService
}

/**
 * Starts the desk's own rehearsal. Its recordings live in `folder` and go on while the desk is closed. It listens where it
 * listened before, so that what was noted about it stays true, or on free ports when other programs have those now.
 * @throws the system's error when the folder cannot be written or no port can be had.
 */
export async function startEmbeddedRehearsal(options: { readonly folder: string }): Promise<EmbeddedRehearsal> {
  const statePath = join(options.folder, 'rehearsal.json')
  const before = loadState(statePath)
  const { port = 0, bucketPort = 0 } = before ?? {}
  const kept = { statePath, ledgerSize: 2_000 }
  const service = await createRehearsalService({ ...kept, port, bucketPort })
    .catch(() => createRehearsalService({ ...kept, port }))
    .catch(() => createRehearsalService(kept))
  return {
    url: service.url,
    bucketUrl: service.bucket.url,
    credentials: service.credentials(),
    service,
    close: () => service.close(),
  }
}
