import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Services } from '../../../main/composeServices.ts'
import { createRehearsalService, type RehearsalService } from '../../../main/rehearsal/service.ts'
import type { PreflightProgress } from '../../../shared/ipc/contractPreflight.ts'
import type { PresetId } from '../../../shared/ids.ts'
import type { CheckName } from '../../../shared/recording/preflight/check.ts'
import { presetSettings } from '../../builders/account.ts'
import { inShort } from '../../builders/preflight.ts'
import { composeDesk } from '../desk/composeDesk.ts'

/** Preflights of the whole desk in front of a real service over HTTP: many at once, within limits, cancelled. */

const keep = 'session' as const

let userData: string
let service: RehearsalService
let services: Services
beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), 'desk-preflight-'))
  service = await createRehearsalService()
  const environment = { RECORDING_DESK_BUCKETS: `1=${service.bucket.url}` }
  services = composeDesk({ userData, environment }).services
})
afterEach(async () => {
  await services.close({ hurry: true })
  await service.close()
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
})

/** `count` presets that share accounts and one bucket at the service, in turn. */
async function presetsFor(count: number, accounts = 1, bucket = 'rehearsal-bucket'): Promise<readonly PresetId[]> {
  const { appId, customerId, customerCertificate: certificate, storage } = service.credentials()
  const who = {
    appId,
    customerId,
    certificate,
    keep,
    check: false,
    host: { kind: 'custom', url: service.url },
  } as const
  const accountIds = await Promise.all(
    Array.from({ length: accounts }, async (_, n) => (await services.accounts.create({ ...who, label: `A${n}` })).id),
  )
  const profile = await services.storage.create({ ...storage, bucket, label: 'Masters', keep })
  const make = async (n: number): Promise<PresetId> => {
    const accountId = accountIds[n % accounts]!
    const settings = presetSettings({ name: `Show ${n}`, channel: `show${n}`, accountId, storageProfileId: profile.id })
    return (await services.presets.create({ settings, token: null, decryptionSecret: null, keep })).id
  }
  return Promise.all(Array.from({ length: count }, (_, n) => make(n)))
}

const ordersOf = (ids: readonly PresetId[]) =>
  ids.map((presetId) => ({ presetId, settings: null, token: null, decryptionSecret: null, show: null }))

const codes = (report: Awaited<ReturnType<Services['preflight']['run']>>, check: CheckName) => [
  ...new Set(
    report.presets.flatMap(({ results }) =>
      results.filter((one) => one.check === check).map((one) => inShort(one).replace(/^\w+ /, '')),
    ),
  ),
]

describe('a preflight of many presets', () => {
  it('asks the service once for each account and writes once to the bucket', async () => {
    const orders = ordersOf(await presetsFor(40))
    const heard: PreflightProgress[] = []
    const report = await services.preflight.run({ runId: 'many', orders }, (progress) => heard.push(progress))
    expect(service.ledger.entries().map(({ call }) => call)).toEqual(['acquire'])
    expect(service.bucket.requests().map(({ method }) => method)).toEqual(['PUT', 'DELETE'])
    expect([codes(report, 'bucket'), codes(report, 'account'), codes(report, 'channel')]).toEqual([
      ['bucketWritable'],
      ['accountAccepted'],
      ['channelFree'],
    ])
    expect(heard).toHaveLength(320)
    expect(heard.at(-1)).toMatchObject({ done: 320, total: 320 })
    expect(JSON.stringify([report, heard])).not.toMatch(/rehearsal-(secret|access)-key|rehearsal-certificate/)
  })

  it('keeps to ten requests in any second, however many accounts a project has here', async () => {
    const orders = ordersOf(await presetsFor(24, 24))
    const report = await services.preflight.run({ runId: 'many', orders }, () => undefined)
    const at = service.ledger.entries().map((entry) => entry.wireAt)
    // Two that a busy machine pushes together may be told to wait, and are asked again.
    expect(service.ledger.entries().filter(({ status }) => status === 200)).toHaveLength(24)
    // The limiter's own tests count to the millisecond; here requests may arrive late, so half of its window is looked at.
    const crowded = at.filter((from) => at.filter((time) => time >= from && time < from + 500).length > 10)
    expect(crowded).toEqual([])
    expect(codes(report, 'account')).toEqual(['accountAccepted'])
  })

  it('says that there is no such bucket', async () => {
    const orders = ordersOf(await presetsFor(2, 1, 'no-such-bucket'))
    const report = await services.preflight.run({ runId: 'two', orders }, () => undefined)
    expect(codes(report, 'bucket')).toEqual(['bucketMissing'])
    expect(codes(report, 'capacity')).toEqual(['capacityFree'])
  })

  it('is cancelled while a bucket is silent, and the desk goes on', async () => {
    service.bucket.setFailures(['hang'])
    const orders = ordersOf(await presetsFor(5))
    const heard: PreflightProgress[] = []
    const report = await services.preflight.run({ runId: 'slow', orders }, (progress) => {
      heard.push(progress)
      // All but the five buckets.
      if (progress.done === 35) services.preflight.cancel({ runId: 'slow' })
    })
    expect([report.cancelled, heard.length, codes(report, 'bucket')]).toEqual([true, 35, ['cancelled']])

    service.bucket.setFailures([])
    const again = await services.preflight.run({ runId: 'again', orders }, () => undefined)
    expect([again.cancelled, codes(again, 'bucket')]).toEqual([false, ['bucketWritable']])
  })

  it('writes to an S3-compatible store at its own address', async () => {
    const [id] = await presetsFor(1)
    const { storage } = service.credentials()
    const place = { ...storage, vendor: 11, region: 0, endpoint: service.bucket.url }
    const profile = await services.storage.create({ ...place, label: 'Own store', keep })
    const settings = { ...services.snapshot().presets[id!]!.settings, storageProfileId: profile.id }
    const orders = [{ presetId: id!, settings, token: null, decryptionSecret: null, show: null }]
    const report = await services.preflight.run({ runId: 'own', orders }, () => undefined)
    expect(codes(report, 'bucket')).toEqual(['bucketWritable'])
  })

  it('says that the clock of this computer is wrong', async () => {
    service.clock.advance(120_000)
    const [id] = await presetsFor(1)
    const report = await services.preflight.run({ runId: 'one', orders: ordersOf([id!]) }, () => undefined)
    expect(codes(report, 'host')).toEqual(['hostClockBehind'])
  })
})

describe('the rehearsal inside the desk', () => {
  it('is tested against its own bucket, like any other', async () => {
    const { presetId } = await services.beginRehearsal()
    const report = await services.preflight.run({ runId: 'own', orders: ordersOf([presetId]) }, () => undefined)
    const verdicts = report.presets[0]?.results.map(({ check, verdict }) => `${check} ${verdict}`)
    expect(verdicts).toEqual([
      'settings passed',
      'token passed',
      'keychain passed',
      'host passed',
      'account passed',
      'channel passed',
      'capacity passed',
      'bucket passed',
    ])
  })
})
