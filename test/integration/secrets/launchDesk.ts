import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { DeskCommand } from './deskProcess.ts'

/** A desk with the real keychain library, in a process of its own. */
export interface LaunchedDesk {
  say(...command: DeskCommand): Promise<unknown>
  quit(): Promise<void>
  kill(): Promise<void>
}

/** Desks of one test. */
export interface Launchpad {
  launch(folder: string, env: NodeJS.ProcessEnv): LaunchedDesk
  /** Ends those that still run. */
  clear(): void
}

/** Creates it, with nothing running. */
export function createLaunchpad(): Launchpad {
  let running: ChildProcessByStdio<Writable, Readable, null>[] = []
  return {
    launch: (folder, env) => {
      const script = join(import.meta.dirname, 'deskProcess.ts')
      const child = spawn(process.execPath, [script, folder], { env, stdio: ['pipe', 'pipe', 'inherit'] })
      running.push(child)
      const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
      return {
        say: async (...command) => {
          child.stdin.write(`${JSON.stringify(command)}\n`)
          const line = await lines.next()
          if (line.done === true) throw new Error('The desk process ended.')
          const answer = JSON.parse(line.value) as { value: unknown } | { refused: string }
          return 'refused' in answer ? `refused: ${answer.refused}` : answer.value
        },
        quit: async () => {
          child.stdin.end()
          if (child.exitCode === null) await once(child, 'exit')
        },
        kill: async () => {
          child.kill('SIGKILL')
          if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        },
      }
    },
    clear: () => {
      for (const child of running.filter((process) => process.exitCode === null)) child.kill('SIGKILL')
      running = []
    },
  }
}
