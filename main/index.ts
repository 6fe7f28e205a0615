import { resolve } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { composeDesk, type Desk } from './compose.ts'
import { declareScheme } from './protocol/register.ts'

const userData = process.env['RECORDING_DESK_USER_DATA']
if (userData !== undefined && userData !== '') app.setPath('userData', resolve(userData))

app.enableSandbox()
declareScheme(protocol)
if (process.platform === 'win32') app.setAppUserModelId('io.github.recordingdesk')

if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  let desk: Desk | null = null
  let closing: Promise<void> | null = null
  let wanted = false
  const giveUp = Promise.withResolvers<undefined>()
  /** Closing takes so long at most; then the desk ends anyway: the journal is safe. */
  const limitClosing = (): void => void setTimeout(() => giveUp.resolve(undefined), desk?.closePatience() ?? 0)
  const endNow = (): void => {
    desk?.systemEnds()
    if (closing === null) app.quit()
    else limitClosing()
  }
  const show = (): void => {
    // Whoever opens the desk while it ends gets a new one as soon as it has ended.
    if (closing === null) desk?.showWindow()
    else wanted = true
  }

  app.on('second-instance', show)
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (desk === null || desk.quitsWithLastWindow()) app.quit()
  })
  app.on('before-quit', (event) => {
    if (desk === null) return
    if (desk.mayQuit()) desk.prepareToQuit()
    else event.preventDefault()
  })
  app.on('will-quit', (event) => {
    if (desk === null) return
    event.preventDefault()
    if (closing !== null) return
    limitClosing()
    closing = Promise.race([desk.close(), giveUp.promise]).finally(() => {
      if (wanted) app.relaunch()
      app.exit(0)
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endNow)

  app
    .whenReady()
    .then(async () => {
      desk = await composeDesk()
      desk.showWindow()
    })
    .catch((error: unknown) => {
      dialog.showErrorBox('Recording Desk', error instanceof Error ? error.message : String(error))
      app.exit(1)
    })
}
