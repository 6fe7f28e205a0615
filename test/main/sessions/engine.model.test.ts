import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'
import { type AgoraCall, ProblemError } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { presetId } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { type Script, aFault, gone, unreachable } from '../../fakes/agora.ts'

const CHANNELS = 3

/** What the operator knows: only what the desk must not forget. */
interface Model {
  /** Sessions taken off the desk by the operator, by resource id. */
  readonly letGo: Set<string>
  /** Resources whose start was sent once more on the operator's word. */
  readonly repeated: Set<string>
}

type Command = fc.AsyncCommand<Model, Desk>

/** An operator's command may be refused with a problem, and with nothing else. */
async function tolerant(work: () => unknown): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
  }
}

/** Starts a channel; that it may not run before is the desk's business to refuse. */
async function startChannel(desk: Desk, n: number): Promise<void> {
  const live = sessions(desk).filter(
    ({ phase, channel, recorderUid }) =>
      phase !== 'ended' && phase !== 'armed' && channel === `channel${n}` && recorderUid === '527841',
  )
  await tolerant(async () => {
    await desk.sessions.start({ presetId: presetId(n) }, 'window')
    expect(live, 'one live session per channel and uid').toEqual([])
  })
}

const sessions = (desk: Desk): readonly Session[] => Object.values(desk.hub.snapshot().sessions)
const nth = (desk: Desk, n: number): SessionId | undefined =>
  sessions(desk).at(n % Math.max(1, sessions(desk).length))?.id

const command = (name: string, run: (desk: Desk, model: Model) => Promise<void>): Command => ({
  check: () => true,
  run: (model, desk) => run(desk, model),
  toString: () => name,
})

const lost = (call: AgoraCall) => aFault(call, 'startUnconfirmed', { certainty: 'unknown', http: null, attempts: 3 })
const stopLost = aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: null, attempts: 4 })

/** Ways in which the service and the network are known to misbehave. */
const misbehaviour: readonly (readonly [name: string, call: AgoraCall, script: Script])[] = [
  ['acquire unreachable', 'acquire', () => unreachable('acquire')],
  ['acquire refused', 'acquire', () => aFault('acquire', 'credentialsRefused')],
  ['start unreachable', 'start', () => unreachable('start')],
  ['start lost on its way', 'start', () => lost('start')],
  ['start done, answer lost', 'start', () => ({ doneBut: lost('start') })],
  [
    'start done, then "already running"',
    'start',
    () => ({ doneBut: aFault('start', 'alreadyRecording', { attempts: 2 }) }),
  ],
  ['start on an expired resource', 'start', () => aFault('start', 'resourceExpired')],
  ['query unreachable', 'query', () => unreachable('query')],
  ['query 404', 'query', () => gone('query')],
  ['query refused', 'query', () => aFault('query', 'credentialsRefused')],
  ['updateLayout 404', 'updateLayout', () => gone('updateLayout')],
  ['updateLayout refused', 'updateLayout', () => aFault('updateLayout', 'layoutRefused')],
  ['stop unreachable', 'stop', () => unreachable('stop')],
  ['stop 404', 'stop', () => gone('stop')],
  ['stop lost on its way', 'stop', () => stopLost],
  ['stop done, answer lost', 'stop', () => ({ doneBut: stopLost })],
  ['stop done, "already ending"', 'stop', () => ({ doneBut: aFault('stop', 'alreadyEnding') })],
  ['stop refused', 'stop', () => aFault('stop', 'credentialsRefused')],
]

const index = fc.nat({ max: 20 })

const commands = [
  fc
    .integer({ min: 1, max: CHANNELS })
    .map((n) =>
      command(`start channel ${n}`, (desk) => tolerant(() => desk.sessions.start({ presetId: presetId(n) }, 'window'))),
    ),
  fc.tuple(fc.integer({ min: 1, max: CHANNELS }), fc.integer({ min: 0, max: 50 })).map(([n, ms]) =>
    command(`start channel ${n}, killed ${ms} ms later`, async (desk) => {
      await startChannel(desk, n)
      await desk.clock.pass(ms)
      await desk.relaunch(1_000)
    }),
  ),
  fc.tuple(index, fc.integer({ min: 0, max: 50 })).map(([n, ms]) =>
    command(`stop #${n}, killed ${ms} ms later`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.stop({ sessionId, gesture: 'now' }, 'quit'))
      await desk.clock.pass(ms)
      await desk.relaunch(1_000)
    }),
  ),
  index.map((n) =>
    command(`stop #${n}`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.stop({ sessionId, gesture: 'press' }, 'tray'))
    }),
  ),
  fc.tuple(index, fc.constantFrom('press', 'hold', 'now')).map(([n, gesture]) =>
    command(`${gesture} Stop on #${n} in the window`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.stop({ sessionId, gesture }, 'window'))
    }),
  ),
  fc.constant(
    command('stop all', async (desk) => {
      const sessionIds = sessions(desk).map(({ id }) => id)
      await desk.sessions.stopMany({ sessionIds, gesture: 'press' }, 'menu')
    }),
  ),
  index.map((n) =>
    command(`keep #${n} recording`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.keepRecording({ sessionId }, 'tray'))
    }),
  ),
  fc.constantFrom('countdown', 'pressTwice', 'hold', 'atOnce').map((stopPolicy) =>
    command(`from now on ${stopPolicy}`, (desk) => {
      const { settings } = desk.hub.snapshot()
      desk.hub.apply({ kind: 'settings', value: { ...settings, stopPolicy } })
      return Promise.resolve()
    }),
  ),
  fc
    .integer({ min: 1, max: CHANNELS })
    .map((n) =>
      command(`arm channel ${n}`, (desk) => tolerant(() => desk.sessions.arm({ presetId: presetId(n) }, 'window'))),
    ),
  index.map((n) =>
    command(`start the armed #${n}`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.startArmed({ sessionId }, 'window'))
    }),
  ),
  index.map((n) =>
    command(`let #${n} go`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.letGo({ sessionId }, 'window'))
    }),
  ),
  fc.constant(
    command('start all', async (desk) => {
      const presetIds = Array.from({ length: CHANNELS }, (_, index) => presetId(index + 1))
      await desk.sessions.startMany({ presetIds }, 'window')
    }),
  ),
  index.map((n) =>
    command(`re-roll #${n}`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId !== undefined) await tolerant(() => desk.sessions.reroll({ sessionId }, 'window'))
    }),
  ),
  fc.tuple(index, fc.constantFrom('forget', 'tryAgain', 'useAlternate')).map(([n, choice]) =>
    command(`unknown start #${n}: ${choice}`, async (desk, model) => {
      const sessionId = nth(desk, n)
      if (sessionId === undefined) return
      const { resourceId, sid } = desk.shown(sessionId)
      await tolerant(async () => {
        await desk.sessions.resolveUnknown({ sessionId, choice }, 'window')
        if (resourceId !== null && sid === null && choice === 'forget') model.letGo.add(resourceId)
        if (resourceId !== null && choice === 'tryAgain') model.repeated.add(resourceId)
      })
    }),
  ),
  fc.tuple(index, fc.integer({ min: 1, max: 600 }), fc.constantFrom('remind', 'stop')).map(([n, s, action]) =>
    command(`#${n} ends in ${s} s (${action})`, async (desk) => {
      const sessionId = nth(desk, n)
      if (sessionId === undefined) return
      const plannedEnd = { at: desk.clock.now() + s * 1000, action }
      await tolerant(() => desk.sessions.plan({ sessionId, plannedEnd }, 'window'))
    }),
  ),
  fc.integer({ min: 1, max: 600 }).map((s) =>
    command(`the computer sleeps ${s} s`, async (desk) => {
      desk.clock.sleep(s * 1000)
      await desk.clock.settle()
    }),
  ),
  index.map((n) =>
    command(`ask about #${n}`, async (desk) => {
      await tolerant(() => desk.sessions.checkNow({ sessionId: nth(desk, n) ?? null }))
    }),
  ),
  index.map((n) =>
    command(`layout #${n}`, (desk) => {
      const sessionId = nth(desk, n)
      // Its answer needs time to pass, which only other commands let happen.
      if (sessionId !== undefined) {
        void tolerant(() => desk.sessions.updateLayout({ sessionId, layout: defaultLayout }, 'window'))
      }
      return Promise.resolve()
    }),
  ),
  index.map((n) =>
    command(`dismiss #${n}`, async (desk, model) => {
      const sessionId = nth(desk, n)
      if (sessionId === undefined) return
      const { resourceId } = desk.shown(sessionId)
      await tolerant(() => {
        desk.sessions.dismiss({ sessionId, confirmed: true }, 'window')
        if (resourceId !== null) model.letGo.add(resourceId)
      })
    }),
  ),
  fc.integer({ min: 1, max: 400 }).map((ms) => command(`${ms} ms pass`, (desk) => desk.clock.pass(ms))),
  fc.integer({ min: 1, max: 120 }).map((s) => command(`${s} s pass`, (desk) => desk.clock.pass(s * 1000))),
  fc
    .integer({ min: 1, max: 200 })
    .map((s) => command(`killed and back after ${s} s`, (desk) => desk.relaunch(s * 1000))),
  fc.constant(
    command('focus', (desk) => {
      desk.sessions.focus()
      return Promise.resolve()
    }),
  ),
  fc.constantFrom(...misbehaviour).map(([name, call, script]) =>
    command(`next ${name}`, (desk) => {
      desk.agora.script(call, script)
      return Promise.resolve()
    }),
  ),
  fc.constantFrom(...misbehaviour).map(([name, call, script]) =>
    command(`from now on ${name}`, (desk) => {
      desk.agora.always(call, script)
      return Promise.resolve()
    }),
  ),
  fc.constant(
    command('the service behaves', (desk) => {
      desk.agora.heal()
      return Promise.resolve()
    }),
  ),
  fc.constantFrom(20, 200, 3_000, 9_000).map((ms) =>
    command(`answers take ${ms} ms`, (desk) => {
      desk.agora.latency = ms
      return Promise.resolve()
    }),
  ),
  index.map((n) =>
    command(`recording #${n} ends by itself`, (desk) => {
      const recording = desk.agora.recordings.at(n % Math.max(1, desk.agora.recordings.length))
      if (recording !== undefined) recording.status = 7
      return Promise.resolve()
    }),
  ),
  fc.constantFrom('disk full', null).map((detail) =>
    command(detail ?? 'disk mended', (desk) => {
      desk.journal.breakDisk(detail)
      return Promise.resolve()
    }),
  ),
]

/** What may never be seen at the service, whatever happened. */
function expectGoodManners({ agora, journal }: Desk, { repeated }: Model): void {
  const resources = agora
    .calls('start')
    .flatMap(({ resourceId }) => (resourceId === null || repeated.has(resourceId) ? [] : [resourceId]))
  expect(new Set(resources).size).toBe(resources.length)
  for (const stop of agora.calls('stop')) {
    const during = agora
      .calls('query')
      .filter(
        ({ sid, at, endedAt }) => sid === stop.sid && at < (stop.endedAt ?? Infinity) && stop.at < (endedAt ?? at),
      )
    expect(during).toEqual([])
  }
  const asked = agora.calls('query').map(({ at }) => at)
  for (const at of asked)
    expect(asked.filter((other) => other >= at && other < at + 1000).length).toBeLessThanOrEqual(10)
  for (const start of agora.calls('start')) {
    const known = journal.commits.some(
      ({ session }) => session.resourceId === start.resourceId && session.startSentAt !== null,
    )
    expect(known).toBe(true)
  }
}

/** Every recording that runs is on the desk: with its sid, or as one whose answer was lost; or the operator let it go. */
function expectNoOrphans(desk: Desk, { letGo }: Model): void {
  for (const { resourceId, sid } of desk.agora.recordings.filter(({ running }) => running)) {
    const holder = sessions(desk).find((session) => session.resourceId === resourceId)
    if (letGo.has(resourceId)) continue
    expect(holder, `nobody holds ${sid}`).toBeDefined()
    if (holder!.sid === null) expect(['startUnknown', 'uncontrollable']).toContain(holder!.phase)
    else expect(holder!.sid).toBe(sid)
  }
}

async function stopEverything(desk: Desk): Promise<void> {
  for (const session of sessions(desk)) {
    if (canStop(session)) await tolerant(() => desk.sessions.stop({ sessionId: session.id, gesture: 'now' }, 'quit'))
  }
  await desk.clock.pass(300_000)
}

describe('the engine, whatever is done to it', () => {
  it('never starts a resource twice, asks during a stop, or loses a recording', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 40, size: 'max' }), async (sequence) => {
        const desk = await createDesk({ presets: CHANNELS, alternateUid: '527842' })
        const model: Model = { letGo: new Set(), repeated: new Set() }
        await fc.asyncModelRun(() => ({ model, real: desk }), sequence)

        desk.journal.breakDisk(null)
        desk.agora.heal()
        desk.sessions.focus()
        await desk.clock.pass(300_000)
        expectGoodManners(desk, model)
        expectNoOrphans(desk, model)

        await stopEverything(desk)
        expectGoodManners(desk, model)
        for (const session of sessions(desk)) {
          expect(['ended', 'armed', 'startUnknown', 'uncontrollable']).toContain(session.phase)
          expect(session.pendingStop).toBeNull()
          expect(desk.journal.sessions.get(session.id)?.phase).toBe(session.phase)
          const atTheService = desk.agora.recordings.find(({ sid }) => sid === session.sid)
          if (session.outcome === 'saved') expect(atTheService?.running).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
