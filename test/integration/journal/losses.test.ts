import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { journalPaths, openFile } from '../../../main/journal/openFile.ts'
import { problem, type Problem } from '../../../shared/problem.ts'
import { lossKey } from '../../../shared/state/journalLoss.ts'
import { anAccount } from '../../builders/account.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { noon } from '../../builders/session.ts'
import { type DeskFolder, deskFolder } from './desk.ts'

/** What was lost is told at every launch until somebody has said that it was seen, whatever kills the desk meanwhile. */
let desk: DeskFolder
beforeEach(() => {
  desk = deskFolder()
  const journal = desk.open()
  journal.accounts.put(anAccount())
  journal.close()
})
afterEach(() => desk.remove())

const scratch = () => writeFileSync(desk.file('journal.sqlite'), 'no database. '.repeat(500))
const withoutBackups = () => rmSync(desk.file('backups'), { recursive: true })
const scratchBackups = () => {
  for (const name of readdirSync(desk.file('backups'))) writeFileSync(desk.file('backups', name), 'no backup')
}

const keyOf = (loss: Problem | null): string => (loss === null ? '' : lossKey(loss)) ?? ''

/** What one launch tells; `act` may do something about it. */
function launched(
  act: (told: Problem, acknowledge: (loss: Problem) => void) => void = () => undefined,
): Problem | null {
  const journal = desk.open()
  const told = journal.problem()
  if (told !== null) act(told, (loss) => journal.acknowledge(keyOf(loss)))
  journal.close()
  return told
}

/** A launch that is killed as soon as the file is open. */
const killed = (): void =>
  openFile({ paths: journalPaths(desk.folder), clock: desk.clock, notify: () => undefined }).db?.close()

describe.each([
  ['journalRestored', 'damaged and restored', () => scratch()],
  [
    'journalLost',
    'damaged without a backup',
    () => {
      scratch()
      withoutBackups()
    },
  ],
  ['journalMissing', 'missing and restored', () => rmSync(desk.file('journal.sqlite'))],
  [
    'journalGone',
    'missing, and its backups too',
    () => {
      rmSync(desk.file('journal.sqlite'))
      scratchBackups()
    },
  ],
  ['journalRowsSetAside', 'damaged in a row', () => desk.sql(`INSERT INTO presets (id, body) VALUES ('odd', '{')`)],
] as const)('%s: a journal that was %s', (code, _, harm) => {
  it('is told until it is acknowledged, and never after', () => {
    harm()
    const first = launched()
    expect(first?.code).toBe(code)
    expect(launched()).toEqual(first)
    expect(launched((told, acknowledge) => acknowledge(told))).toEqual(first)
    expect(launched()).toBeNull()
  })
})

it.each([
  ['journalRestored', () => undefined],
  ['journalLost', () => withoutBackups()],
])('%s is told by the next launch where the first was killed as soon as it was there', (code, more) => {
  scratch()
  more()
  killed()
  expect(launched()?.code).toBe(code)
})

it('a journal that a killed launch had set aside, with nothing in its place yet, was lost and is no first launch', () => {
  withoutBackups()
  renameSync(desk.file('journal.sqlite'), desk.file('journal-damaged-2026-05-03T11-58-20-114Z.sqlite'))
  expect(launched()?.code).toBe('journalGone')
})

it('is told with when it was found and of when the backup is, so that two of a kind are two', () => {
  const lose = () => rmSync(desk.file('journal.sqlite'))
  const backupAt = noon
  lose()
  desk.clock.advance(60_000)
  const first = launched()
  expect(first?.params).toEqual({ foundAt: noon + 60_000, backupAt })
  lose()
  desk.clock.advance(60_000)
  const journal = desk.open()
  expect(journal.problem()?.params).toEqual({ foundAt: noon + 120_000, backupAt })
  journal.acknowledge(keyOf(journal.problem()))
  expect(journal.problem()).toBeNull()
})

it('of several, the newest comes first and the one before it after that', () => {
  scratch()
  const first = launched()
  desk.clock.advance(60_000)
  const between = desk.open()
  between.accounts.put(anAccount({ label: 'renamed' }))
  between.close()
  scratch()
  const second = launched()
  expect(second?.params).not.toEqual(first?.params)
  const journal = desk.open()
  const changes: (string | number | undefined)[] = []
  journal.onChange(() => changes.push(journal.problem()?.params['file']))
  expect(journal.problem()).toEqual(second)
  journal.acknowledge(keyOf(second))
  expect(changes.at(-1)).toBe(first?.params['file'])
  journal.acknowledge(keyOf(first))
  expect(journal.problem()).toBeNull()
  expect(changes.at(-1)).toBeUndefined()
})

it('rows that are damaged later are told again, without those that were seen', () => {
  const harm = (id: string) => desk.sql(`INSERT INTO presets (id, body) VALUES ('${id}', '{')`)
  harm('one')
  harm('two')
  expect(launched((told, acknowledge) => acknowledge(told))?.params).toEqual({ count: 2 })
  harm('three')
  expect(launched()?.params).toEqual({ count: 1 })
  expect(launched()?.params).toEqual({ count: 1 })
})

it('what is not told any more, or was never told, acknowledges nothing', () => {
  scratch()
  const told = launched((_, acknowledge) => {
    acknowledge(problem('journalRestored', { params: { file: 'another' } }))
    acknowledge(problem('journalUnavailable'))
  })
  expect(launched()).toEqual(told)
})

it('what the disk did not take is not acknowledged', async () => {
  scratch()
  const journal = desk.open()
  const told = journal.problem()
  journal.close()
  expect(await refusalOf(Promise.resolve().then(() => journal.acknowledge(keyOf(told))))).toMatchObject({
    code: 'journalUnavailable',
  })
  expect(launched()).toEqual(told)
})
