import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../../main/clock.ts'
import { openJournal } from '../../../main/journal/open.ts'
import { defaultApp, defaultBucketAccess } from '../../../main/rehearsal/options.ts'
import { type RehearsalService, createRehearsalService } from '../../../main/rehearsal/service.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { aPreset, aStorageProfile, anAccount, presetId, presetSettings } from '../../builders/account.ts'
import { createDice, seedOf } from '../../crash/dice.ts'
import { type Starvation, followStarvation } from '../../crash/starvation.ts'
import { type CrashDesk, launchDesk } from './crashDesk.ts'

/** Kills of one run; RECORDING_DESK_KILLS asks for more. RECORDING_DESK_SEED repeats the dice of a run. */
const KILLS = Number(process.env['RECORDING_DESK_KILLS'] ?? 5)
const CHANNELS = 60 + KILLS * 6
/** An answer that left the service later than this before the kill may not have been on disk yet, ms. */
const ON_THE_WIRE_MS = 250

let service: RehearsalService
let folder: string
const deaths: { readonly at: number; readonly starvation: Starvation }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recording-desk-crash-'))
  service = await createRehearsalService({
    apps: [{ ...defaultApp, concurrent: CHANNELS }],
    times: { joined: 60, firstFile: 60, stopUpload: 60 },
  })
  const journal = openJournal({ folder, clock: systemClock, onNotice: () => undefined })
  const { appId, customerId } = defaultApp
  journal.accounts.put(anAccount({ appId, customerId, host: { kind: 'rehearsal' } }))
  const { vendor, region, bucket } = defaultBucketAccess
  journal.storageProfiles.put(aStorageProfile({ vendor, region, bucket }))
  for (let n = 1; n <= CHANNELS; n++) {
    journal.presets.put(aPreset({ id: presetId(n), settings: presetSettings({ channel: `channel-${n}` }) }))
  }
  journal.close()
})

afterAll(async () => {
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

/** Launches the desk as a process of its own and kills it without warning `ms` after it was ready. `seed`: what its operator does. */
async function runAndKill(ms: number, seed: number): Promise<void> {
  const program = join(import.meta.dirname, 'crashChild.ts')
  const child = spawn(process.execPath, [program, folder, service.url, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const complaints: string[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  const ready = once(child.stdout, 'data')
  const ended = once(child, 'exit')
  await Promise.race([
    ready,
    ended.then(() => Promise.reject(new Error(`The desk did not come up: ${complaints.join('')}`))),
  ])
  const starvation = followStarvation(child.pid ?? 0)
  await pause(ms)
  starvation.stop()
  deaths.push({ at: service.clock.now(), starvation })
  child.kill('SIGKILL')
  const [code, signal] = (await ended) as [number | null, string | null]
  expect({ code, signal, complaints }).toEqual({ code: null, signal: 'SIGKILL', complaints: [] })
}

/** Whether the answer to the start with this resource had been gone for long enough to be on disk when the desk died. */
function wasHeard(resourceId: string): boolean {
  const start = service.ledger
    .entries()
    .find(({ call, path, answered }) => call === 'start' && answered && path.includes(`/${resourceId}/`))
  const answeredAt = start?.answeredAt ?? null
  if (answeredAt === null) return false
  const death = deaths.find(({ at }) => at >= answeredAt)
  if (death === undefined) return true
  const gone = death.at - answeredAt
  // Time in which the machine let the desk do nothing is not the desk's.
  return gone - death.starvation.ofLast(gone) >= ON_THE_WIRE_MS
}

describe('a desk that is killed again and again', () => {
  it(
    'never loses a recording: each is on the desk and stoppable, or shown as a start without an answer',
    async () => {
      const seed = seedOf(process.env)
      process.stdout.write(`crash test of the engine, seed ${seed}\n`)
      const dice = createDice(seed)
      for (let n = 0; n < KILLS; n++) await runAndKill(dice.int(1_500), dice.int(1_000_000))

      const desk: CrashDesk = await launchDesk(folder, service.url)
      try {
        const damage = desk.notices.filter((kind) => kind !== 'putBack')
        expect(damage).toEqual([])
        expect(desk.journal.problem()).toBeNull()

        const running = service.recordings().filter(({ running: runs }) => runs)
        for (const { resourceId, sid } of running) {
          const holder = desk.all().find((session) => session.resourceId === resourceId)
          expect(holder, `recording ${sid} is on the desk`).toBeDefined()
          if (holder?.sid === sid) expect(canStop(holder)).toBe(true)
          else {
            expect(['startUnknown', 'uncontrollable']).toContain(holder?.phase)
            expect(wasHeard(resourceId), `the answer with ${sid} was lost`).toBe(false)
          }
        }

        for (const session of desk.all().filter(canStop)) {
          await desk.sessions.stop({ sessionId: session.id, gesture: 'press' }, 'window')
        }
        const isStopping = () => desk.all().some(({ phase }) => phase === 'stopping')
        for (let tries = 0; isStopping() && tries < 1_000; tries++) await pause(50)
        expect(desk.all().filter(({ phase }) => phase === 'stopping')).toEqual([])

        const left = service.recordings().filter(({ running: runs }) => runs)
        const unknown = desk.all().flatMap(({ sid, resourceId }) => (sid === null ? [resourceId] : []))
        for (const { resourceId } of left) expect(unknown).toContain(resourceId)
        expect(service.ledger.counts().start).toBeGreaterThan(0)
      } finally {
        await desk.close()
      }
    },
    KILLS * 10_000 + 90_000,
  )
})
