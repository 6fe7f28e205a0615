import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { KnownEmitter, NotInStandIn, strict } from './strict.ts'

/** The one display: the size most people have. */
const display = {
  id: 1,
  label: 'stand-in',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  size: { width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1040 },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
}

/** `screen` of Electron with one display. */
export function createScreen(isReady: () => boolean) {
  const ready = <T>(value: T): T => {
    if (!isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event")
    return value
  }
  return strict(
    'screen',
    Object.assign(new KnownEmitter('screen', ['display-added', 'display-removed', 'display-metrics-changed']), {
      getPrimaryDisplay: () => ready(display),
      getAllDisplays: () => ready([display]),
      getDisplayMatching: () => ready(display),
      getDisplayNearestPoint: () => ready(display),
      getCursorScreenPoint: () => ready({ x: 0, y: 0 }),
    }),
  )
}

/** `powerMonitor` of Electron; a driver can send its events. */
export function createPowerMonitor() {
  const events = ['suspend', 'resume', 'on-ac', 'on-battery', 'shutdown', 'lock-screen', 'unlock-screen']
  return strict(
    'powerMonitor',
    Object.assign(new KnownEmitter('powerMonitor', events), {
      getSystemIdleTime: () => 0,
      getSystemIdleState: () => 'active',
      isOnBatteryPower: () => false,
    }),
  )
}

/** `powerSaveBlocker` of Electron. */
export function createPowerSaveBlocker() {
  const started = new Set<number>()
  let last = 0
  return strict('powerSaveBlocker', {
    start: () => {
      started.add(++last)
      return last
    },
    stop: (id: number) => started.delete(id),
    isStarted: (id: number) => started.has(id),
  })
}

/** `nativeTheme` of Electron. The system itself is dark or light as the driver says; light at first. */
export function createNativeTheme(changed: () => void) {
  let source: 'system' | 'dark' | 'light' = 'system'
  let systemIsDark = false
  const emitter = new KnownEmitter('nativeTheme', ['updated'])
  const update = () => {
    changed()
    emitter.emit('updated')
  }
  const nativeTheme = strict(
    'nativeTheme',
    Object.defineProperties(emitter, {
      shouldUseDarkColors: { get: () => (source === 'system' ? systemIsDark : source === 'dark') },
      shouldUseHighContrastColors: { get: () => false },
      shouldUseInvertedColorScheme: { get: () => false },
      inForcedColorsMode: { get: () => false },
      prefersReducedTransparency: { get: () => false },
      themeSource: {
        get: () => source,
        set: (value: string) => {
          if (value !== 'system' && value !== 'dark' && value !== 'light')
            throw new TypeError(`invalid themeSource ${value}`)
          if (value === source) return
          source = value
          update()
        },
      },
    }),
  )
  return {
    nativeTheme,
    /** What pages are told; null leaves it to Chromium. */
    colorScheme: (): 'dark' | 'light' => (source === 'system' ? (systemIsDark ? 'dark' : 'light') : source),
    setSystemDark: (dark: boolean) => {
      systemIsDark = dark
      if (source === 'system') update()
    },
  }
}

/** `clipboard` of Electron 44 and later: every method is asynchronous. */
export function createClipboard() {
  let text = ''
  const clipboard = strict('clipboard', {
    readText: () => Promise.resolve(text),
    writeText: (value: string) => {
      if (typeof value !== 'string') return Promise.reject(new TypeError('text must be a string'))
      text = value
      return Promise.resolve()
    },
    clear: () => {
      text = ''
    },
  })
  return { clipboard, clipboardText: () => text }
}

/** `shell` of Electron: notes what would have been opened, opens nothing. */
export function createShell(log: (line: string) => void) {
  const opened: string[] = []
  const open = (what: string) => {
    opened.push(what)
    log(`would open ${what}`)
  }
  const shell = strict('shell', {
    openExternal: (url: string) => {
      if (!URL.canParse(url)) return Promise.reject(new Error('Invalid URL'))
      open(url)
      return Promise.resolve()
    },
    openPath: (path: string) => {
      open(path)
      return Promise.resolve('')
    },
    showItemInFolder: open,
    beep: () => undefined,
  })
  return { shell, opened: (): readonly string[] => opened }
}

/** `net` of Electron: files for the desk's own scheme, and whether there is a network. */
export function createNet() {
  let online = true
  const net = strict('net', {
    isOnline: () => online,
    fetch: async (input: string | URL | Request): Promise<Response> => {
      const url = new URL(input instanceof Request ? input.url : input)
      if (url.protocol !== 'file:') throw new NotInStandIn(`net.fetch of ${url.protocol}`)
      return new Response(await readFile(fileURLToPath(url)))
    },
  })
  return { net, setOnline: (value: boolean) => (online = value) }
}
