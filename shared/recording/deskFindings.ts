import type { DeskSnapshot } from '../state/snapshot.ts'
import type { Finding } from './finding.ts'
import { lintClash } from './lintClash.ts'
import { lintPreset } from './lintPreset.ts'
import type { Preset, PresetSettings } from './preset.ts'
import { type SecretsAtHand, presetFacts } from './presetFacts.ts'

/** Secrets of a preset that the keychain has lost. */
export const lostOf = ({
  token,
  decryptionSecret,
}: Pick<Preset, 'token' | 'decryptionSecret'>): SecretsAtHand['lost'] => [
  ...(token.state === 'lost' ? (['token'] as const) : []),
  ...(decryptionSecret.state === 'lost' ? (['decryptionSecret'] as const) : []),
]

/** What a stored preset has at hand. A locked keychain has it too: that is told elsewhere. */
export const storedSecrets = ({ token, tokenReading, decryptionSecret }: Preset): SecretsAtHand => ({
  token: token.state !== 'none',
  tokenReading,
  decryptionSecret: decryptionSecret.state !== 'none',
  lost: lostOf({ token, decryptionSecret }),
})

/** The parts of the desk that the linter looks at, and the time by the service's clock, ms since 1970. */
export type LintedDesk = Pick<DeskSnapshot, 'storageProfiles' | 'presets' | 'accounts' | 'layouts'> & {
  readonly now: number
}

type Presets = DeskSnapshot['presets']

/** Presets by their channel, for as long as the desk has just these: a list of a thousand asks for each of its rows. */
const onChannels = new WeakMap<Presets, ReadonlyMap<string, readonly Preset[]>>()

/** Only presets of one channel can be in each other's way. */
function onChannel(presets: Presets, channel: string): readonly Preset[] {
  const known = onChannels.get(presets) ?? Map.groupBy(Object.values(presets), ({ settings }) => settings.channel)
  onChannels.set(presets, known)
  return known.get(channel) ?? []
}

/**
 * Everything to fix or to look at in the settings of a form. `ownId`: the preset they belong to, if it exists. `plannedEnd`: of
 * the show they are for, ms since 1970; null where none is planned.
 */
export function settingsFindings(
  settings: PresetSettings,
  secrets: SecretsAtHand,
  desk: LintedDesk,
  ownId: string | null,
  plannedEnd: number | null = null,
): readonly Finding[] {
  const profile = settings.storageProfileId === null ? undefined : desk.storageProfiles[settings.storageProfileId]
  const account = settings.accountId === null ? undefined : desk.accounts[settings.accountId]
  const others = onChannel(desk.presets, settings.channel).filter(({ id }) => id !== ownId)
  return [
    ...lintPreset(
      settings,
      presetFacts({
        secrets,
        account: account ?? null,
        storage: profile ?? null,
        layouts: desk.layouts,
        now: desk.now,
        plannedEnd,
      }),
    ),
    ...lintClash(
      settings,
      others.map((other) => other.settings),
      (id) => desk.accounts[id]?.appId,
    ),
  ]
}
