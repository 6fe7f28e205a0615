import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Chromium } from './chromium/launch.ts'
import type { Options } from './options.ts'
import { createPaths } from './paths.ts'
import { type SecondStart, createSingleInstance } from './singleInstance.ts'
import { KnownEmitter, preventable, strict } from './strict.ts'

const events = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'browser-window-created',
  'browser-window-focus',
  'browser-window-blur',
  'web-contents-created',
  // Cannot happen here.
  'open-url',
  'open-file',
  'render-process-gone',
  'child-process-gone',
  'certificate-error',
  'select-client-certificate',
  'login',
  'accessibility-support-changed',
]

/** What `app` needs from the rest of the stand-in. */
export interface AppParts {
  readonly options: Options
  readonly start: (profile: string) => Promise<Chromium>
  /** Open windows, and how to ask one to close, or to end it unasked. */
  readonly windows: () => readonly { close(): void; destroy(): void }[]
  readonly log: (line: string) => void
}

/** `app` of Electron, and the ends of it that other parts of the stand-in hold. */
export function createApp(parts: AppParts) {
  const { options, log } = parts
  const paths = createPaths(options)
  const emitter = new KnownEmitter('app', events)
  const ready = Promise.withResolvers<undefined>()
  let chromium: Chromium | null = null
  let isReady = false
  let isQuitting = false
  let isExiting = false
  let name = options.productName

  const emit = (event: string, ...args: unknown[]) => void emitter.emit(event, ...args)
  const instance = createSingleInstance(
    () => paths.getPath('userData'),
    (second: SecondStart) => {
      emit('second-instance', preventable({}), second.argv, second.workingDirectory, second.additionalData)
    },
  )

  const end = async (code: number) => {
    if (isExiting) return
    isExiting = true
    for (const window of parts.windows()) window.destroy()
    emit('quit', preventable({}), code)
    await instance.told()
    await chromium?.close()
    process.exit(code)
  }

  const finish = () => {
    const event = preventable({})
    emit('will-quit', event)
    if (event.defaultPrevented) isQuitting = false
    else void end(0)
  }

  const stillQuitting = () => isQuitting

  const quit = () => {
    if (isQuitting || isExiting) return
    const event = preventable({})
    emit('before-quit', event)
    if (event.defaultPrevented) return
    isQuitting = true
    if (parts.windows().length === 0) {
      finish()
      return
    }
    for (const window of parts.windows()) {
      // A window that refuses ends the quit.
      if (!stillQuitting()) return
      window.close()
    }
  }

  const windowEnded = () => {
    if (isExiting || parts.windows().length > 0) return
    if (isQuitting) finish()
    else if (emitter.listenerCount('window-all-closed') > 0) emit('window-all-closed')
    else quit()
  }

  const boot = async () => {
    // The desk's own code runs first, as far as it does not wait.
    await nextTurn()
    if (isQuitting || isExiting) return
    emit('will-finish-launching')
    chromium = await parts.start(`${paths.getPath('userData')}/stand-in-chromium`)
    chromium.onExit(() => {
      if (isExiting) return
      log('Chromium ended unexpectedly')
      void end(1)
    })
    isReady = true
    emit('ready', preventable({}), {})
    ready.resolve(undefined)
  }
  boot().catch((error: unknown) => {
    log(error instanceof Error ? error.message : String(error))
    process.exit(1)
  })

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, quit)

  const switches = new Map<string, string>()
  const app = strict(
    'app',
    Object.assign(emitter, {
      isPackaged: false,
      /** macOS alone has a dock. */
      dock: undefined,
      get name() {
        return name
      },
      set name(value: string) {
        name = value
      },
      whenReady: () => ready.promise,
      isReady: () => isReady,
      quit,
      exit: (code = 0) => void end(code),
      relaunch: () => log('would start again'),
      focus: () => undefined,
      requestSingleInstanceLock: instance.request,
      hasSingleInstanceLock: instance.has,
      releaseSingleInstanceLock: instance.release,
      ...paths,
      getAppPath: () => options.appPath,
      getName: () => name,
      setName: (value: string) => {
        name = value
      },
      getVersion: () => options.version,
      getLocale: () => 'en-US',
      getSystemLocale: () => 'en-US',
      getPreferredSystemLanguages: () => ['en-US'],
      enableSandbox: () => {
        if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready')
      },
      disableHardwareAcceleration: () => {
        if (isReady) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
      },
      setAppUserModelId: () => undefined,
      setAboutPanelOptions: () => undefined,
      setBadgeCount: () => true,
      commandLine: strict('commandLine', {
        appendSwitch: (key: string, value = '') => void switches.set(key, value),
        hasSwitch: (key: string) =>
          switches.has(key) || options.argv.some((arg) => arg === `--${key}` || arg.startsWith(`--${key}=`)),
        getSwitchValue: (key: string) =>
          switches.get(key) ?? options.argv.find((arg) => arg.startsWith(`--${key}=`))?.slice(key.length + 3) ?? '',
      }),
    }),
  )

  return {
    app,
    emit,
    isReady: () => isReady,
    windowEnded,
    /** A window did not want to close. */
    closeRefused: () => {
      isQuitting = false
    },
    chromium: (): Chromium => {
      if (chromium === null) throw new Error('stand-in: Chromium is not there before app is ready')
      return chromium
    },
  }
}
