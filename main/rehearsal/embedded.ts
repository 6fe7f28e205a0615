import { join } from 'node:path'
import type { RehearsalHandle } from './port.ts'
import { loadState } from './savedState.ts'
import { createRehearsalService, type RehearsalService } from './service.ts'

/** The rehearsal service inside the desk, with everything a rehearsal panel can do to it. */
export interface EmbeddedRehearsal extends RehearsalHandle {
  readonly service: RehearsalService
}

/**
 * Starts the desk's own rehearsal. Its recordings live in `folder` and go on while the desk is closed; it listens where it
 * listened before, so that what was noted about it stays true, or on a free port when another program has that one now.
 */
export async function startEmbeddedRehearsal(options: { readonly folder: string }): Promise<EmbeddedRehearsal> {
  const statePath = join(options.folder, 'rehearsal.json')
  const before = loadState(statePath)
  const service = await createRehearsalService({ statePath, port: before?.port ?? 0 }).catch((error: unknown) => {
    if (before === null) throw error
    return createRehearsalService({ statePath, port: 0 })
  })
  return { url: service.url, credentials: service.credentials(), service, close: () => service.close() }
}
