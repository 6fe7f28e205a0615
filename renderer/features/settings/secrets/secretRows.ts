import type { SecretStatus } from '../../../../shared/secretStatus.ts'
import type { DeskSnapshot } from '../../../../shared/state/snapshot.ts'
import type { Screen } from '../../../stores/navigation.ts'

/** Names of `shared/strings/en/secretNames`. */
export type SecretKind = 'certificate' | 'token' | 'decryptionSecret' | 'accessKey' | 'secretKey'

/** One secret that the desk was given: whose it is, how it stands, and where it is entered. */
export interface SecretRow {
  readonly key: string
  readonly owner: string
  readonly kind: SecretKind
  readonly status: Exclude<SecretStatus, { readonly state: 'none' }>
  readonly screen: Screen
}

type Desk = Pick<DeskSnapshot, 'accounts' | 'storageProfiles' | 'presets'>

interface Owner {
  readonly id: string
  readonly name: string
  readonly screen: Screen
  readonly secrets: Readonly<Partial<Record<SecretKind, SecretStatus>>>
}

/** Every secret that was given and not forgotten: accounts first, then storage profiles, then presets, by name. */
export function secretRows(desk: Desk): readonly SecretRow[] {
  const accounts: readonly Owner[] = Object.values(desk.accounts).map(({ id, label, certificate }) => ({
    id,
    name: label,
    screen: { name: 'settings', section: 'accounts' },
    secrets: { certificate },
  }))
  const profiles: readonly Owner[] = Object.values(desk.storageProfiles).map(({ id, label, accessKey, secretKey }) => ({
    id,
    name: label,
    screen: { name: 'settings', section: 'storage' },
    secrets: { accessKey, secretKey },
  }))
  const presets: readonly Owner[] = Object.values(desk.presets).map(({ id, settings, token, decryptionSecret }) => ({
    id,
    name: settings.name,
    screen: { name: 'preset', id },
    secrets: { token, decryptionSecret },
  }))
  return [accounts, profiles, presets].flatMap((owners) =>
    owners
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .flatMap(({ id, name, screen, secrets }) =>
        Object.entries(secrets).flatMap(([kind, status]) =>
          status.state === 'none'
            ? []
            : [{ key: `${id} ${kind}`, owner: name, kind: kind as SecretKind, status, screen }],
        ),
      ),
  )
}

/** How many of them are of each kind, in the order of {@link secretRows}. */
export function countKinds(rows: readonly SecretRow[]): readonly (readonly [SecretKind, number])[] {
  const counts = new Map<SecretKind, number>()
  for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts]
}
