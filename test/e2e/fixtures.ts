import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Page, type TestInfo, test as base } from '@playwright/test'
import { type RehearsalService, createRehearsalService } from '../../main/rehearsal/service.ts'
import { projectRoot } from '../electron/driver/binary.ts'
import { createDriver } from '../electron/driver/index.ts'
import type { LaunchOptions, RunningDesk } from '../electron/driver/port.ts'
import { type Keyring, startKeyring } from '../electron/keyring.ts'
import type { PresetDraft } from '../electron/steps/bridge.ts'
import type { AccountEntry, StorageEntry } from '../electron/steps/forms.ts'

/** Starts desks that end with the test. */
export type Launch = (options?: Partial<LaunchOptions>) => Promise<RunningDesk>

interface Worker {
  /** An unlocked keychain that all tests share; each desk has its own items in it. */
  readonly keyring: Keyring
}

interface Each {
  /** A service of its own, quick: what it received is in its ledger. */
  readonly service: RehearsalService
  readonly userData: string
  readonly launch: Launch
  /** A desk that nobody has used before. */
  readonly desk: RunningDesk
  /** Saves a picture of the window under out/screens. */
  readonly shot: (page: Page, name: string) => Promise<void>
}

/** The bucket of the specification's example, as the tests' service knows it. */
export const exampleStorage: StorageEntry = {
  name: 'Example storage',
  vendor: 'Alibaba Cloud',
  region: 'CN_Beijing',
  bucket: 'xxxxx',
  accessKey: 'canary-access-key',
  secretKey: 'canary-secret-key',
}

/** The account that the tests' service knows. */
export const accountOf = (service: RehearsalService): AccountEntry => {
  const { appId, customerId, customerCertificate } = service.credentials()
  return { name: 'Example account', appId, customerId, certificate: customerCertificate, address: service.url }
}

/** The specification's example as a preset. */
export const example: PresetDraft = { name: 'Example', channel: 'httpClient463224', recorderUid: '527841' }

/** The service of a test: the ladder of states without its waits. */
export function startService(port = 0): Promise<RehearsalService> {
  return createRehearsalService({
    port,
    apps: [
      {
        appId: 'exampleapp0000000000000000000001',
        customerId: 'example-customer',
        customerCertificate: 'canary-customer-certificate',
        dialect: 'specification',
      },
    ],
    bucket: { vendor: 2, region: 3, bucket: 'xxxxx', accessKey: 'canary-access-key', secretKey: 'canary-secret-key' },
    times: { initialised: 0, starting: 0, uploaderReady: 0, joined: 0, firstFile: 0, stopUpload: 100 },
  })
}

export const test = base.extend<Each, Worker>({
  keyring: [
    async ({}, use) => {
      const keyring = await startKeyring()
      await use(keyring)
      await keyring.close()
    },
    { scope: 'worker' },
  ],

  service: async ({}, use) => {
    const service = await startService()
    await use(service)
    await service.close()
  },

  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  launch: async ({ keyring, userData }, use, info) => {
    const driver = createDriver(process.env)
    const started: RunningDesk[] = []
    await use(async (options = {}) => {
      const desk = await driver.launch({ userData, ...options, env: { ...keyring.env, ...options.env } })
      desk.page.setDefaultTimeout(30_000)
      started.push(desk)
      return desk
    })
    if (info.status !== info.expectedStatus) await keepPictures(info, started)
    const ends = await Promise.allSettled(started.map((desk) => desk.close()))
    for (const [index, desk] of started.entries()) await keepLog(info, `desk-${index + 1}.log`, desk.logs())
    const failure = ends.find((end) => end.status === 'rejected')
    if (failure !== undefined) throw failure.reason as Error
  },

  desk: async ({ launch }, use) => {
    await use(await launch())
  },

  shot: async ({}, use) => {
    const folder = join(projectRoot, 'out', 'screens')
    mkdirSync(folder, { recursive: true })
    await use(async (page, name) => {
      await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
    })
  },
})

/** What the windows show when a test fails: a picture, and the same in words. */
async function keepPictures(info: TestInfo, desks: readonly RunningDesk[]): Promise<void> {
  for (const [index, { page }] of desks.entries()) {
    if (page.isClosed()) continue
    const name = `window-${index + 1}`
    await page.screenshot({ path: info.outputPath(`${name}.png`) }).catch(() => undefined)
    const words = await page.locator('body').ariaSnapshot({ timeout: 2_000 }).catch(String)
    await info.attach(name, { body: words, contentType: 'text/plain' })
  }
}

async function keepLog(info: TestInfo, name: string, text: string): Promise<void> {
  if (info.status !== info.expectedStatus) await info.attach(name, { body: text, contentType: 'text/plain' })
}

export { expect } from '@playwright/test'
