import type { SecretStatus } from '../../shared/secretStatus.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'

type Owners = Pick<DeskSnapshot, 'accounts' | 'storageProfiles' | 'presets'>

const secretsOf = ({ accounts, storageProfiles, presets }: Owners): readonly SecretStatus[] => [
  ...Object.values(accounts).map(({ certificate }) => certificate),
  ...Object.values(storageProfiles).flatMap(({ accessKey, secretKey }) => [accessKey, secretKey]),
  ...Object.values(presets).flatMap(({ token, decryptionSecret }) => [token, decryptionSecret]),
]

const isInKeychain = (status: SecretStatus): boolean =>
  status.state === 'stored' ? status.place === 'keychain' : status.state !== 'none'

const unreadable: ReadonlySet<SecretStatus['state']> = new Set(['locked', 'lost', 'unavailable'])

/** Whether anything is kept in the keychain, read or not. */
export const needsKeychain = (desk: Owners): boolean => secretsOf(desk).some(isInKeychain)

/** Whether a keychain that does not work is missed: something that is kept there cannot be had. A bar says so on every screen. */
export const isKeychainMissed = (desk: Owners & Pick<DeskSnapshot, 'health'>): boolean =>
  desk.health.keychain.problem !== null &&
  desk.health.keychain.state !== 'ready' &&
  secretsOf(desk).some(({ state }) => unreadable.has(state))
