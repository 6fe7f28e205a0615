import type * as files from 'node:fs'
import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { anAccount } from '../../builders/account.ts'
import { type DeskFolder, deskFolder } from './desk.ts'

/** What copying a file comes to, by its path; null: it is copied. */
const disk = vi.hoisted(() => ({ fault: (_file: string): string | null => null }))
vi.mock('node:fs', async (original) => {
  const real = await original<typeof files>()
  const copyFileSync: typeof real.copyFileSync = (...all) => {
    const code = disk.fault(String(all[0]))
    if (code !== null) throw Object.assign(new Error('refused'), { code })
    real.copyFileSync(...all)
  }
  return { ...real, copyFileSync }
})

let desk: DeskFolder
beforeEach(() => {
  desk = deskFolder()
  for (const label of ['older', 'newest']) {
    desk.clock.advance(60_000)
    const journal = desk.open()
    journal.accounts.put(anAccount({ label }))
    journal.close()
  }
})
afterEach(() => {
  disk.fault = () => null
  desk.remove()
})

/** What one launch tells, and which accounts it has. */
function launched(): readonly [string | undefined, readonly string[]] {
  const journal = desk.open()
  const told = [journal.problem()?.code, journal.accounts.all().map(({ label }) => label)] as const
  journal.close()
  return told
}

it.each([
  ['journalMissing', () => rmSync(desk.file('journal.sqlite'))],
  ['journalRestored', () => writeFileSync(desk.file('journal.sqlite'), 'no database. '.repeat(500))],
])('a backup that a full disk does not let be copied is no lost one: %s at the launch after', (code, harm) => {
  harm()
  disk.fault = () => 'ENOSPC'
  expect(launched()).toEqual(['journalUnavailable', []])
  expect(launched()).toEqual(['journalUnavailable', []])
  disk.fault = () => null
  expect(launched()).toEqual([code, ['newest']])
})

it('where the drive cannot read the newest backup an older one is taken, and where it can read none nothing is called lost', () => {
  rmSync(desk.file('journal.sqlite'))
  const unreadable = vi.fn(() => 'EIO')
  disk.fault = unreadable
  expect(launched()).toEqual(['journalUnavailable', []])
  expect(unreadable).toHaveBeenCalledTimes(2)
  disk.fault = vi.fn((): string | null => null).mockReturnValueOnce('EIO')
  expect(launched()).toEqual(['journalMissing', ['older']])
})
