import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronBinary, importable, inPackage, root } from '../paths.mjs'
import { SetupFailure, good, warn } from '../say.mjs'
import { ensureBuilt } from '../setup/build.mjs'
import { tryElectron } from '../setup/electron.mjs'
import { node, tool } from '../tools.mjs'

/**
 * A folder of the shape electron-builder expects, without a runtime in it: it lets the archive be made and checked where
 * Electron's download cannot be reached.
 */
async function placeholderRuntime() {
  const folder = join(root, 'out', 'placeholder-runtime')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'resources', 'empty'), { recursive: true })
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\necho "This package holds no Electron runtime." >&2\nexit 1\n')
  chmodSync(join(folder, 'electron'), 0o755)
  writeFileSync(join(folder, 'version'), '0.0.0')
  writeFileSync(join(folder, 'resources', 'empty', 'package.json'), '{}')
  const { createPackage } = await import(importable(inPackage('@electron', 'asar', 'lib', 'asar.js')))
  await createPackage(join(folder, 'resources', 'empty'), join(folder, 'resources', 'default_app.asar'))
  return folder
}

/** Packages the desk into dist/: a folder by default, installers with `--installers`. @type {import('../run.mjs').Command} */
export const pack = {
  about: 'packages the desk into dist/ (a folder; installers with --installers)',
  run: async (args) => {
    const installers = args.includes('--installers')
    const hasRuntime = await tryElectron({ again: true })
    if (installers && !hasRuntime)
      throw new SetupFailure(
        'Installers need the Electron binary, and its download cannot be reached.',
        'Run it where the download works.',
      )
    await ensureBuilt()
    // Fuses are flipped inside the runtime, so without one there is nothing to flip; and null can only be said in a file.
    const config = join(root, 'out', 'electron-builder.json')
    const runtime = hasRuntime
      ? { electronDist: inPackage('electron', 'dist') }
      : { electronDist: await placeholderRuntime(), electronFuses: null }
    writeFileSync(config, JSON.stringify({ extends: join(root, 'electron-builder.yml'), ...runtime }))
    const target = installers ? [] : ['--dir']
    const code = await node([tool.electronBuilder, ...target, '--publish', 'never', '--config', config])
    if (code !== 0) return code
    if (electronBinary() === null)
      warn('dist/ holds the desk’s archive but no Electron runtime: it can be inspected, not run.')
    else good('Packaged into dist/.')
    return 0
  },
}
