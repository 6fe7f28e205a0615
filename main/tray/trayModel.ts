import type { CueId, PresetId, SessionId } from '../../shared/ids.ts'
import { isInDoubt } from '../../shared/recording/mayRecord.ts'
import type { Session, SessionState } from '../../shared/recording/session.ts'
import {
  canStop,
  elapsedMs,
  formatElapsed,
  isGivenUp,
  isLive,
  mayRun,
  sessionState,
} from '../../shared/recording/sessionState.ts'
import { mistakable, placeToTell } from '../../shared/recording/tellApart.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import type { mainWords } from '../../shared/strings/en/main.ts'
import type { TextKey, Translate } from '../../shared/strings/translator.ts'
import { menuName, menuText } from './menuName.ts'
import { cueItems } from './trayCues.ts'
import { startItems } from './trayStart.ts'
import { trayIconKind, type TrayIconKind } from './trayIconKind.ts'

type Words = typeof mainWords

/** What a click in the tray asks for. Carried out by the same commands as every other surface. */
export type TrayAction =
  | { readonly type: 'openSession'; readonly sessionId: SessionId }
  | { readonly type: 'stop'; readonly sessionId: SessionId; readonly gesture: 'press' | 'now' }
  | { readonly type: 'keep'; readonly sessionIds: readonly SessionId[] }
  | { readonly type: 'stopAll'; readonly sessionIds: readonly SessionId[] }
  | { readonly type: 'takeCue'; readonly sessionId: SessionId; readonly cueId: CueId }
  | { readonly type: 'startPreset'; readonly presetId: PresetId; readonly name: string }
  | { readonly type: 'showDesk' }
  | { readonly type: 'quit' }

/** One line of the menu. Without an action it only says something. */
export type TrayItem =
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'item'
      readonly id: string
      readonly label: string
      readonly enabled: boolean
      readonly action: TrayAction | null
    }
  | {
      readonly kind: 'submenu'
      readonly id: string
      readonly label: string
      readonly items: readonly TrayItem[]
    }

/** Everything the tray shows, as data. */
export interface TrayModel {
  readonly icon: TrayIconKind
  /** Live recordings, shown in the icon from two on. */
  readonly count: number
  readonly tooltip: string
  readonly items: readonly TrayItem[]
  /** Whether it changes by time alone: running clocks, evidence that grows old. */
  readonly ticking: boolean
}

const separator = { kind: 'separator' } as const

/** The tray for a snapshot at `now`, ms since 1970. */
export function trayModel(snapshot: DeskSnapshot, now: number, t: Translate<Words>): TrayModel {
  const sessions = Object.values(snapshot.sessions).sort((a, b) => a.createdAt - b.createdAt)
  const live = sessions.filter(isLive)
  const running = live.filter(mayRun)
  const summary = summaryParts(sessions, now, t)
  return {
    icon: trayIconKind(sessions, snapshot.health, now),
    count: running.length,
    tooltip: summary.length === 0 ? t('tray.summary.idle') : t('tray.summary.line', { parts: summary.join(' · ') }),
    items: [
      item('summary', summary.length === 0 ? t('tray.summary.none') : summary.join(' · '), null),
      ...live.map((session) => sessionItem(session, snapshot, now, t)),
      separator,
      ...keepAllItem(live, t),
      ...stopAllItem(live, now, t),
      ...startItems(snapshot, t),
      item('showDesk', t('tray.showDesk'), { type: 'showDesk' }),
      item('quit', running.length === 0 ? t('tray.quit') : t('tray.quitKeeping'), { type: 'quit' }),
    ],
    ticking: live.length > 0,
  }
}

function item(id: string, label: string, action: TrayAction | null, enabled = action !== null): TrayItem {
  return { kind: 'item', id, label, enabled, action }
}

function sessionItem(session: Session, snapshot: DeskSnapshot, now: number, t: Translate<Words>): TrayItem {
  const label = sessionLabel(session, trayName(session, snapshot), now, t)
  const id = `session:${session.id}`
  return {
    kind: 'submenu',
    id,
    label: session.rehearsal ? t('tray.rehearsal', { label }) : label,
    items: [
      item(`${id}:open`, t('tray.open'), { type: 'openSession', sessionId: session.id }),
      ...cueItems(session, snapshot, id, t),
      ...(session.pendingStop === null
        ? [item(`${id}:stop`, t('tray.stop'), stopAction(session, 'press'), stoppable(session, now))]
        : [
            item(`${id}:keep`, t('tray.keep'), { type: 'keep', sessionIds: [session.id] }),
            item(`${id}:stopNow`, t('tray.stopNow'), stopAction(session, 'now')),
          ]),
    ],
  }
}

function stopAction({ id }: Session, gesture: 'press' | 'now'): TrayAction {
  return { type: 'stop', sessionId: id, gesture }
}

/** Its name, shortened, and its place whole: that is what tells it from another one. */
function trayName(session: Session, { sessions }: DeskSnapshot): string {
  const place = placeToTell(session, mistakable(sessions))
  return place === null ? menuName(session.name) : `${menuName(session.name)} (${menuText(place)})`
}

function sessionLabel(session: Session, name: string, now: number, t: Translate<Words>): string {
  const state = sessionState(session, now)
  const params = { name, time: formatElapsed(elapsedMs(session, now)) }
  if (session.pendingStop !== null) {
    const seconds = Math.max(0, Math.ceil((session.pendingStop.at - now) / 1000))
    return t('tray.session.stoppingIn', { ...params, seconds })
  }
  switch (state) {
    case 'recording':
    case 'joined':
    case 'starting':
    case 'stopping':
    case 'unverified':
    case 'uncontrollable':
    case 'startUnknown':
    case 'armed':
      return t(`tray.session.${state}`, params)
    case 'verifying':
      return t('tray.session.unverified', params)
    case 'saved':
    case 'inBackup':
    case 'uploadUnknown':
    case 'givenUp':
    case 'nothingRecorded':
    case 'endedByItself':
    case 'failed':
      return params.name
  }
}

function stoppable(session: Session, now: number): boolean {
  const waits = session.pendingStop === null && sessionState(session, now) !== 'stopping'
  return isLive(session) && canStop(session) && waits
}

function keepAllItem(live: readonly Session[], t: Translate<Words>): readonly TrayItem[] {
  const sessionIds = live.filter(({ pendingStop }) => pendingStop !== null).map(({ id }) => id)
  if (sessionIds.length < 2) return []
  return [item('keepAll', t('tray.keepAll', { count: sessionIds.length }), { type: 'keep', sessionIds })]
}

function stopAllItem(live: readonly Session[], now: number, t: Translate<Words>): readonly TrayItem[] {
  const sessionIds = live.filter((session) => stoppable(session, now)).map((session) => session.id)
  if (sessionIds.length === 0) return []
  return [item('stopAll', t('tray.stopAll', { count: sessionIds.length }), { type: 'stopAll', sessionIds })]
}

const summaries: readonly (readonly [
  key: TextKey<Words> & `tray.summary.${string}`,
  states: readonly SessionState[],
])[] = [
  ['tray.summary.failed', ['failed']],
  ['tray.summary.uncontrollable', ['uncontrollable', 'startUnknown']],
  ['tray.summary.recording', ['recording']],
  ['tray.summary.joined', ['joined']],
  ['tray.summary.unverified', ['unverified', 'verifying']],
  ['tray.summary.starting', ['starting']],
  ['tray.summary.stopping', ['stopping']],
]

function summaryParts(sessions: readonly Session[], now: number, t: Translate<Words>): readonly string[] {
  // What has failed is an alarm already.
  const quietly = sessions.filter(({ phase, outcome }) => phase === 'ended' && outcome !== 'failed')
  const inDoubt = quietly.filter((session) => isInDoubt(session) || isGivenUp(session)).length
  const states = sessions.map((session) => sessionState(session, now))
  const parts = summaries.flatMap(([key, wanted]) => {
    const count = states.filter((state) => wanted.includes(state)).length
    return count === 0 ? [] : [t(key, { count })]
  })
  return inDoubt === 0 ? parts : [...parts, t('tray.summary.inDoubt', { count: inDoubt })]
}
