import type { OwnerlessSecret } from '../../../../shared/ownerlessSecret.ts'
import { isRehearsalPlace } from '../../../../shared/recording/rehearsalPlace.ts'
import type { SecretKind } from '../../../../shared/secretLimits.ts'
import type { SecretStatus } from '../../../../shared/secretStatus.ts'
import type { DeskSnapshot } from '../../../../shared/state/snapshot.ts'
import type { Screen } from '../../../stores/navigation.ts'

/** One secret that the desk was given: whose it is, how it stands, and where it is entered. */
export interface SecretRow {
  readonly key: string
  readonly owner: string
  readonly kind: SecretKind
  readonly status: Exclude<SecretStatus, { readonly state: 'none' }>
  readonly screen: Screen
  /** The desk made it for rehearsals: nobody entered it, and it opens nothing else. */
  readonly made: boolean
}

type Desk = Pick<DeskSnapshot, 'accounts' | 'storageProfiles' | 'presets'>

interface Owner {
  readonly id: string
  readonly name: string
  readonly screen: Screen
  readonly rehearsal: boolean
  readonly secrets: Readonly<Partial<Record<SecretKind, SecretStatus>>>
}

/** Every secret that was given and not forgotten: accounts first, then storage profiles, then presets, by name. */
export function secretRows(desk: Desk): readonly SecretRow[] {
  const accounts: readonly Owner[] = Object.values(desk.accounts).map(({ id, label, certificate, host }) => ({
    id,
    name: label,
    screen: { name: 'settings', section: 'accounts' },
    rehearsal: host.kind === 'rehearsal',
    secrets: { certificate },
  }))
  const profiles: readonly Owner[] = Object.values(desk.storageProfiles).map((profile) => ({
    id: profile.id,
    name: profile.label,
    screen: { name: 'settings', section: 'storage' },
    rehearsal: isRehearsalPlace(profile),
    secrets: { accessKey: profile.accessKey, secretKey: profile.secretKey },
  }))
  const presets: readonly Owner[] = Object.values(desk.presets).map(({ id, settings, token, decryptionSecret }) => ({
    id,
    name: settings.name,
    screen: { name: 'preset', id },
    rehearsal: false,
    secrets: { token, decryptionSecret },
  }))
  return [accounts, profiles, presets].flatMap((owners) =>
    owners
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap(({ id, name, screen, rehearsal, secrets }) =>
        Object.entries(secrets).flatMap(([kind, status]) =>
          status.state === 'none'
            ? []
            : [
                {
                  key: `${id} ${kind}`,
                  owner: name,
                  kind: kind as SecretKind,
                  status,
                  screen,
                  made: rehearsal && isForSession(status),
                },
              ],
        ),
      ),
  )
}

/** What somebody stored in the keychain is theirs, whatever it is for. */
const isForSession = (status: SecretStatus): boolean => status.state === 'stored' && status.place === 'session'

type AnyKind = OwnerlessSecret['kind']

/** How many of them are of each kind, in the order in which the kinds come first. */
export function countKinds(secrets: readonly { readonly kind: AnyKind }[]): readonly (readonly [AnyKind, number])[] {
  const counts = new Map<AnyKind, number>()
  for (const { kind } of secrets) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
}
