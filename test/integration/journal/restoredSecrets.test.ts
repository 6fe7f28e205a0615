import { copyFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { journalPaths, openFile } from '../../../main/journal/openFile.ts'
import { storeOf } from '../../main/secrets/storeOf.ts'
import { noon } from '../../builders/session.ts'
import { fakeKeychain } from '../../main/secrets/fakeKeychain.ts'
import { type DeskFolder, deskFolder } from './desk.ts'

let desk: DeskFolder
beforeEach(() => {
  desk = deskFolder()
})
afterEach(() => desk.remove())

const ref = 'account/1/certificate'
const second = `${ref}#2`
const doubted = [
  { id: ref, at: noon },
  { id: `doubt/${second}`, at: noon },
]

/** A backup of a desk that was about to store a certificate anew. The journal is lost after it did. */
function backedUp(): void {
  const journal = desk.open()
  journal.secretIndex.put({ id: ref, at: noon })
  journal.secretIndex.put({ id: `forget/${second}`, at: noon })
  journal.close()
  writeFileSync(desk.file('journal.sqlite'), 'no database. '.repeat(500))
}

/** A launch that is killed as soon as the file is open. */
function killedLaunch(): void {
  openFile({ paths: journalPaths(desk.folder), clock: desk.clock, notify: () => undefined }).db?.close()
}

it('a desk that is killed right after the restore does not delete the only copy of a secret at its next launch', async () => {
  backedUp()
  killedLaunch()

  const journal = desk.open()
  expect(journal.secretIndex.all()).toEqual(doubted)
  const keychain = fakeKeychain()
  for (const [name, value] of [
    [second, 'only copy'],
    ['sentinel', 'present'],
  ])
    keychain.items.set(`desk: ${name}`, value!)
  const store = storeOf(journal, keychain, desk.clock)
  await store.unlock()
  expect(await store.get(ref)).toBe('only copy')
})

it('the backup stays as it was, and what a killed restore left beside the file goes into no other', () => {
  backedUp()
  const [backup] = readdirSync(desk.file('backups'))
  // A restore that was killed while it wrote: its copy, and a log with something that was never to hold.
  const next = desk.file('journal.sqlite.next')
  copyFileSync(desk.file('backups', backup!), next)
  const dying = new DatabaseSync(next)
  dying.exec(`PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0`)
  dying.exec(`INSERT INTO accounts (id, body) VALUES ('ghost', '{}')`)
  copyFileSync(`${next}-wal`, desk.file('log'))
  dying.close()
  copyFileSync(desk.file('log'), `${next}-wal`)

  killedLaunch()
  expect(desk.sql('SELECT id FROM accounts')).toEqual([])
  expect(readdirSync(desk.folder).filter((name) => name.includes('.next'))).toEqual([])
  rmSync(desk.file('journal.sqlite'))
  copyFileSync(desk.file('backups', backup!), desk.file('journal.sqlite'))
  expect(desk.sql('SELECT id FROM secret_index ORDER BY id')).toEqual([{ id: ref }, { id: `forget/${second}` }])
})

it('a row that cannot be read is set aside and counted as ever', () => {
  backedUp()
  const [backup] = readdirSync(desk.file('backups'))
  const db = new DatabaseSync(desk.file('backups', backup!))
  db.exec(`UPDATE secret_index SET body = 'scratched'`)
  db.close()
  const journal = desk.open()
  expect(journal.problem()?.code).toBe('journalRestored')
  expect(desk.sql('SELECT id FROM set_aside ORDER BY id').map(({ id }) => id)).toContain(ref)
  expect(journal.secretIndex.all()).toEqual([
    { id: ref, at: 0 },
    { id: `doubt/${second}`, at: 0 },
  ])
})
