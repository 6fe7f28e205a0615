import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { applyPragmas } from '../../main/journal/pragmas.ts'
import type { SessionId } from '../../shared/ids.ts'
import { presetId } from '../builders/account.ts'
import { createBareStart, createCurlStart } from './bareStart.ts'
import { openBenchDesk, startRelay, startService } from './engineDesk.ts'
import { type Metric, inTurns } from './metric.ts'

/** One way over the relay, ms. */
const DISTANCE_MS = 20
const ROUNDS = 20
const CURL_ROUNDS = 5
/** Between rounds: each needs a few of the ten requests per second, and none may wait for its turn. */
const BETWEEN_MS = 700

/**
 * From Start to the stored sid, in round trips over TLS and a distance of 20 ms each way. In the same turns: one bare request, by
 * which the others are counted; acquire and start by bare `node:https` over a kept-alive connection; and what the disk takes for
 * one durable row, three of which are on the way of a warm start and two on that of an armed one. A cold `curl` stands beside.
 */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const service = await startService()
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'))
  try {
    return await measure(service, folder)
  } finally {
    service.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(
  { secureUrl, cert }: Awaited<ReturnType<typeof startService>>,
  folder: string,
): Promise<Readonly<Record<string, Metric>>> {
  const relay = await startRelay(secureUrl, DISTANCE_MS)
  const desk = await openBenchDesk(relay.url, 2 * ROUNDS, [cert])
  const bare = createBareStart(relay.url, cert)
  const disk = openDisk(folder)
  const samples = { trip: [], bare: [], warm: [], armed: [], disk: [], curl: [] } as Record<string, number[]>
  const timed = async (into: string, work: () => unknown): Promise<void> => {
    const start = performance.now()
    await work()
    samples[into]?.push(performance.now() - start)
  }
  const hasSid = (id: SessionId) => () => desk.shown(id).sid !== null
  const end = async (id: SessionId): Promise<void> => {
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.until(() => desk.shown(id).phase === 'ended')
    await pause(BETWEEN_MS)
  }
  const warm = async (n: number): Promise<void> => {
    let id = null as SessionId | null
    await timed('warm', async () => {
      ;({ id } = await desk.sessions.start({ presetId: presetId(n) }, 'window'))
      await desk.until(hasSid(id))
    })
    if (id !== null) await end(id)
  }
  const armed = async (n: number): Promise<void> => {
    const { id } = await desk.sessions.arm({ presetId: presetId(n) }, 'window')
    await desk.until(() => desk.shown(id).phase === 'armed')
    await timed('armed', async () => {
      await desk.sessions.startArmed({ sessionId: id }, 'window')
      await desk.until(hasSid(id))
    })
    await end(id)
  }

  // The first requests pay for connections and for code that has not run before.
  await bare.pair('warm-up')
  for (let round = 1; round <= ROUNDS; round += 1) {
    desk.client.warm([relay.url])
    await pause(150)
    await timed('trip', () => bare.acquire(`trip${round}`))
    await timed('bare', () => bare.pair(`bare${round}`))
    await timed('disk', () => disk.insert())
    await pause(BETWEEN_MS)
    await warm(round)
    await armed(ROUNDS + round)
  }
  const certFile = join(folder, 'cert.pem')
  writeFileSync(certFile, cert)
  const curl = await createCurlStart(relay.url, certFile)
  for (let round = 1; curl !== null && round <= CURL_ROUNDS; round += 1) {
    await timed('curl', () => curl.pair(`curl${round}`))
    await pause(BETWEEN_MS)
  }
  await desk.close()
  bare.close()
  disk.close()
  relay.end()

  const {
    trip = [],
    bare: byHand = [],
    warm: ours = [],
    armed: oursArmed = [],
    disk: writes = [],
    curl: cold = [],
  } = samples
  return {
    'start.warm': inTurns(ours, trip, 'ms', 2.2),
    'start.armed': inTurns(oursArmed, trip, 'ms', 1.15),
    'start.bare': inTurns(byHand, trip, 'ms', null),
    'start.disk': inTurns(writes, trip, 'ms', null),
    ...(cold.length === 0 ? {} : { 'start.curl': inTurns(cold, trip, 'ms', null) }),
  }
}

/** The least that a promise on this disk takes: one row, with the journal's pragmas. */
function openDisk(folder: string): { readonly insert: () => void; readonly close: () => void } {
  const db = new DatabaseSync(join(folder, 'bare.sqlite'))
  applyPragmas(db, process.platform)
  db.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const row = db.prepare('INSERT INTO bare (body) VALUES (?)')
  const body = 'x'.repeat(2_000)
  row.run(body)
  return { insert: () => row.run(body), close: () => db.close() }
}
