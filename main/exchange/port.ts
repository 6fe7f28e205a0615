import type { ImportResult } from '../../shared/ipc/contractExchange.ts'
import type { MethodInput } from '../../shared/ipc/contract.ts'
import type { SavedFile } from '../../shared/ipc/contractHistory.ts'
import type { mainWords } from '../../shared/strings/en/main.ts'
import type { Translate } from '../../shared/strings/translator.ts'
import type { Accounts } from '../accounts/port.ts'
import type { Clock } from '../clock.ts'
import type { ChooseSavePath } from '../history/port.ts'
import type { Layouts } from '../layouts/port.ts'
import type { Presets } from '../presets/port.ts'
import type { Hub } from '../state/hub.ts'
import type { StorageProfiles } from '../storage/port.ts'

/** Presets, and what they use, as files. */
export interface Exchange {
  /** Asks where to, then writes. @throws ProblemError exportFailed, exportUnreadable */
  export(choice: MethodInput<'exchange.export'>): Promise<SavedFile>
  /** Writes record by record; one that is refused keeps none of the others. @throws ProblemError importUnreadable */
  import(input: MethodInput<'exchange.import'>): Promise<ImportResult[]>
}

/** What `createExchange` is built from. */
export interface ExchangeDeps {
  readonly clock: Clock
  readonly hub: Hub
  readonly accounts: Pick<Accounts, 'take'>
  readonly storage: Pick<StorageProfiles, 'take'>
  readonly presets: Pick<Presets, 'take'>
  readonly layouts: Pick<Layouts, 'take'>
  readonly choosePath: ChooseSavePath
  readonly t: Translate<typeof mainWords>
  /** A fresh UUID. */
  readonly newId: () => string
}
