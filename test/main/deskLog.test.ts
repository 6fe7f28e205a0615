import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDeskLog } from '../../main/deskLog.ts'
import { createLog } from '../../main/log/log.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const logged = (): Record<string, unknown>[] =>
  readFileSync(join(folder, 'desk.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('the log of the desk', () => {
  it('tells what happened, how grave it was, and the stack of a fault', () => {
    const log = createDeskLog(createLog({ folder, redactions: () => [], level: 'info' }))
    log.note('launch', { version: '1.0.0' })
    log.warn('refused', { what: 'navigation' })
    log.fault('call', new Error('broken'), { id: 'f4a1' })
    log.journal({ kind: 'backupMade', file: 'journal.sqlite' })
    log.journal({ kind: 'damaged', setAsideAs: 'x', detail: 'not a database' })
    expect(logged().map(({ level, msg }) => [level, msg])).toEqual([
      ['info', 'launch'],
      ['warn', 'refused'],
      ['error', 'call'],
      ['info', 'journal backupMade'],
      ['warn', 'journal damaged'],
    ])
    expect(logged()[2]).toMatchObject({
      id: 'f4a1',
      err: { message: 'broken', stack: expect.stringContaining('deskLog') as string },
    })
  })

  it('hides what is secret at that moment, also in the text of an error', () => {
    const secrets: string[] = []
    const log = createDeskLog(createLog({ folder, redactions: () => secrets, level: 'info' }))
    secrets.push('rehearsal-certificate')
    log.fault('call', new Error('refused rehearsal-certificate at once'))
    expect(JSON.stringify(logged())).not.toContain('rehearsal-certificate')
    expect(JSON.stringify(logged())).toContain('refused')
  })
})
