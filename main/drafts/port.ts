import type { MethodInput, MethodOutput } from '../../shared/ipc/contract.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'

/** What is typed into forms and not saved yet; outlives a crash, never holds a secret. */
export interface Drafts {
  /**
   * Takes away what waited too long, or belongs to a library layout that is gone, and brings keys of earlier versions up to
   * date. Called once at launch. Never throws.
   */
  load(): void
  read(input: MethodInput<'drafts.read'>): MethodOutput<'drafts.read'>
  list(): MethodOutput<'drafts.list'>
  /**
   * Does nothing where something else is kept than the caller knows of.
   * @throws ProblemError inputInvalid when it holds anything but the form's own fields, journalUnavailable
   */
  write(input: MethodInput<'drafts.write'>): void
  /** Does nothing where something else is kept than the caller knows of. @throws ProblemError journalUnavailable */
  forget(input: MethodInput<'drafts.forget'>): void
}

/** What `createDrafts` is built from. */
export interface DraftsDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'drafts' | 'layouts' | 'presets'>
}
