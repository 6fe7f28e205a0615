import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Options } from './options.ts'

/** `app.getPath` and `app.setPath`. User data: `--user-data-dir=`, else the usual folder of the system. */
export function createPaths(options: Options) {
  const home = options.env['HOME'] ?? homedir()
  const appData =
    process.platform === 'darwin'
      ? join(home, 'Library', 'Application Support')
      : (options.env['APPDATA'] ?? options.env['XDG_CONFIG_HOME'] ?? join(home, '.config'))
  const given = options.argv.find((arg) => arg.startsWith('--user-data-dir='))?.slice('--user-data-dir='.length)
  const userData = given === undefined ? join(appData, options.productName) : resolve(given)
  const paths = new Map<string, string>([
    ['home', home],
    ['appData', appData],
    ['userData', userData],
    ['temp', tmpdir()],
    ['exe', process.execPath],
    ['module', process.execPath],
    ['desktop', join(home, 'Desktop')],
    ['documents', join(home, 'Documents')],
    ['downloads', join(home, 'Downloads')],
  ])
  /** These follow the user data unless they were set themselves. */
  const inside: Readonly<Record<string, string>> = { sessionData: '', logs: 'logs', crashDumps: 'Crashpad' }

  return {
    getPath: (name: string): string => {
      const known = paths.get(name)
      if (known !== undefined) return known
      const folder = inside[name]
      if (folder === undefined) throw new Error(`Failed to get '${name}' path`)
      return join(paths.get('userData') ?? userData, folder)
    },
    setPath: (name: string, path: string): void => {
      if (!paths.has(name) && inside[name] === undefined) throw new Error(`Failed to set path '${name}'`)
      paths.set(name, path)
    },
  }
}
