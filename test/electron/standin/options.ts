import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** How this run of the stand-in was asked for. */
export interface Options {
  /** A visible window for people (`RECORDING_DESK_HEADED=1`); otherwise headless. */
  readonly headed: boolean
  /** Socket of the test driver (`RECORDING_DESK_STANDIN_CONTROL`); null when nobody drives. */
  readonly control: string | null
  /** The folder of the desk's package.json. */
  readonly appPath: string
  readonly productName: string
  readonly version: string
  readonly electronVersion: string
  readonly argv: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

interface Manifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

/** Reads the options from environment, command line and the package.json above the entry file. */
export function readOptions(env: NodeJS.ProcessEnv, argv: readonly string[]): Options {
  const appPath = packageFolder(dirname(resolve(argv[1] ?? '.')))
  const manifest = readManifest(join(appPath, 'package.json'))
  const electron = readManifest(join(appPath, 'node_modules', 'electron', 'package.json'))
  return {
    headed: env['RECORDING_DESK_HEADED'] === '1',
    control: env['RECORDING_DESK_STANDIN_CONTROL'] ?? null,
    appPath,
    productName: manifest.productName ?? manifest.name ?? 'Electron',
    version: manifest.version ?? '0.0.0',
    electronVersion: `${electron.version ?? '0.0.0'}-stand-in`,
    argv,
    env,
  }
}

function packageFolder(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder)) return start
  }
}

function readManifest(path: string): Manifest {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : {}
}
