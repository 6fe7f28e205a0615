import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RehearsalService, createRehearsalService } from '../../main/rehearsal/service.ts'
import type { PresetId } from '../../shared/ids.ts'
import { defaultPresetSettings } from '../../shared/recording/preset.ts'
import type { KeyringEnv } from '../electron/keyring.ts'
import type { AppDriver, RunningDesk } from '../electron/driver/port.ts'
import { handOn } from './hand.ts'
import type { Running } from './verdict.ts'

const PRESETS = 10

/** Everything that outlives the desks of one run: the service and its ledger, the user data, and what was set up in it. */
export interface CrashStage {
  readonly service: RehearsalService
  /** Folder of the desk's journal. */
  readonly journal: string
  readonly presets: readonly PresetId[]
  /** A new desk on the same user data. `spawned` hears of its process before it is ready. */
  launch(spawned?: (pid: number) => void): Promise<RunningDesk>
  /** What the service really runs. */
  running(): readonly Running[]
  close(): Promise<void>
}

/** Sets up a service, and a desk with an account, a storage profile and presets, through its own preload. */
export async function openStage(driver: AppDriver, keyring: KeyringEnv): Promise<CrashStage> {
  const userData = mkdtempSync(join(tmpdir(), 'desk-crash-'))
  // Most of a recording's life passes at once: what is looked for are moments of commands.
  const service = await createRehearsalService({
    times: { initialised: 0, starting: 0, uploaderReady: 0, joined: 0, firstFile: 50, stopUpload: 80 },
    ledgerSize: 200_000,
  })
  const launch: CrashStage['launch'] = (spawned) =>
    driver.launch({ userData, env: keyring, ...(spawned === undefined ? {} : { spawned }) })
  const presets = await setUp(await launch(), service)

  return {
    service,
    journal: join(userData, 'journal'),
    presets,
    launch,
    running: () => {
      const starts = service.ledger.entries().filter(({ call, status }) => call === 'start' && status === 200)
      return service
        .recordings()
        .filter(({ running }) => running)
        .map(({ resourceId, sid, layout }) => {
          const start = starts.find(({ path }) => path.includes(`/${resourceId}/`))
          const { at: arrivedAt = 0, answeredAt = null } = start ?? {}
          return { resourceId, sid, background: layout.backgroundColor, arrivedAt, answeredAt }
        })
    },
    close: async () => {
      await service.close()
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function setUp(desk: RunningDesk, service: RehearsalService): Promise<readonly PresetId[]> {
  const hand = handOn(desk.page)
  const { appId, customerId, customerCertificate, storage } = service.credentials()
  const { vendor, region, bucket, accessKey, secretKey } = storage
  const keep = 'keychain'
  const host = { kind: 'custom', url: service.url } as const
  const account = await hand.must('accounts.create', {
    ...{ label: 'Crash test', appId, customerId, host, certificate: customerCertificate, keep, check: true },
  })
  const profile = await hand.must('storage.create', {
    ...{ label: 'Crash test', vendor, region, bucket, accessKey, secretKey, keep },
  })
  const presets: PresetId[] = []
  for (let n = 1; n <= PRESETS; n += 1) {
    const settings = {
      ...defaultPresetSettings,
      name: `Show ${n}`,
      channel: `show${n}`,
      recorderUid: '527841',
      alternateUid: '527842',
      accountId: account.id,
      storageProfileId: profile.id,
    }
    presets.push((await hand.must('presets.create', { settings, token: null, decryptionSecret: null, keep })).id)
  }
  await hand.must('settings.change', { welcomed: true })
  await desk.close()
  return presets
}
