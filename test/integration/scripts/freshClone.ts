import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Readable } from 'node:stream'
import { delimiter, dirname, join } from 'node:path'
import { root } from '../../../scripts/paths.mjs'

/** What a command said until it ended. */
export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** A copy of the commands without packages. Its npm installs nothing but a Node, and talks as npm does. */
export interface FreshClone {
  readonly folder: string
  /** Starts `node scripts/run.mjs …` there. */
  start(args: readonly string[], env?: NodeJS.ProcessEnv): ChildProcessByStdio<null, Readable, Readable>
  /** Runs it to its end. */
  run(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Said>
  write(path: string, text: string): void
  /** Takes a folder of the project itself, with the packages it finds there. */
  link(folder: string): void
  remove(): void
}

/** Creates it. The Node it installs says on stderr which of the scripts it was given. */
export function freshClone(): FreshClone {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const program = (path: string, script: string) => {
    write(path, `#!/bin/sh\n${script}\n`)
    chmodSync(join(folder, path), 0o755)
  }
  for (const name of ['scripts', 'package.json', 'package-lock.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  program(
    'installed-node',
    `case "$1" in scripts/*) echo "project's node: $*" >&2; esac\nexec "${process.execPath}" "$@"`,
  )
  program(
    'bin/npm',
    'echo "added 1 package"\nmkdir -p node_modules/node/bin\ncp installed-node node_modules/node/bin/node',
  )
  const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    spawn(process.execPath, ['scripts/run.mjs', ...args], {
      cwd: folder,
      env: { ...process.env, PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  return {
    folder,
    write,
    start,
    link: (name) => {
      symlinkSync(join(root, name), join(folder, name))
    },
    run: async (args, env) => {
      const child = start(args, env)
      let out = ''
      let err = ''
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
      const [code] = (await once(child, 'close')) as [number | null]
      return { code, out, err }
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/** The version of Electron that the project asks for. */
export const electronVersion = (): string =>
  String(
    (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> })
      .devDependencies['electron'],
  )
