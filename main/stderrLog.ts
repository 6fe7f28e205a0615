import type { DeskLog } from './deskLog.ts'

/** A log on the standard error stream, names and codes only: messages of errors could carry anything. */
export function createStderrLog(): DeskLog {
  const line = (level: string, event: string, facts: object = {}) =>
    process.stderr.write(`${JSON.stringify({ level, event, ...facts })}\n`)
  return {
    note: (event, facts) => line('info', event, facts),
    warn: (event, facts) => line('warn', event, facts),
    fault: (where, error, facts) =>
      line('error', where, { ...facts, error: error instanceof Error ? (error.stack ?? error.name) : typeof error }),
    journal: (notice) => line('info', 'journal', notice),
    close: () => Promise.resolve(),
  }
}
