/**
 * `npm run demo`: drives the built desk through the main job, step by step, with pictures in out/demo/. Against the rehearsal
 * inside the desk, or against another service with `--api URL --app-id ID --customer-id ID`.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from './driver/binary.ts'
import { createDriver } from './driver/index.ts'
import type { RunningDesk } from './driver/port.ts'
import { type DemoTarget, demoUsage, readDemoFlags, secretsOf } from './demo/flags.ts'
import { type Narrator, createNarrator } from './demo/narrator.ts'
import { journalOf, nothingReceived, receivedCalls, rehearsalLedger } from './demo/received.ts'
import { type Keyring, startKeyring } from './keyring.ts'
import { newPreset, saveAndStart, session, setUp, stopAndWait, take, untilRecording } from './steps/desk.ts'
import { chooseLayout } from './steps/forms.ts'

/** With the built-in rehearsal nothing is typed at all. The name of the recording. */
async function startRehearsal(page: Page, narrate: Narrator): Promise<string> {
  const name = 'First rehearsal'
  const dialog = page.getByRole('dialog', { name: 'New recording' })
  await narrate.step(
    'Rehearsal account: the desk starts its own service and makes account and storage',
    null,
    async () => {
      await page.getByRole('button', { name: 'Try a rehearsal' }).click()
      await dialog.waitFor()
    },
  )
  await narrate.step('Preset: one is ready to start', 'preset', async () => {
    await dialog.getByRole('option', { name }).waitFor()
  })
  await narrate.step('Start', 'starting', async () => {
    await dialog.getByRole('button', { name: 'Start recording' }).click()
    await session(page, name).waitFor()
  })
  return name
}

/** With an account of one's own everything is entered once. The name of the recording. */
async function startOnService(page: Page, narrate: Narrator, target: DemoTarget): Promise<string> {
  const name = 'Demo'
  await narrate.step('Account and storage: entered, checked, kept in the keychain', 'account', () =>
    setUp(page, target.account, target.storage),
  )
  await narrate.step('Preset: channel, recorder uid, layout', 'preset', () =>
    newPreset(page, { name, ...target.preset, layout: 'Best fit' }),
  )
  await narrate.step('Start', 'starting', () => saveAndStart(page, { name }))
  return name
}

async function drive(desk: RunningDesk, narrate: Narrator, target: DemoTarget | null): Promise<void> {
  const { page } = desk
  page.setDefaultTimeout(30_000)
  await narrate.step('First run: the desk opens', 'first-run', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
  const name = target === null ? await startRehearsal(page, narrate) : await startOnService(page, narrate, target)
  await narrate.step('Recording: the service confirms it, the clock runs', 'recording', async () => {
    await untilRecording(page, name)
    await session(page, name)
      .getByRole('timer')
      .getByText(/^\d\d:\d\d:\d\d$/)
      .waitFor()
  })
  await narrate.step('Layout change while it records', 'layout', async () => {
    await chooseLayout(page, 'Vertical')
    await take(page, 'Vertical')
  })
  await narrate.step('Stop, and wait for the upload', 'stopped', async () => {
    narrate.say(`     ${await stopAndWait(page, name)}`)
  })
  await narrate.step('Files: the service names them', 'files', async () => {
    await page.getByRole('list', { name: 'Files' }).getByRole('listitem').first().waitFor()
  })
}

/** The same narrator, which looks around at the end of each step. */
function looking(narrate: Narrator, look: () => Promise<void>): Narrator {
  const step: Narrator['step'] = (name, picture, work) =>
    narrate.step(name, picture, async () => {
      await work()
      await look()
    })
  return { ...narrate, step }
}

async function run(): Promise<number> {
  const { json, headed, target, ...flags } = readDemoFlags(process.argv.slice(2), process.env)
  const pictures = resolve(projectRoot, flags.pictures)
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  const userData = mkdtempSync(join(tmpdir(), 'desk-demo-'))
  const driver = createDriver(process.env)
  let desk: RunningDesk | null = null
  let keyring: Keyring | null = null
  const narrate = createNarrator({
    say: (line) => process.stdout.write(`${line}\n`),
    secrets: secretsOf(target),
    picture: async (file) => {
      await desk?.page.screenshot({ path: join(pictures, file), animations: 'disabled' })
      return relative(projectRoot, join(pictures, file))
    },
  })
  narrate.say(`Recording Desk on ${driver.host === 'electron' ? 'Electron' : 'the stand-in (system Chromium)'}`)
  let counts = () => (existsSync(journalOf(userData)) ? receivedCalls(userData) : nothingReceived)
  let ledger = nothingReceived
  try {
    if (process.platform === 'linux') keyring = await startKeyring()
    desk = await driver.launch({ userData, headed, env: keyring?.env ?? {} })
    const running = desk
    const rehearsal = target === null ? rehearsalLedger(running.page) : null
    if (rehearsal !== null) counts = rehearsal.counts
    await drive(running, looking(narrate, rehearsal?.look ?? (() => Promise.resolve())), target)
    const source = target === null ? 'what the rehearsal received' : 'what the service answered, by the desk’s own log'
    await narrate.step(`Quit; ${source}`, null, async () => {
      await running.quit()
      const calls = Object.entries(counts()).map(([call, times]) => `${call} ${times}`)
      narrate.say(`     ${calls.join(' · ')}`)
    })
  } catch (error) {
    narrate.fail(error instanceof Error ? error.message : String(error))
  } finally {
    await desk?.close().catch((error: unknown) => narrate.fail(String(error)))
    try {
      ledger = counts()
    } catch (error) {
      narrate.fail(String(error))
    }
    await keyring?.close()
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
  const { steps, screenshots } = narrate.report()
  const ok = narrate.isFine()
  if (json) process.stdout.write(`${JSON.stringify({ ok, host: driver.host, steps, ledger, screenshots })}\n`)
  return ok ? 0 : 1
}

process.exitCode = await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${demoUsage}`)
  const nothing = {
    ok: false,
    host: createDriver(process.env).host,
    steps: [],
    ledger: nothingReceived,
    screenshots: [],
  }
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(nothing)}\n`)
  return 1
})
