import pino, { type Logger } from 'pino'
import { createRedactor } from './redact.ts'
import { createRotatingFile } from './rotatingFile.ts'

/** The desk's log: JSON lines for support, without secrets. */
export type Log = Logger

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'

const levels: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** What {@link createLog} needs. */
export interface LogOptions {
  /** Created if missing; private to this user. */
  readonly folder: string
  /** What is secret right now: `SecretStore.valuesForRedaction`. */
  readonly redactions: () => readonly string[]
  readonly level: LogLevel
}

const FILE_BYTES = 5 * 1024 * 1024
const FILES = 4

/**
 * Creates the log in `desk.log`, at most 20 MB with its predecessors. Every finished line is taken apart and redacted as a
 * whole, so that nothing which reached it by another way (an error's text, a nested body) slips through.
 */
export function createLog({ folder, redactions, level }: LogOptions): Log {
  const file = createRotatingFile({ folder, name: 'desk', bytes: FILE_BYTES, files: FILES })
  const redact = createRedactor(redactions)
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => file.write(`${JSON.stringify(redact(JSON.parse(line)))}\n`) },
  )
}

/** The level asked for in the environment (`RECORDING_DESK_LOG`); `info` otherwise. */
export function logLevel(env: Readonly<Record<string, string | undefined>>): LogLevel {
  const asked = env['RECORDING_DESK_LOG']
  return levels.find((level) => level === asked) ?? 'info'
}
