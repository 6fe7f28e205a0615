import { deskCommand, hasDisplay, openDisplay } from '../host.mjs'
import { root } from '../paths.mjs'
import { run } from '../process.mjs'
import { good, note, warn } from '../say.mjs'
import { ensureBuilt } from '../setup/build.mjs'
import { tryElectron } from '../setup/electron.mjs'
import { ensureSystem, forStart } from '../setup/system.mjs'

/** Sets up, builds and opens the desk. @type {import('../run.mjs').Command} */
export const start = {
  about: 'sets up, builds and opens the desk',
  run: async (args) => {
    await tryElectron()
    await ensureSystem(forStart(hasDisplay()))
    await ensureBuilt()
    const display = await openDisplay()
    if (display.virtual)
      warn(
        `No display here: the desk opens on a virtual one (${display.env['DISPLAY']}). Connect a VNC server to see it.`,
      )
    if (process.platform === 'linux' && !process.env['DBUS_SESSION_BUS_ADDRESS'])
      note('No desktop session bus here, so no keychain: the desk offers to keep secrets for the session only.')
    const desk = deskCommand(args)
    good(
      `Opening the desk on ${desk.host === 'electron' ? 'Electron' : 'the stand-in (system Chromium)'}. Ctrl+C ends it; recordings keep running.`,
    )
    try {
      return (await run(desk.command, desk.args, { cwd: root, env: { ...desk.env, ...display.env } })).code
    } finally {
      display.close()
    }
  },
}
