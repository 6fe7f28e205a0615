import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inPackage, projectNode, root } from '../paths.mjs'
import { run } from '../process.mjs'
import { SetupFailure, answersInJson, good, step } from '../say.mjs'

const stamp = inPackage('.recording-desk-installed')
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Fingerprint of what should be installed: a new command in package.json needs no new packages. */
function wanted() {
  const { dependencies, devDependencies, allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const lock = readFileSync(join(root, 'package-lock.json'))
  const asked = JSON.stringify({ dependencies, devDependencies, allowScripts })
  return createHash('sha256').update(asked).update(lock).digest('hex')
}

/** Installs exactly what the lockfile names, unless that is what is installed already. @throws {SetupFailure} */
export async function ensurePackages() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return
  step('Installing the packages the lockfile names (about a minute, once)…')
  const { code } = await run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    aside: answersInJson,
    shell: process.platform === 'win32',
  })
  if (code !== 0)
    throw new SetupFailure(
      `npm could not install the packages (exit code ${code}).`,
      'Check the network connection and the messages above, then run the same command again. It continues where it can.',
    )
  await ensureNode()
  writeFileSync(stamp, wanted())
  good('Packages installed.')
}

/** Makes sure that the project's own Node 24 runs. @throws {SetupFailure} */
async function ensureNode() {
  if (await nodeWorks()) return
  // npm may have been told to ignore install scripts; this package is the one that needs its script.
  await run(npm, ['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts', '--loglevel=error'], {
    cwd: root,
    aside: answersInJson,
    shell: process.platform === 'win32',
  })
  if (!(await nodeWorks()))
    throw new SetupFailure(
      `The project's own Node 24 did not install for ${process.platform}/${process.arch}.`,
      'Run "npm rebuild node --foreground-scripts" and read what it says, or install Node 24 and run the command again.',
    )
}

async function nodeWorks() {
  if (!existsSync(projectNode)) return false
  const { code, output } = await run(projectNode, ['--version'], { quiet: true, timeoutMs: 20_000 })
  return code === 0 && /^v2[4-9]\./.test(output.trim())
}
