import type { MethodInput } from '../../shared/ipc/contract.ts'
import type { DeskSettings } from '../../shared/state/snapshot.ts'
import type { Journal } from '../journal/port.ts'
import type { Hub } from './hub.ts'

export interface SettingsDeps {
  readonly hub: Hub
  readonly journal: Pick<Journal, 'settings'>
}

/** The user's choices about the desk itself. */
export interface Settings {
  /** Shows what the journal knows. Called once at launch. */
  load(): void
  /** Changes what is given and keeps the rest. @throws ProblemError journalUnavailable */
  change(input: MethodInput<'settings.change'>): void
}

/** Creates the settings service: written down first, then shown. */
export function createSettings({ hub, journal }: SettingsDeps): Settings {
  const show = (value: DeskSettings) => hub.apply({ kind: 'settings', value })
  return {
    load: () => show(journal.settings.get()),
    change: (input) => {
      const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
      const value: DeskSettings = { ...hub.snapshot().settings, ...given }
      journal.settings.put(value)
      show(value)
    },
  }
}
