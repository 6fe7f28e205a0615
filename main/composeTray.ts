import type { SessionId } from '../shared/ids.ts'
import type { Problem } from '../shared/problem.ts'
import { problemOf } from '../shared/problemOf.ts'
import { doubtfulTake } from '../shared/recording/doubtfulTake.ts'
import type { mainWords } from '../shared/strings/en/main.ts'
import type { Translate } from '../shared/strings/translator.ts'
import type { Clock } from './clock.ts'
import type { Services } from './composeServices.ts'
import type { DeskLog } from './deskLog.ts'
import type { hostName } from './hostName.ts'
import { startFailedNotice, stopFailedNotice, takeFailedNotice } from './notifications/notices.ts'
import type { Notifications } from './notifications/systemNotifications.ts'
import type { Hub } from './state/hub.ts'
import { createSystemTray, type SystemTray } from './tray/electronTray.ts'
import { createTrayCommands } from './tray/trayCommands.ts'
import { hasTrayHost, runProgram } from './tray/trayHost.ts'
import { trayModel, type TrayAction } from './tray/trayModel.ts'
import { createTrayView } from './tray/trayView.ts'
import type { DeskWindow } from './windows/deskWindow.ts'

/** Says that a stop from outside a window was refused. */
export type SayStopFailed = (surface: 'tray' | 'menu' | 'quit', sessionId: SessionId, problem: Problem) => void

interface Voices {
  readonly notices: Notifications
  readonly log: DeskLog
  readonly t: Translate<typeof mainWords>
}

interface TrayParts extends Voices {
  readonly services: Services
  /** What views may see. */
  readonly views: Hub
  readonly window: DeskWindow
  readonly clock: Clock
  readonly sayStopFailed: SayStopFailed
  readonly quit: () => void
}

/** Creates what tells people of stops that were refused where no window shows it. */
export function stopRefusals({ hub, notices, log, t }: Voices & { readonly hub: Hub }): SayStopFailed {
  return (surface, sessionId, problem) => {
    log.warn('stop refused', { surface, code: problem.code })
    const found = hub.snapshot().sessions[sessionId]
    if (found !== undefined) notices.show(stopFailedNotice(found, problem, t))
  }
}

/** Builds the tray and keeps it in step with the hub; null on a system that has none. */
export function composeTray(parts: TrayParts): { readonly end: () => void } | null {
  const tray = systemTray(parts)
  if (tray === null) return null
  const { views, clock, t } = parts
  const endView = createTrayView({
    hub: views,
    clock,
    model: (snapshot, now) => trayModel(snapshot, now, t),
    apply: (model) => tray.apply(model),
  })
  return {
    end: () => {
      endView()
      tray.destroy()
    },
  }
}

function systemTray({ services, window, notices, log, t, sayStopFailed, quit }: TrayParts): SystemTray | null {
  const { hub, sessions } = services
  const perform: (action: TrayAction) => void = createTrayCommands({
    sessions,
    isDoubtful: (presetId) => {
      const desk = hub.snapshot()
      const preset = desk.presets[presetId]
      return preset !== undefined && doubtfulTake(preset, desk) !== null
    },
    open: (target) => window.show(target),
    quit,
    stopFailed: (sessionId, error) => sayStopFailed('tray', sessionId, problemOf(error)),
    takeFailed: (sessionId, error) => {
      const problem = problemOf(error)
      log.warn('take refused', { surface: 'tray', code: problem.code })
      const found = hub.snapshot().sessions[sessionId]
      if (found !== undefined) notices.show({ ...takeFailedNotice(found, problem, t), evenIfWatched: true })
    },
    startFailed: (name, error) => {
      log.warn('start refused', { surface: 'tray', code: problemOf(error).code })
      notices.show(startFailedNotice(name, problemOf(error), t))
    },
  })
  try {
    return createSystemTray(process.platform, perform)
  } catch (error) {
    log.fault('tray', error)
    return null
  }
}

/** The stand-in shows its tray to whoever drives it; elsewhere the desktop is asked. */
export function trayIsSeen(host: ReturnType<typeof hostName>): Promise<boolean> {
  return host === 'stand-in' ? Promise.resolve(true) : hasTrayHost(process.platform, runProgram)
}
