import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { resolve } from 'node:path'
import { type Json } from './stage.ts'

const cli = resolve(import.meta.dirname, '../../../main/rehearsal/cli.ts')

/** The command running on its own, as `npm run rehearsal` runs it. */
export interface RunningCommand {
  readonly child: ChildProcess
  /** Its first line. */
  readonly firstLine: string
  /** Its first line as JSON. */
  readonly said: Json
  /** Ends it with a signal and waits; returns the exit code, null when the signal killed it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts the command and waits for its first line. */
export async function runCommand(...args: readonly string[]): Promise<RunningCommand> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const [firstLine] = (await once(lines, 'line')) as [string]
  return {
    child,
    firstLine,
    said: firstLine.startsWith('{') ? (JSON.parse(firstLine) as Json) : {},
    end: async (signal) => {
      const gone = once(child, 'exit')
      child.kill(signal)
      const [code] = (await gone) as [number | null]
      return code
    },
  }
}

/** Runs the command until it ends by itself; returns its exit code and what it wrote on stderr. */
export async function runToEnd(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}
