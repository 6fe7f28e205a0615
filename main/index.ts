import { resolve } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { composeDesk, type Desk } from './compose.ts'
import { declareScheme } from './protocol/register.ts'

/** Closing may take this long (a start on its way gets 5 s to tell its sid); then the desk ends anyway: the journal is safe. ms. */
const CLOSE_PATIENCE_MS = 6500

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
  const endNow = (): void => {
    desk?.systemEnds()
    app.quit()
  }

  app.on('second-instance', () => desk?.showWindow())
  app.on('activate', () => desk?.showWindow())
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
    closing ??= withPatience(desk.close()).finally(() => app.exit(0))
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

function withPatience(work: Promise<void>): Promise<void> {
  const { promise, resolve: giveUp } = Promise.withResolvers<undefined>()
  setTimeout(() => giveUp(undefined), CLOSE_PATIENCE_MS)
  return Promise.race([work, promise])
}
