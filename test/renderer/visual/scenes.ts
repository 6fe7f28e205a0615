import { problem } from '../../../shared/problem.ts'
import type { LayoutState, Region } from '../../../shared/layout/layoutState.ts'
import type { Gap, Session, TimelineEntry, TimelineEvent } from '../../../shared/recording/session.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { accountId, aPreset, aStorageProfile, anAccount, presetId, presetSettings } from '../../builders/account.ts'
import { aNewSession, aSession, evidence, noon, sessionId } from '../../builders/session.ts'
import type { Scene } from './fakeBridge.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

/** The moment of every picture. */
export const now = noon

const seconds = (n: number): number => n * 1_000
const minutes = (n: number): number => n * 60_000
const landscape = { width: 1280, height: 720, fps: 30, bitrate: 2260 }

const region = (uid: string | null, x: number, y: number, width: number, height: number): Region => ({
  uid,
  x,
  y,
  width,
  height,
  alpha: 1,
  renderMode: 0,
})

const layout = (mixedVideoLayout: LayoutState['mixedVideoLayout'], more: Partial<LayoutState> = {}): LayoutState => ({
  mixedVideoLayout,
  backgroundColor: '#000000',
  maxResolutionUid: null,
  regions: [],
  ...more,
})

const speakerAndStrip = layout(3, {
  regions: [
    region('2101', 0.03, 0.07, 0.68, 0.68),
    region('2102', 0.75, 0.07, 0.22, 0.21),
    region('2103', 0.75, 0.33, 0.22, 0.21),
    region('2104', 0.75, 0.58, 0.22, 0.35),
    region(null, 0.03, 0.79, 0.16, 0.15),
    region(null, 0.22, 0.79, 0.16, 0.15),
  ],
})

/** A live session that began so many minutes before the picture. */
function running(n: number, name: string, channel: string, ranFor: number, more: Partial<Session> = {}): Session {
  const started = now - ranFor
  return aSession({
    id: sessionId(n),
    name,
    channel,
    recorderUid: String(527_000 + n * 37),
    createdAt: started - seconds(20) - n,
    startSentAt: started - seconds(19),
    startedAt: started - seconds(18),
    sliceStartTime: started,
    resourceId: 'JyvK8nXHuV1BE64GDkfm1Qx0OeWUqTz7HxmeVxwY22'.repeat(5),
    sid: '38f8e3cfdc474cd56fc1ceba380d7e1a',
    appId: '7c1e0f52a94b4d0d8e3b6a2f15c09d4e',
    canvas: landscape,
    storage: { vendor: 1, region: 9, bucket: 'northlight-masters' },
    evidence: evidence({ lastGoodAt: now - seconds(8), nextCheckAt: now + seconds(7) }),
    ...more,
  })
}

const ended = (session: Session, ago: number, more: Partial<Session>): Session => ({
  ...session,
  phase: 'ended',
  endedAt: now - ago,
  evidence: evidence({ lastGoodAt: now - ago - seconds(90), nextCheckAt: null }),
  ...more,
})

/** Minutes before the picture in which nothing proved a recording; null: still so. */
const gap = (kind: Gap['kind'], from: number, to: number | null): Gap => ({
  kind,
  from: now - minutes(from),
  to: to === null ? null : now - minutes(to),
})

const file = (name: string) => ({
  name,
  trackType: 'audio_and_video',
  uid: null,
  isPlayable: true,
  sliceStartTime: null,
})

/** One session in every state there is. */
export const everyState: readonly Session[] = [
  running(1, 'Town hall Q3', 'townhall-main', minutes(83.75), {
    layout: speakerAndStrip,
    gaps: [gap('notFound', 46.2, 45), gap('unverified', 22.5, 21.6)],
  }),
  running(2, 'Harbour Nights', 'harbour-studio-b', minutes(4.17), { layout: layout(1) }),
  running(3, 'Morning Brief EU', 'brief-eu', 0, {
    phase: 'joined',
    sliceStartTime: null,
    serviceStatus: 4,
    everRecorded: false,
    startedAt: now - seconds(48),
  }),
  running(4, 'Parents’ evening', 'pe-room-4', minutes(52.5), {
    layout: layout(1),
    evidence: evidence({ lastGoodAt: now - seconds(247), nextCheckAt: now + seconds(6), misses: 4 }),
    gaps: [gap('unverified', 31, 29.5), gap('unverified', 217 / 60, null)],
  }),
  running(5, 'Van link drill', 'drill-van', minutes(31.1), {
    rehearsal: true,
    layout: layout(2, { maxResolutionUid: '2101' }),
    evidence: evidence({
      lastGoodAt: now - seconds(140),
      nextCheckAt: now + seconds(9),
      misses: 2,
      ladder: { rung: 2, since: now - seconds(125) },
    }),
    gaps: [gap('notFound', 125 / 60, null)],
  }),
  running(6, 'Chess Masters, board 2', 'chess-board-2', minutes(130.3), {
    phase: 'stopping',
    stopRequestedAt: now - seconds(4),
  }),
  ended(running(7, 'Gospel Brunch', 'gospel-main', minutes(47.2)), seconds(97), {
    outcome: 'failed',
    reason: problem('recorderLost', { params: { seconds: 90 } }),
    gaps: [gap('unverified', 20, 18.5), gap('notFound', 187 / 60, 97 / 60)],
  }),
  ended(running(8, 'All-hands London', 'allhands-ldn', minutes(70)), minutes(12), {
    outcome: 'saved',
    files: [file('38f8e3cfdc474cd56fc1ceba380d7e1a_allhands-ldn.m3u8')],
    layout: layout(1),
  }),
  aNewSession({
    id: sessionId(9),
    name: 'Partner briefing',
    channel: 'partners-q2',
    createdAt: now - seconds(6),
    phase: 'starting',
    startSentAt: now - seconds(5),
    startedAt: now - seconds(3),
    resourceId: 'resource-9',
    sid: 'sid-9',
    canvas: landscape,
    evidence: evidence({ lastGoodAt: null, nextCheckAt: now + seconds(2), interval: 5_000 }),
  }),
  ended(running(10, 'Poetry slam', 'harbour-open', minutes(90)), minutes(20), { outcome: 'inBackup' }),
  ended(running(11, 'Gallery talk', 'gallery-3', minutes(60)), minutes(25), {
    outcome: 'uploadUnknown',
    gaps: [gap('unverified', 41, 38)],
  }),
  ended(running(12, 'Silence drill', 'drill-silence', minutes(30), { rehearsal: true }), minutes(28), {
    outcome: 'nothingRecorded',
    sliceStartTime: null,
  }),
  ended(
    running(13, 'Lighthouse, day and night, a very long name indeed', 'lighthouse-cam', minutes(1800)),
    minutes(3),
    {
      outcome: 'endedByItself',
      gaps: [gap('unverified', 1206, 1188), gap('notFound', 640, 638.5)],
    },
  ),
  running(14, 'Board room', 'board-room', 0, {
    phase: 'startUnknown',
    sid: null,
    sliceStartTime: null,
    startedAt: null,
    serviceStatus: null,
  }),
  running(15, 'Studio C', 'studio-c', 0, { phase: 'uncontrollable', sid: null, sliceStartTime: null }),
]

const account = anAccount({ label: 'Northlight Live' })
const rehearsal = anAccount({ id: accountId(2), label: 'Rehearsal', host: { kind: 'rehearsal' } })

/** A healthy desk around some sessions. */
export function aDesk(sessions: readonly Session[], more: Partial<DeskSnapshot> = {}): DeskSnapshot {
  const profile = aStorageProfile()
  const preset = aPreset({ settings: presetSettings({ canvas: landscape }) })
  return {
    rev: 1,
    sessions: Object.fromEntries(sessions.map((session) => [session.id, session])),
    awayTakes: {},
    accounts: { [account.id]: account, [rehearsal.id]: rehearsal },
    storageProfiles: { [profile.id]: profile },
    presets: { [presetId()]: preset },
    layouts: {},
    settings: { ...defaultSettings, theme: 'dark', welcomed: true },
    health: {
      keychain: { state: 'ready', problem: null },
      journal: { ok: true, savedAt: now - seconds(2), problem: null },
      link: { state: 'online', ms: 42, problems: [] },
      clockOffset: 312,
      requestsPerSecond: 0.6,
      rehearsal: { running: true, problem: null },
    },
    info: { version: '0.1.0', platform: 'linux', host: 'electron' },
    ...more,
  }
}

const history: readonly (readonly [number, TimelineEvent])[] = [
  [83.9, { type: 'operator', action: 'start', surface: 'window' }],
  [83.89, { type: 'intent', call: 'acquire', attempt: 1 }],
  [83.88, { type: 'answer', call: 'acquire', http: 200, ms: 84, attempt: 1 }],
  [83.87, { type: 'state', state: 'starting', status: null, problem: null }],
  [83.8, { type: 'state', state: 'joined', status: 4, problem: null }],
  [83.7, { type: 'state', state: 'recording', status: 5, problem: null }],
  [
    46.2,
    { type: 'state', state: 'verifying', status: null, problem: problem('recorderLost', { params: { seconds: 90 } }) },
  ],
  [45, { type: 'state', state: 'recording', status: 5, problem: null }],
  [36.8, { type: 'operator', action: 'layout', surface: 'window' }],
  [36.7, { type: 'layout', layout: layout(1) }],
  [
    22.5,
    {
      type: 'state',
      state: 'unverified',
      status: null,
      problem: problem('networkUnreachable', { params: { host: 'api.agora.io' } }),
    },
  ],
  [21.6, { type: 'state', state: 'recording', status: 5, problem: null }],
  [4.1, { type: 'layout', layout: speakerAndStrip }],
  [2, { type: 'recovered', awayMs: minutes(1.5) }],
]

const timeline: readonly TimelineEntry[] = history.map(([ago, event], index) => ({
  seq: index + 1,
  at: now - minutes(ago),
  event,
}))

const first = everyState[0]?.id ?? sessionId()

/** The wall in every state. */
export const wall: Scene = {
  snapshot: aDesk(
    everyState.map((session) => ({ ...session, timelineLength: session.id === first ? timeline.length : 0 })),
  ),
  timelines: { [first]: timeline },
}

/** Every desk-wide problem at once. */
export const trouble: Scene = {
  snapshot: aDesk(everyState.slice(0, 4), {
    accounts: { [account.id]: { ...account, certificate: { state: 'locked', at: now - minutes(600) } } },
    health: {
      ...aDesk([]).health,
      journal: {
        ok: false,
        savedAt: now - minutes(3),
        problem: problem('journalUnavailable', { params: { detail: 'disk full' } }),
      },
      keychain: { state: 'locked', problem: problem('secretsLocked') },
      link: { state: 'offline', ms: null, problems: [] },
    },
  }),
  timelines: {},
}

/** A desk with presets and nothing running. */
export const idle: Scene = { snapshot: aDesk([]), timelines: {} }

/** A desk without a single preset, on a rehearsal account alone. */
export const bare: Scene = {
  snapshot: aDesk([], { presets: {}, accounts: { [rehearsal.id]: rehearsal } }),
  timelines: {},
}
