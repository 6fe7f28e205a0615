import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { Hub } from '../state/hub.ts'
import type { MethodInput, MethodOutput } from '../../shared/ipc/contract.ts'
import type { Preset, PresetSettings } from '../../shared/recording/preset.ts'

/** What producers prepare. Names and inputs as in the contract with the windows. */
export interface Presets {
  /** Shows what the journal knows, with the present state of each secret. Called once at launch. */
  load(): void
  /** @throws ProblemError secrets*, journalUnavailable */
  create(input: MethodInput<'presets.create'>): Promise<Preset>
  /** @throws ProblemError presetNotFound, journalUnavailable */
  change(input: MethodInput<'presets.change'>): Promise<Preset>
  /** @throws ProblemError presetNotFound, secretOvertaken, secrets*, journalUnavailable */
  replaceToken(input: MethodInput<'presets.replaceToken'>): Promise<Preset>
  /** @throws ProblemError presetNotFound, secretOvertaken, secrets*, journalUnavailable */
  replaceDecryptionSecret(input: MethodInput<'presets.replaceDecryptionSecret'>): Promise<Preset>
  /** Takes a preset from a file, under this id; secrets that are here stay. @throws ProblemError journalUnavailable */
  take(id: string, settings: PresetSettings): Preset
  /** Changes those that the edit would change, and answers with them. @throws ProblemError presetNotFound, journalUnavailable */
  edit(input: MethodInput<'presets.edit'>): Preset[]
  /** Undoes an edit, except for what was changed since, and answers with that. @throws ProblemError journalUnavailable */
  takeBack(input: MethodInput<'presets.takeBack'>): MethodOutput<'presets.takeBack'>
  /** Called before presets are taken away, with all of them. The result ends it. */
  beforeRemove(listener: (presets: readonly Preset[]) => void): () => void
  /** Takes them away; their secrets are forgotten a little later. @throws ProblemError presetNotFound, journalUnavailable */
  remove(input: MethodInput<'presets.remove'>): void
  /** Puts back what was removed a moment ago, secrets included. @throws ProblemError journalUnavailable */
  restore(input: MethodInput<'presets.restore'>): Preset[]
  /** Forgets what was removed for good. Never fails. */
  close(): Promise<void>
}

/** What `createPresets` is built from. */
export interface PresetsDeps {
  readonly clock: Clock
  readonly journal: Journal
  readonly hub: Hub
  readonly secrets: SecretStore
  /** A fresh UUID. */
  readonly newId: () => string
}
