import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { Hub } from '../state/hub.ts'
import type { MethodInput } from '../../shared/ipc/contract.ts'
import type { SavedLayout } from '../../shared/layout/savedLayout.ts'

/** The library of layouts. Names and inputs as in the contract with the windows. */
export interface Layouts {
  /** Shows what the journal knows. Called once at launch. */
  load(): void
  /** @throws ProblemError journalUnavailable */
  create(input: MethodInput<'layouts.create'>): SavedLayout
  /** @throws ProblemError savedLayoutNotFound, journalUnavailable */
  change(input: MethodInput<'layouts.change'>): SavedLayout
  /** @throws ProblemError savedLayoutNotFound, journalUnavailable */
  duplicate(input: MethodInput<'layouts.duplicate'>): SavedLayout
  /** The result is what was removed. @throws ProblemError savedLayoutNotFound, journalUnavailable */
  remove(input: MethodInput<'layouts.remove'>): SavedLayout
  /** Takes a layout from a file, under this id. @throws ProblemError journalUnavailable */
  take(id: string, record: SavedLayout): SavedLayout
  /** One that exists again by now stays as it is. @throws ProblemError journalUnavailable */
  restore(input: MethodInput<'layouts.restore'>): SavedLayout
}

/** What `createLayouts` is built from. */
export interface LayoutsDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'layouts'>
  readonly hub: Hub
  /** A fresh UUID. */
  readonly newId: () => string
}
