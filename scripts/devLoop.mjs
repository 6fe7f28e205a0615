/**
 * The loop of `npm run dev`: opens the built desk and rebuilds and reopens it after every change. It runs the same bundles under
 * the same content security policy as always: a development server would need a weaker one, and recordings survive a restart
 * anyway.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { deskCommand, openDisplay } from './host.mjs'
import { root } from './paths.mjs'
import { failed, good, step, warn } from './say.mjs'
import { ensureBuilt } from './setup/build.mjs'
import { watchFolders } from './watchFolders.mjs'

const watched = ['main', 'preload', 'renderer', 'shared']
const quietMs = 250
const args = process.argv.slice(2)

const display = await openDisplay().catch((error) => {
  failed(error)
  process.exit(1)
})
if (display.virtual) warn(`No display here: using a virtual one (${display.env['DISPLAY']}).`)

let stopping = false
/** @type {import('node:child_process').ChildProcess | null} */
let child = null
const open = () => {
  const desk = deskCommand(args)
  child = spawn(desk.command, desk.args, { cwd: root, env: { ...desk.env, ...display.env }, stdio: 'inherit' })
  child.on('error', failed)
}
const close = () =>
  new Promise((resolve) => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return resolve(undefined)
    const hard = setTimeout(() => child?.kill('SIGKILL'), 5_000)
    child.once('exit', () => {
      clearTimeout(hard)
      resolve(undefined)
    })
    child.kill('SIGTERM')
  })

/** Rebuilds one after the other; changes during a rebuild lead to one more. */
let queue = Promise.resolve()
/** @type {NodeJS.Timeout | undefined} */
let timer
const rebuild = async () => {
  if (stopping) return
  try {
    await ensureBuilt()
    await close()
    open()
    good('Reopened.')
  } catch (error) {
    failed(error)
    warn('The desk keeps running the last build that worked.')
  }
}
const unwatch = watchFolders(
  watched.map((folder) => join(root, folder)),
  () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      queue = queue.then(rebuild)
    }, quietMs)
  },
)
open()
step('Watching for changes. Ctrl+C ends it.')
await new Promise((resolve) => {
  // Ctrl+C may come twice: from the terminal, and from the command that started this one.
  process.on('SIGINT', resolve)
  process.on('SIGTERM', resolve)
})
stopping = true
unwatch()
clearTimeout(timer)
await queue
await close()
display.close()
