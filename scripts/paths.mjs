import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The project's top folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The Node the project brings (devDependency `node`). */
export const projectNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** A file inside an installed package. @param {string[]} parts */
export const inPackage = (...parts) => join(root, 'node_modules', ...parts)

/** What `import()` takes for a file: on Windows a path such as `C:\\…` is none. @param {string} path */
export const importable = (path) => pathToFileURL(path).href

/** The environment in which the project's tools run: its own Node and its own commands come first. */
export function toolEnv() {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const path = [dirname(projectNode), join(root, 'node_modules', '.bin'), process.env[key] ?? ''].join(delimiter)
  return { ...process.env, [key]: path }
}

/** The Electron executable if its binary is installed, else null. Never downloads. @returns {string | null} */
export function electronBinary() {
  const dist = inPackage('electron', 'dist')
  const candidates = {
    linux: 'electron',
    win32: 'electron.exe',
    darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
  }
  const name = candidates[/** @type {keyof typeof candidates} */ (process.platform)]
  if (name === undefined) return null
  return existsSync(join(dist, name)) ? join(dist, name) : null
}
