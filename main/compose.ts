import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, clipboard, ipcMain, nativeTheme, powerMonitor, protocol, screen, session } from 'electron'
import type { Session } from '../shared/recording/session.ts'
import { awaitsSid, canStop, mayRun } from '../shared/recording/sessionState.ts'
import { withoutAccount } from '../shared/recording/withoutAccount.ts'
import { mainWords } from '../shared/strings/en/main.ts'
import { createTranslator } from '../shared/strings/translator.ts'
import { systemClock } from './clock.ts'
import { composeServices, type Services } from './composeServices.ts'
import { composeTray, stopRefusals, trayIsSeen } from './composeTray.ts'
import { createDeskLog, type DeskLog } from './deskLog.ts'
import { hostName } from './hostName.ts'
import { bindIpc } from './ipc/electronIpc.ts'
import { createHandlers } from './ipc/handlers.ts'
import { publishChanges } from './ipc/publisher.ts'
import { createIpcServer } from './ipc/server.ts'
import { createLog, logLevel } from './log/log.ts'
import { createApplicationMenu } from './menus/applicationMenu.ts'
import { createMenuCommands } from './menus/menuCommands.ts'
import { menuModel } from './menus/menuModel.ts'
import { LONG_UNVERIFIED_MS, watchLongUnverified } from './notifications/longUnverified.ts'
import {
  finishingNotice,
  hinderedNotice,
  noticeOf,
  offlineNotice,
  onlyOnce,
  stopUnheardNotice,
  unverifiedNotice,
  withoutAccountNotice,
} from './notifications/notices.ts'
import { chromiumProxies } from './network/electronProxy.ts'
import { createNotifications } from './notifications/systemNotifications.ts'
import { ORIGIN, PAGE_URL } from './protocol/origin.ts'
import { servePages } from './protocol/register.ts'
import { loadKeytar } from './secrets/keytarBinding.ts'
import { CLOSE_STARTS_MS, CLOSE_STOPS_MS } from './sessions/closing.ts'
import { stopForGood } from './sessions/stopForGood.ts'
import { guardedHub } from './state/guardedHub.ts'
import type { Hub } from './state/hub.ts'
import { warmHosts } from './state/warmHosts.ts'
import { onCloseRequest, quitsWithLastWindow } from './windows/closePolicy.ts'
import { createDeskWindow, type DeskWindow } from './windows/deskWindow.ts'
import { workAreas } from './windows/displays.ts'
import { fitBounds } from './windows/fitBounds.ts'
import { guardContents, guardSession } from './windows/guards.ts'
import { type GoingOn, createQuitGate } from './windows/quitGate.ts'
import { askBeforeQuitting } from './windows/quitQuestion.ts'
import { createWindowRegistry, type WindowRegistry } from './windows/registry.ts'
import { certificateDialog } from './windows/openDialog.ts'
import { saveDialog } from './windows/saveDialog.ts'
import { backgroundColour, followTheme } from './windows/theme.ts'

/** The running desk, as the life of the application sees it. */
export interface Desk {
  showWindow(): void
  quitsWithLastWindow(): boolean
  /** Whether quitting may go on; otherwise a person is being asked about running recordings. */
  mayQuit(): boolean
  /** The system ends the desk: from now on nobody is asked, and nothing takes long. */
  systemEnds(): void
  /** How long {@link Desk.close} may take as things are, ms. */
  closePatience(): number
  /** From now on windows close for good. */
  prepareToQuit(): void
  /** Ends everything in order. Recordings go on in the cloud. Never throws. */
  close(): Promise<void>
}

const t = createTranslator('en', mainWords)
const clock = systemClock
/** What closing takes beside starts and stops, ms. */
const CLOSING_MS = 1_500

/** Builds the desk: services first, then everything that shows them. The app must be ready. */
export async function composeDesk(): Promise<Desk> {
  const info = { version: app.getVersion(), platform: process.platform, host: hostName(process.versions.electron) }
  const userData = app.getPath('userData')
  const secret = { values: (): readonly string[] => [] }
  const log = openLog(join(userData, 'logs'), () => secret.values())
  log.note('launch', info)
  const services = composeServices({
    userData,
    info,
    clock,
    log,
    keychain: await loadKeytar(),
    environment: process.env,
    developer: !app.isPackaged,
    t,
    chooseCertificates: certificateDialog(t('exports.certificates')),
    proxies: chromiumProxies(session.defaultSession),
    choosePath: saveDialog({ csv: t('exports.dialog.csv'), json: t('exports.dialog.json') }),
  })
  secret.values = () => services.secretValues()
  const views = guardedHub(services.hub, (error) => log.fault('view', error))
  const state = { quitting: false, wayBack: process.platform === 'darwin' }
  const closeFacts = () => ({ ...state, liveSessions: liveSessions(services.hub) })

  const registry = createWindowRegistry(ORIGIN)
  const window = deskWindow({ services, registry, log, onClose: () => onCloseRequest(closeFacts()) })
  const refused = (what: string, address: string) => log.warn('refused', { what, address })
  servePages(protocol, join(import.meta.dirname, '../renderer'))
  guardContents(app, PAGE_URL, refused)
  guardSession(session.defaultSession, refused)

  const unbind = bindIpc(ipcMain, answerWindows(services, registry, log))
  const notifications = createNotifications({
    hub: views,
    noticeOf: onlyOnce((before: Session | null, after: Session) => noticeOf(before, after, t)),
    isWatched: () => window.isFocused(),
    open: (sessionId) => window.show(sessionId === null ? { screen: 'desk' } : { screen: 'session', sessionId }),
  })
  const sayStopFailed = stopRefusals({ hub: services.hub, notices: notifications, log, t })
  const tray = composeTray({
    services,
    views,
    window,
    notices: notifications,
    log,
    clock,
    t,
    sayStopFailed,
    quit: () => app.quit(),
  })
  const endViews = [
    publishChanges({ hub: views, audience: () => registry.audiences(), checkPayloads: !app.isPackaged }),
    followTheme(nativeTheme, views),
    createApplicationMenu({
      hub: views,
      model: (counts) => menuModel({ ...menuFacts(info.version), ...counts }, t),
      perform: createMenuCommands({
        hub: services.hub,
        sessions: services.sessions,
        showDesk: () => window.show(),
        importPresets: () => window.show({ screen: 'import' }),
        showRehearsal: () => window.show({ screen: 'rehearsal' }),
        failed: (sessionId, problem) => sayStopFailed('menu', sessionId, problem),
      }),
    }),
    () => notifications.end(),
    watchLongUnverified({
      hub: views,
      clock,
      unverified: (found) => notifications.showUnwatched(unverifiedNotice(found, LONG_UNVERIFIED_MS, t)),
      stopUnheard: (stops) => notifications.show(stopUnheardNotice(stops, t)),
      hindered: (found, sessions) => {
        // That an account is gone was said at launch.
        if (found.code !== 'accountGone')
          notifications.showUnwatched(hinderedNotice(found, sessions, LONG_UNVERIFIED_MS, t))
      },
      offline: (running) => notifications.showUnwatched(offlineNotice(running, t)),
    }),
    unbind,
    ...(tray === null ? [] : [tray.end]),
  ]
  if (tray !== null) void trayIsSeen(info.host).then((seen) => (state.wayBack ||= seen))
  const gate = createQuitGate({
    goingOn: () => goingOn(services.hub),
    ask: (what) => askBeforeQuitting(what, t),
    stopAll: () =>
      stopForGood({
        ...services,
        clock,
        failed: (sessionId, problem) => sayStopFailed('quit', sessionId, problem),
      }),
    quit: () => app.quit(),
  })
  // Connections that slept are dead, though nobody has told them.
  powerMonitor.on('resume', () => services.networkChanged())
  powerMonitor.on('shutdown', () => gate.systemEnds())
  void services.begin()
  const astray = withoutAccount(services.hub.snapshot())
  if (astray.length > 0) notifications.show(withoutAccountNotice(astray, t))

  return {
    showWindow: () => window.show(),
    quitsWithLastWindow: () => quitsWithLastWindow(closeFacts()),
    mayQuit: () => gate.mayQuit(),
    systemEnds: () => gate.systemEnds(),
    closePatience: () => CLOSING_MS + CLOSE_STOPS_MS + (gate.inHurry() ? 0 : CLOSE_STARTS_MS),
    prepareToQuit: () => {
      state.quitting = true
    },
    close: async () => {
      log.note('quit', { liveSessions: liveSessions(services.hub) })
      const hurry = gate.inHurry()
      const unanswered = unansweredStarts(services.hub)
      if (!hurry && unanswered > 0) notifications.showUnwatched(finishingNotice(unanswered, t))
      endViews.forEach((end) => end())
      await services.close({ hurry })
    },
  }
}

function openLog(folder: string, redactions: () => readonly string[]): DeskLog {
  const log = createDeskLog(createLog({ folder, redactions, level: logLevel(process.env) }))
  // A fault in one corner must not end the desk: recordings would go on with nobody watching them.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => log.fault(event, error))
  return log
}

interface WindowParts {
  readonly services: Services
  readonly registry: WindowRegistry
  readonly log: DeskLog
  readonly onClose: () => 'close' | 'hide' | 'minimize'
}

function deskWindow({ services, registry, log, onClose }: WindowParts): DeskWindow {
  const { journal, hub, sessions, client } = services
  return createDeskWindow({
    clock,
    registry,
    onClose,
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    pageUrl: PAGE_URL,
    devTools: !app.isPackaged,
    placement: () => fitBounds(journal.windowBounds.get(), workAreas(screen)),
    background: () => backgroundColour(nativeTheme.shouldUseDarkColors),
    onFocus: () => {
      sessions.focus()
      client.warm(warmHosts(hub.snapshot()))
    },
    put: (bounds) => journal.windowBounds.put(bounds),
    failed: (error) => log.fault('window', error),
    crashed: (reason) => log.warn('page crashed', { reason }),
  })
}

function answerWindows(services: Services, registry: WindowRegistry, log: DeskLog): ReturnType<typeof createIpcServer> {
  return createIpcServer({
    handlers: createHandlers({
      ...services,
      writeClipboard: (text) => clipboard.writeText(text),
      windowIsListening: (id) => registry.isListening(id),
      tellPreflight: (progress) => {
        for (const window of registry.audiences()) window.send('preflight.progress', progress)
      },
    }),
    trusted: registry,
    rev: () => services.hub.snapshot().rev,
    log: {
      refused: (method, why) => log.warn('call refused', { method, why }),
      failed: (method, id, error) => log.fault('call', error, { method, id }),
    },
    newFaultId: () => randomUUID().slice(0, 8),
    checkOutputs: !app.isPackaged,
  })
}

function menuFacts(version: string) {
  return { platform: process.platform, productName: app.getName(), version, developer: !app.isPackaged }
}

/** How many they are, stoppable or not. */
function liveSessions(hub: Hub): number {
  const { running, beyond } = goingOn(hub)
  return running + beyond
}

/** Recordings that would go on without the desk. */
function goingOn(hub: Hub): GoingOn {
  const all = Object.values(hub.snapshot().sessions).filter(mayRun)
  const running = all.filter(canStop).length
  return { running, beyond: all.length - running }
}

/** Starts whose answer, and with it the sid, is still to come. */
function unansweredStarts(hub: Hub): number {
  // What was not sent is given up, and nobody waits for it.
  return Object.values(hub.snapshot().sessions).filter((session) => awaitsSid(session) && session.startSentAt !== null)
    .length
}
