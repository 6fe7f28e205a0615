import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { systemClock } from '../../main/clock.ts'
import { openJournal } from '../../main/journal/open.ts'
import { applyPragmas } from '../../main/journal/pragmas.ts'
import { aSession, sessionId } from '../builders/session.ts'
import { type Metric, againstReference, percentile } from './metric.ts'

const ROUNDS = 1500
const WARM_UP = 200

/** A commit against the least that SQLite can do for the same promise: one row inserted with the same pragmas, taken in turns. */
export function run(): Promise<Readonly<Record<string, Metric>>> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bench-'))
  try {
    return Promise.resolve(measure(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(folder: string): Readonly<Record<string, Metric>> {
  const journal = openJournal({ folder: join(folder, 'journal'), clock: systemClock, onNotice: () => undefined })
  const db = new DatabaseSync(join(folder, 'bare.sqlite'))
  applyPragmas(db, process.platform)
  db.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO bare (body) VALUES (?)')
  const body = JSON.stringify(aSession())

  const bare: number[] = []
  const commit: number[] = []
  const firstIds: number[] = []
  const timed = (samples: number[], round: number, work: () => void): void => {
    const start = performance.now()
    work()
    if (round >= WARM_UP) samples.push(performance.now() - start)
  }

  let session = journal.sessions.commit(aSession(), [])
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    timed(bare, round, () => insert.run(body))
    timed(commit, round, () => {
      session = journal.sessions.commit(session, [{ at: Date.now(), event: { type: 'recovered', awayMs: round } }])
    })
    if (round % 4 !== 0) continue
    // The commit in which ids arrive also appends to the file of live ids. Nobody waits for that one's flush, but the disk has both.
    timed(firstIds, round, () => journal.sessions.commit(aSession({ id: sessionId(round + 2) }), []))
  }
  journal.close()
  db.close()

  return {
    'journal.commit.p50': againstReference(percentile(commit, 0.5), percentile(bare, 0.5), 'ms', 2),
    'journal.commit.p99': againstReference(percentile(commit, 0.99), percentile(bare, 0.99), 'ms', 2.5),
    'journal.commitIds.p50': againstReference(percentile(firstIds, 0.5), percentile(bare, 0.5), 'ms', 5),
  }
}
