import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inPackage, projectNode, root, toolEnv } from '../paths.mjs'
import { run } from '../process.mjs'
import { SetupFailure, good, step } from '../say.mjs'

const stamp = join(root, 'out', '.built')

/** Folders and files that the bundles are made of. */
const sources = ['main', 'preload', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package-lock.json']

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true })
  return entries.flatMap((entry) => {
    const child = join(path, entry.name)
    return entry.isDirectory() ? filesBelow(child) : [child]
  })
}

/** Fingerprint of all sources. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources) {
    const path = join(root, source)
    const files = existsSync(path) && /\.(ts|json)$/.test(source) ? [path] : filesBelow(path).sort()
    for (const file of files) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/**
 * Builds the three bundles unless nothing changed since the last build.
 * @param {{ force?: boolean }} [options]
 * @throws {SetupFailure}
 */
export async function ensureBuilt(options = {}) {
  const wanted = fingerprint()
  if (
    options.force !== true &&
    existsSync(join(root, 'out', 'main', 'index.js')) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  )
    return
  step('Building main, preload and renderer…')
  const { code, output } = await run(projectNode, [inPackage('electron-vite', 'bin', 'electron-vite.js'), 'build'], {
    cwd: root,
    env: toolEnv(),
    quiet: true,
  })
  if (code !== 0)
    throw new SetupFailure(`The build failed:\n${output.trim()}`, 'Correct what it names, then try again.')
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, wanted)
  good('Built.')
}
