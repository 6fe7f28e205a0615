import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { SessionId } from '../../../shared/ids.ts'
import { createDice, seedOf } from '../../crash/dice.ts'
import { type DeskFolder, deskFolder } from './desk.ts'

const KILLS = 20
const perLife = 1000

let desk: DeskFolder
let child: ChildProcess | null = null
afterEach(() => {
  child?.kill('SIGKILL')
  desk.remove()
})

/** Runs a writer and kills it after it has said `lines` lines, at whatever it is doing then. Returns all that it said. */
async function killedAfter(lines: number, first: number): Promise<readonly string[]> {
  const script = join(import.meta.dirname, 'writerProcess.ts')
  const writer = spawn(process.execPath, [script, desk.folder, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] })
  child = writer
  let said = ''
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (said.split('\n').length > lines) writer.kill('SIGKILL')
  })
  await once(writer, 'close')
  // The last line counts only if it is whole.
  return said.split('\n').slice(0, -1)
}

it(`loses nothing it acknowledged, killed ${KILLS} times in the middle of writing`, { timeout: 120_000 }, async () => {
  desk = deskFolder()
  const seed = seedOf(process.env)
  process.stdout.write(`crash test of the journal, seed ${seed}\n`)
  const dice = createDice(seed)
  const acknowledged = new Map<string, readonly [sid: string, length: number]>()
  for (let life = 0; life < KILLS; life += 1) {
    const lines = 1 + dice.int(40)
    for (const line of await killedAfter(lines, life * perLife)) {
      const [id = '', sid = '', length = ''] = line.split(' ')
      acknowledged.set(id, [sid, Number(length)])
    }
    if (life % 5 !== 4) continue

    expect(desk.sql('PRAGMA quick_check')).toEqual([{ quick_check: 'ok' }])
    const journal = desk.open()
    expect(journal.problem()).toBeNull()
    for (const [id, [sid, length]] of acknowledged) {
      const session = journal.sessions.get(SessionId.parse(id))
      const timeline = journal.sessions.timeline(SessionId.parse(id), 0)
      // A commit may have become durable an instant before it was acknowledged: more is fine, less never is.
      expect([id, session?.sid ?? '-']).toEqual([id, sid === '-' ? (session?.sid ?? '-') : sid])
      expect(timeline.length).toBeGreaterThanOrEqual(length)
      expect(timeline.map((entry) => entry.seq)).toEqual(timeline.map((_entry, index) => index + 1))
      expect(session?.timelineLength).toBe(timeline.length)
    }
    journal.close()
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS)
})
