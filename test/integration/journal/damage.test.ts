import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BACKUPS_KEPT } from '../../../main/journal/backups.ts'
import { lossKey } from '../../../shared/state/journalLoss.ts'
import { anAccount } from '../../builders/account.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import { type DeskFolder, deskFolder } from './desk.ts'

let desk: DeskFolder
beforeEach(() => {
  desk = deskFolder()
})
afterEach(() => desk.remove())

const damaged = () => readdirSync(desk.folder).filter((name) => name.startsWith('journal-damaged-'))

/** Overwrites the middle of the file, as a failing drive would. */
function scratch(file: string): void {
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096, bytes.length)
  writeFileSync(file, bytes)
}

describe('a damaged journal', () => {
  it('is set aside, and the newest backup takes its place', () => {
    const before = desk.open()
    before.accounts.put(anAccount())
    before.close()
    scratch(desk.file('journal.sqlite'))

    const journal = desk.open()
    const [name] = damaged()
    expect(journal.problem()).toEqual({
      code: 'journalRestored',
      params: { foundAt: noon, file: name, backupAt: noon },
      retryable: false,
    })
    expect(journal.accounts.all()).toEqual([anAccount()])
    journal.sessions.commit(aSession(), [])
    journal.close()

    expect(desk.open().accounts.all()).toEqual([anAccount()])
  })

  it.each([
    [
      'text that is no database',
      (file: string) => writeFileSync(file, 'not a database, but long enough to be read. '.repeat(200)),
    ],
    ['half a file', (file: string) => truncateSync(file, 6000)],
  ])('is recognised: %s', (_name, harm) => {
    const before = desk.open()
    before.accounts.put(anAccount())
    before.close()
    harm(desk.file('journal.sqlite'))
    const journal = desk.open()
    expect(journal.problem()?.code).toBe('journalRestored')
    expect(journal.accounts.all()).toHaveLength(1)
  })

  it('takes an older backup when the newest is damaged too', () => {
    for (const label of ['first', 'second']) {
      const journal = desk.open()
      journal.accounts.put(anAccount({ label }))
      desk.clock.advance(1000)
      journal.close()
    }
    const newest = readdirSync(desk.file('backups')).sort().at(-1)!
    scratch(desk.file('backups', newest))
    scratch(desk.file('journal.sqlite'))
    expect(desk.open().accounts.all()).toEqual([anAccount({ label: 'first' })])
  })

  it('says that accounts are gone when there is no backup', () => {
    desk.open().close()
    scratch(desk.file('journal.sqlite'))
    rmSync(desk.file('backups'), { recursive: true, force: true })
    const journal = desk.open()
    expect(journal.problem()?.code).toBe('journalLost')
    journal.accounts.put(anAccount())
    expect(journal.accounts.all()).toHaveLength(1)
  })

  it('is replaced by the backup when it is simply gone, without its old log', () => {
    const before = desk.open()
    before.accounts.put(anAccount())
    before.close()
    rmSync(desk.file('journal.sqlite'))
    writeFileSync(desk.file('journal.sqlite-wal'), 'left over')
    const journal = desk.open()
    expect(journal.problem()?.code).toBe('journalMissing')
    expect(journal.accounts.all()).toEqual([anAccount()])
  })
})

describe('a damaged row', () => {
  it('is set aside and counted, while everything else launches', () => {
    const before = desk.open()
    before.accounts.put(anAccount())
    before.close()
    desk.sql(`INSERT INTO accounts (id, body) VALUES ('odd', '{"label":3}'), ('odder', 'not json')`)
    const journal = desk.open()
    expect(journal.accounts.all()).toEqual([anAccount()])
    expect(journal.problem()).toMatchObject({ code: 'journalRowsSetAside', params: { count: 2 } })
    expect(desk.sql('SELECT source, id, body FROM set_aside ORDER BY seq')).toMatchObject([
      { source: 'accounts', id: 'odd', body: '{"label":3}' },
      { source: 'accounts', id: 'odder', body: 'not json' },
    ])
  })

  it('of a running recording still gives its ids back, so that it can be stopped', () => {
    const before = desk.open()
    before.sessions.commit(aSession(), [])
    before.close()
    rmSync(desk.file('live.jsonl'))
    desk.sql(`UPDATE sessions SET body = json_set(body, '$.phase', 'singing', '$.canvas', 7)`)
    const journal = desk.open()
    expect(journal.sessions.unfinished()).toMatchObject([
      { id: sessionId(), sid: 'sid-1', resourceId: 'resource-1', phase: 'joined', name: 'Town hall' },
    ])
    expect(desk.notices).toContainEqual(expect.objectContaining({ kind: 'salvaged', sessionId: sessionId() }))
  })

  it('without ids is taken off the desk, and its content is kept', () => {
    desk.open().close()
    desk.sql(`INSERT INTO sessions (id, version, created_at, live, dismissed, body) VALUES ('x', 1, 1, 1, 0, '{}')`)
    const journal = desk.open()
    expect(journal.sessions.unfinished()).toEqual([])
    expect(journal.problem()?.code).toBe('journalRowsSetAside')
    expect(desk.sql('SELECT id FROM set_aside')).toEqual([{ id: 'x' }])
  })
})

describe('the list of stored secrets', () => {
  const knowsAll = (): boolean => {
    const journal = desk.open()
    const known = journal.knowsAllSecrets()
    journal.close()
    return known
  }

  it('is whole as long as nothing of it was lost; a damaged row is known by its id', () => {
    expect(knowsAll()).toBe(true)
    desk.sql(`INSERT INTO secret_index (id, body) VALUES ('account/1/certificate', '{'), ('odd', '{')`)
    const journal = desk.open()
    expect(journal.secretIndex.all()).toEqual([{ id: 'account/1/certificate', at: 0 }])
    expect(desk.sql('SELECT source, id FROM set_aside')).toEqual([
      { source: 'secret_index', id: 'account/1/certificate' },
      { source: 'secret_index', id: 'odd' },
    ])
    journal.close()
    expect(desk.open().secretIndex.all()).toEqual([{ id: 'account/1/certificate', at: 0 }])
  })

  it('is not whole where its table cannot be read', () => {
    expect(knowsAll()).toBe(true)
    desk.sql('ALTER TABLE secret_index RENAME COLUMN body TO other')
    expect(knowsAll()).toBe(false)
  })

  it('is not whole in a journal that took the place of a damaged one, at no later launch and not once that is acknowledged', () => {
    expect(knowsAll()).toBe(true)
    writeFileSync(desk.file('journal.sqlite'), 'no database at all')
    expect(knowsAll()).toBe(false)
    expect(knowsAll()).toBe(false)
    const journal = desk.open()
    journal.acknowledge(lossKey(journal.problem()!)!)
    expect(journal.problem()).toBeNull()
    journal.close()
    expect(knowsAll()).toBe(false)
  })
})

describe('backups', () => {
  it('are made at every close that has something new, and daily; the newest few stay', () => {
    desk.open().close()
    expect(existsSync(desk.file('backups'))).toBe(false)
    const journal = desk.open()
    journal.accounts.put(anAccount())
    desk.clock.advance(24 * 3600 * 1000)
    expect(readdirSync(desk.file('backups'))).toHaveLength(1)
    desk.clock.advance(24 * 3600 * 1000)
    expect(readdirSync(desk.file('backups'))).toHaveLength(1)
    journal.close()
    expect(readdirSync(desk.file('backups'))).toHaveLength(1)
    for (let n = 0; n < BACKUPS_KEPT + 2; n += 1) {
      desk.clock.advance(1000)
      const again = desk.open()
      again.accounts.put(anAccount())
      again.close()
    }
    expect(readdirSync(desk.file('backups'))).toHaveLength(BACKUPS_KEPT)
  })

  it('that cannot be made are noted, and the journal goes on', () => {
    mkdirSync(desk.folder, { recursive: true })
    writeFileSync(desk.file('backups'), 'a file where the folder should be')
    const journal = desk.open()
    journal.accounts.put(anAccount())
    journal.close()
    expect(desk.notices).toContainEqual({ kind: 'backupFailed', detail: 'EEXIST' })
    expect(desk.open().accounts.all()).toHaveLength(1)
  })
})
