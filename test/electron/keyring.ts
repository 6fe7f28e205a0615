import { startKeyringSession } from '../integration/secrets/keyringSession.ts'

/** Environment variables for a desk; `undefined` takes one away. */
export type KeyringEnv = Readonly<Record<string, string | undefined>>

/** A real keychain for desks under test: a D-Bus session of its own with gnome-keyring on a throw-away home. */
export interface Keyring {
  /** What a desk needs to find it. */
  readonly env: KeyringEnv
  /** Locks it, as the lock screen of some systems does. Nobody is there to answer its password window. */
  readonly lock: () => Promise<void>
  /** Unlocks it, as its owner would. */
  readonly unlock: () => Promise<void>
  /** Ends it. Desks that use it have to end before: they would not survive their session bus. */
  readonly close: () => Promise<void>
}

/** No window can open: a locked keychain stays locked. */
const noDisplay: KeyringEnv = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }

/** Starts an unlocked keychain. @throws Error where D-Bus or gnome-keyring is not installed. */
export async function startKeyring(): Promise<Keyring> {
  const session = await startKeyringSession()
  await session.startUnlocked()
  return {
    env: { ...session.env, XDG_CACHE_HOME: `${session.home}/cache`, ...noDisplay },
    lock: () => session.lock(),
    unlock: () => session.unlock(),
    close: () => session.end(),
  }
}

/** The environment of a computer without any keychain service. */
export const noKeyring: KeyringEnv = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus', ...noDisplay }
