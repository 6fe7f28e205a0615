import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../../../main/clock.ts'
import type { JournalNotice } from '../../../main/journal/notice.ts'
import { openJournal } from '../../../main/journal/open.ts'
import type { Journal } from '../../../main/journal/port.ts'
import { noon } from '../../builders/session.ts'

/** A clock that moves only when told. */
export interface HandClock extends Clock {
  advance(ms: number): void
}

/** Starts at noon. */
export function handClock(start = noon): HandClock {
  let now = start
  let timers: { readonly due: number; readonly run: () => void }[] = []
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { due: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance: (ms) => {
      const end = now + ms
      for (;;) {
        const next = timers.filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0]
        if (next === undefined) break
        timers = timers.filter((timer) => timer !== next)
        now = next.due
        next.run()
      }
      now = end
    },
  }
}

/** A desk's journal folder of its own, opened and closed as often as a test likes. */
export interface DeskFolder {
  readonly folder: string
  readonly clock: HandClock
  readonly notices: JournalNotice[]
  open(): Journal
  file(...parts: string[]): string
  /** Runs SQL on the file from outside. */
  sql(statement: string, ...values: (string | number)[]): readonly Record<string, unknown>[]
  remove(): void
}

/** Creates an empty folder. */
export function deskFolder(): DeskFolder {
  const root = mkdtempSync(join(tmpdir(), 'desk-journal-'))
  const folder = join(root, 'journal')
  const clock = handClock()
  const notices: JournalNotice[] = []
  const open: Journal[] = []
  return {
    folder,
    clock,
    notices,
    open: () => {
      const journal = openJournal({ folder, clock, onNotice: (notice) => notices.push(notice) })
      open.push(journal)
      return journal
    },
    file: (...parts) => join(folder, ...parts),
    sql: (statement, ...values) => {
      const db = new DatabaseSync(join(folder, 'journal.sqlite'))
      try {
        return db.prepare(statement).all(...values)
      } finally {
        db.close()
      }
    },
    remove: () => {
      for (const journal of open) journal.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
