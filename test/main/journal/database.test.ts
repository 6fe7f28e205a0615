import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it, vi } from 'vitest'
import { faultWord, isDamage } from '../../../main/journal/diskFault.ts'
import { migrate } from '../../../main/journal/migrate.ts'
import { migrations } from '../../../main/journal/migrations/index.ts'
import { applyPragmas, promises, readNumber } from '../../../main/journal/pragmas.ts'

describe('the promises of the database', () => {
  it('are read back: a store without a write-ahead log is refused by name', () => {
    const db = new DatabaseSync(':memory:')
    expect(() => applyPragmas(db, 'linux')).toThrow('journal_mode=memory')
  })

  it('on macOS include that the drive itself has written', () => {
    expect(promises('darwin').map(([name]) => name)).toContain('fullfsync')
    expect(promises('linux').map(([name]) => name)).not.toContain('fullfsync')
  })
})

describe('migrations', () => {
  it('are numbered from 1 without gaps', () => {
    expect(migrations.map((step) => step.version)).toEqual(migrations.map((_step, index) => index + 1))
  })

  it('run once, in order, each with its number', () => {
    const db = new DatabaseSync(':memory:')
    const upgrade = vi.fn()
    migrate(db, migrations, upgrade)
    migrate(db, migrations, upgrade)
    expect(readNumber(db, 'user_version')).toBe(migrations.length)
    expect(upgrade).not.toHaveBeenCalled()
  })

  it('ask for a backup before they change a journal that is in use', () => {
    const db = new DatabaseSync(':memory:')
    migrate(db, migrations, () => undefined)
    const upgrade = vi.fn()
    const next = { version: migrations.length + 1, apply: () => db.exec('CREATE TABLE later (id TEXT) STRICT') }
    migrate(db, [...migrations, next], upgrade)
    expect(upgrade).toHaveBeenCalledOnce()
    expect(readNumber(db, 'user_version')).toBe(next.version)
  })

  it('leave nothing behind when one fails half-way', () => {
    const db = new DatabaseSync(':memory:')
    const broken = {
      version: 1,
      apply: () => {
        db.exec('CREATE TABLE half (id TEXT)')
        throw new Error('half-way')
      },
    }
    expect(() => migrate(db, [broken], () => undefined)).toThrow('half-way')
    expect(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 0 })
    expect(readNumber(db, 'user_version')).toBe(0)
  })
})

describe('a fault of the disk', () => {
  it.each([
    [{ errcode: 13 }, 'SQLITE_FULL', false],
    [{ errcode: 778 }, 'SQLITE_IOERR', false],
    [{ errcode: 267 }, 'SQLITE_CORRUPT', true],
    [{ errcode: 26 }, 'SQLITE_NOTADB', true],
    [{ errcode: 19 }, 'SQLITE_19', false],
    [{ code: 'ENOSPC' }, 'ENOSPC', false],
    [{}, 'Error', false],
  ])('%o is called %s', (facts, word, damage) => {
    const error = Object.assign(new Error('/home/somebody/journal.sqlite'), facts)
    expect(faultWord(error)).toBe(word)
    expect(isDamage(error)).toBe(damage)
  })
})
