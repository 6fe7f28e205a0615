import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canStop, isLost } from '../../../shared/recording/sessionState.ts'
import { isWatched } from '../../../shared/recording/watched.ts'
import { accountId } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { CHANNELS, type Model, sessions, tolerant } from './model/model.ts'
import { operatorCommands } from './model/operator.ts'
import { worldCommands } from './model/world.ts'

/** The most of these moments (ms, in order) within any second. */
function mostPerSecond(moments: readonly number[]): number {
  return Math.max(0, ...moments.map((at, first) => moments.filter((to, nth) => nth >= first && to < at + 1000).length))
}

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
        ({ sid, leftAt, backAt }) =>
          sid === stop.sid && leftAt < (stop.backAt ?? Infinity) && stop.leftAt < (backAt ?? leftAt),
      )
    expect(during).toEqual([])
  }
  expect(mostPerSecond(agora.ledger.map(({ leftAt }) => leftAt))).toBeLessThanOrEqual(10)
  for (const start of agora.calls('start')) {
    const known = journal.commits.some(
      ({ session }) => session.resourceId === start.resourceId && session.startSentAt !== null,
    )
    expect(known).toBe(true)
  }
}

/** Every recording that runs is on the desk: with its sid, or as one whose answer was lost; or the operator let it go. */
function expectNoOrphans(desk: Desk, { letGo }: Model): void {
  // Status 7: it has ended by itself, though nobody has fetched it.
  const running = desk.agora.recordings.filter((recording) => recording.running && recording.status !== 7)
  for (const { resourceId, sid, layout } of running) {
    const holder = sessions(desk).find((session) => session.resourceId === resourceId)
    if (letGo.has(resourceId)) continue
    expect(holder, `nobody holds ${sid}`).toBeDefined()
    if (holder!.layout !== null) expect(holder!.layout, 'what is claimed to be Program').toEqual(layout)
    if (holder!.sid === null) expect(['startUnknown', 'uncontrollable']).toContain(holder!.phase)
    else expect(holder!.sid).toBe(sid)
  }
}

/** What runs is never said to be over, unless as lost: that can still be stopped, and says that it may run. */
function expectNoFalseEnd(desk: Desk): void {
  for (const { sid, running, status } of desk.agora.recordings) {
    const holder = sessions(desk).find((session) => session.sid === sid)
    if (!running || status === 7 || holder?.phase !== 'ended') continue
    expect(isLost(holder), `${holder.outcome} over ${sid}, which runs`).toBe(true)
  }
}

/** Whatever is live and has its sid is still asked about, and its proof is fresh. */
function expectAskedAbout(desk: Desk): void {
  for (const { id, phase, evidence } of sessions(desk).filter(isWatched)) {
    expect(evidence.nextCheckAt, `${id} (${phase}) is not asked about any more`).not.toBeNull()
    expect(desk.clock.now() - (evidence.lastGoodAt ?? 0), `age of the proof of ${id}`).toBeLessThanOrEqual(60_000)
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
      fc.asyncProperty(
        fc.commands([...operatorCommands, ...worldCommands], { maxCommands: 40, size: 'max' }),
        async (sequence) => {
          const desk = await createDesk({ presets: CHANNELS, alternateUid: '527842', limit: true })
          const model: Model = { letGo: new Set(), dismissed: new Set(), repeated: new Set() }
          await fc.asyncModelRun(() => ({ model, real: desk }), sequence)

          desk.journal.breakDisk(null)
          desk.agora.heal()
          await desk.secrets.put(`account/${accountId()}/certificate`, 'customer-certificate', 'keychain')
          desk.sessions.focus()
          await desk.clock.pass(300_000)
          expectGoodManners(desk, model)
          expectNoOrphans(desk, model)
          expectNoFalseEnd(desk)
          expectAskedAbout(desk)

          await stopEverything(desk)
          expectGoodManners(desk, model)
          expectNoOrphans(desk, model)
          const stopped = desk.agora.recordings.filter(({ sid, running, status }) => {
            const holder = sessions(desk).find((session) => session.sid === sid)
            return running && status !== 7 && holder !== undefined
          })
          expect(stopped, 'what the desk holds by its sid and could not stop').toEqual([])
          for (const session of sessions(desk)) {
            expect(['ended', 'armed', 'startUnknown', 'uncontrollable']).toContain(session.phase)
            expect(session.pendingStop).toBeNull()
            if (session.phase === 'ended') expect(session.stopProblem).toBeNull()
            expect(desk.journal.sessions.get(session.id)?.phase).toBe(session.phase)
            const atTheService = desk.agora.recordings.find(({ sid }) => sid === session.sid)
            if (session.outcome === 'saved') expect(atTheService?.running).toBe(false)
          }
        },
      ),
      { numRuns: 300 },
    )
  }, 60_000)
})
