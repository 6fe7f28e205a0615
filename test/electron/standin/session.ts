import type { Chromium } from './chromium/launch.ts'
import { KnownEmitter, strict } from './strict.ts'

type RequestHandler = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean

/** Electron's names of permissions → Chromium's. */
const permissions: readonly (readonly [electron: string, chromium: string])[] = [
  ['notifications', 'notifications'],
  ['geolocation', 'geolocation'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['idle-detection', 'idle-detection'],
  ['storage-access', 'storage-access'],
  ['display-capture', 'display-capture'],
]

/** The default session of Electron, as far as a desk uses one. */
export type StandInSession = ReturnType<typeof createSession>

/** Creates it. Chromium is told beforehand what the desk's handlers would answer, since it cannot ask them itself. */
export function createSession() {
  let onRequest: RequestHandler | null = null
  let onCheck: CheckHandler | null = null

  const session = strict(
    'session',
    Object.assign(new KnownEmitter('session', ['will-download', 'preconnect', 'spellcheck-dictionary-initialized']), {
      setPermissionRequestHandler: (handler: RequestHandler | null) => {
        onRequest = handler
      },
      setPermissionCheckHandler: (handler: CheckHandler | null) => {
        onCheck = handler
      },
      /** USB, serial and HID devices do not exist here: there is nothing to permit. */
      setDevicePermissionHandler: () => undefined,
      setSpellCheckerEnabled: () => undefined,
      isSpellCheckerEnabled: () => false,
      resolveProxy: () => Promise.resolve('DIRECT'),
      forceReloadProxyConfig: () => Promise.resolve(),
      clearStorageData: () => Promise.resolve(),
      clearCache: () => Promise.resolve(),
    }),
  )

  const isGranted = (contents: unknown, permission: string, origin: string): boolean => {
    let granted = onRequest === null
    onRequest?.(contents, permission, (answer) => (granted = answer), {
      requestingUrl: `${origin}/`,
      isMainFrame: true,
    })
    return granted && (onCheck?.(contents, permission, origin, { isMainFrame: true }) ?? true)
  }

  /** Asks the desk's handlers about every permission and tells Chromium. Without handlers everything is granted, as in Electron. */
  const tellPermissions = async (
    chromium: Chromium,
    contents: unknown,
    origins: { readonly desk: string; readonly chromium: string },
  ) => {
    const origin = origins.chromium
    for (const [name, chromiumName] of permissions) {
      const setting = isGranted(contents, name, origins.desk) ? 'granted' : 'denied'
      await chromium.cdp.browser
        .send('Browser.setPermission', { permission: { name: chromiumName }, setting, origin })
        .catch((error: unknown) => {
          // A Chromium without this permission cannot grant it either.
          if (setting === 'granted') throw error
        })
    }
  }

  return { session, tellPermissions }
}
