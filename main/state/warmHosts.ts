import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import { accountServices } from './accountServices.ts'

/** Base URLs the next command may go to, each once: worth a connection before somebody presses Start. */
export const warmHosts = (snapshot: Pick<DeskSnapshot, 'accounts'>): readonly string[] => [
  ...new Set(accountServices(snapshot).flat()),
]
