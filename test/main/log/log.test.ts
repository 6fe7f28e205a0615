import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog, logLevel } from '../../../main/log/log.ts'
import { createRotatingFile } from '../../../main/log/rotatingFile.ts'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'desk-log-')), 'logs')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const lines = (name = 'desk.log') =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('the log', () => {
  it('writes what happened as JSON lines into a private file', () => {
    const log = createLog({ folder, redactions: () => [], level: 'info' })
    log.info({ sessionId: 'x' }, 'started')
    log.debug('not asked for')
    expect(lines()).toEqual([{ level: 'info', time: expect.any(String) as string, sessionId: 'x', msg: 'started' }])
    expect(statSync(join(folder, 'desk.log')).mode & 0o777).toBe(0o600)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('holds no secret, not even from an error or a child logger', () => {
    const log = createLog({ folder, redactions: () => ['rehearsal-certificate'], level: 'info' })
    const child = log.child({ account: { certificate: 'rehearsal-certificate' } })
    child.error(
      { err: new Error('cannot use rehearsal-certificate') },
      'with rehearsal-certificate %s',
      'rehearsal-certificate',
    )
    const text = readFileSync(join(folder, 'desk.log'), 'utf8')
    expect(text).not.toContain('rehearsal-certificate')
    expect(text).toContain('cannot use [redacted]')
  })

  it('takes its level from the environment, and info when that makes no sense', () => {
    expect(logLevel({ RECORDING_DESK_LOG: 'debug' })).toBe('debug')
    expect(logLevel({ RECORDING_DESK_LOG: 'loud' })).toBe('info')
    expect(logLevel({})).toBe('info')
  })
})

describe('the log file', () => {
  it('starts anew when it is full and keeps a few of its predecessors', () => {
    const file = createRotatingFile({ folder, name: 'desk', bytes: 20, files: 3 })
    for (let n = 0; n < 9; n += 1) file.write(`{"n":${String(n)}}\n`)
    file.close()
    expect(readdirSync(folder).sort()).toEqual(['desk.1.log', 'desk.2.log', 'desk.log'])
    expect(lines('desk.log').at(-1)).toEqual({ n: 8 })
    expect(lines('desk.2.log')[0]).toEqual({ n: 4 })
  })

  it('goes on where the last run ended', () => {
    for (const n of [1, 2]) {
      const file = createRotatingFile({ folder, name: 'desk', bytes: 100, files: 3 })
      file.write(`{"n":${String(n)}}\n`)
      file.close()
    }
    expect(lines()).toEqual([{ n: 1 }, { n: 2 }])
  })

  it('that cannot be written disturbs nobody, and is tried again', () => {
    writeFileSync(folder, 'a file where the folder should be')
    const log = createLog({ folder, redactions: () => [], level: 'info' })
    expect(() => log.info('lost')).not.toThrow()
    rmSync(folder)
    log.info('kept')
    expect(lines()).toMatchObject([{ msg: 'kept' }])
  })
})
