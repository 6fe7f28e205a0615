import { expect, it } from 'vitest'
import { createCredentials } from '../../../main/accounts/credentials.ts'
import type { BucketTarget } from '../../../main/bucket/port.ts'
import { localBuckets } from '../../../main/bucket/local.ts'
import { bucketAddress } from '../../../main/bucket/address.ts'
import { createPreflight } from '../../../main/preflight/preflight.ts'
import type { StorageProfile } from '../../../shared/recording/account.ts'
import { rehearsalPlace } from '../../../shared/recording/rehearsalPlace.ts'
import { aPreset, aStorageProfile, anAccount, presetId, presetSettings } from '../../builders/account.ts'
import { createDesk } from '../../builders/desk.ts'
import { inShort } from '../../builders/preflight.ts'

const own = { ...rehearsalPlace, accessKey: 'rehearsal-key', url: 'http://127.0.0.1:4000' }

/** A desk whose storage profile has these values and keys; every origin that a bucket test asks is written down. */
async function stage(
  profile: Partial<StorageProfile>,
  { isRunning = true, host = 'rehearsal', accessKey = 'a-key' } = {},
) {
  const { clock, journal, hub, secrets, agora } = await createDesk()
  const account = anAccount({ host: { kind: host === 'rehearsal' ? 'rehearsal' : 'agora' } })
  const value = aStorageProfile(profile)
  journal.presets.put(aPreset({ settings: presetSettings() }))
  hub.apply({ kind: 'put', collection: 'accounts', value: account })
  hub.apply({ kind: 'put', collection: 'storageProfiles', value })
  await secrets.put(`storage/${value.id}/accessKey`, accessKey, 'session')
  const asked: string[] = []
  const rehearsal = () => (isRunning ? own : null)
  const local = localBuckets({ environment: {}, standIns: false, rehearsal })
  const preflight = createPreflight({
    clock,
    journal,
    hub,
    secrets,
    client: agora,
    credentials: createCredentials({ journal, secrets, rehearsalUrl: () => null }),
    accounts: { noteRefused: () => undefined, noteAccepted: () => undefined },
    rehearsalBucket: rehearsal,
    tester: {
      test: (target: BucketTarget) => {
        const address = bucketAddress(target, local)
        if ('kind' in address) return Promise.resolve(address)
        asked.push(address.origin)
        const done = { kind: 'done', ms: 1 } as const
        return Promise.resolve({ kind: 'tested', file: 'f.txt', host: 's3', put: done, remove: done })
      },
    },
  })
  return {
    asked,
    run: async () => {
      const order = { presetId: presetId(), settings: null, token: null, decryptionSecret: null, show: null }
      const running = preflight.run({ runId: 'run', orders: [order] }, () => undefined)
      await clock.pass(1_000)
      return (await running).presets[0]?.results.find(({ check }) => check === 'bucket')
    },
    form: () => {
      const { vendor, region, bucket, endpoint: address, id: profileId } = value
      const keys = { accessKey: null, secretKey: null }
      return preflight.testBucket({ runId: 'form', vendor, region, bucket, address, profileId, ...keys })
    },
  }
}

const said = (one: Parameters<typeof inShort>[0] | undefined) => (one === undefined ? null : inShort(one))

it('asks the rehearsal’s own bucket on this computer', async () => {
  const { asked, run } = await stage(rehearsalPlace)
  expect([said(await run()), asked]).toEqual(['passed bucketWritable', ['http://127.0.0.1:4000']])
})

it('says which region is right without asking anybody', async () => {
  const { asked, run } = await stage({ ...rehearsalPlace, region: 5 })
  const one = await run()
  expect([said(one), one?.fix, asked]).toEqual(['fix bucketOtherRegion', { kind: 'useRegion', region: 0 }, []])
  expect(one?.said).toMatchObject({ params: { bucket: 'rehearsal-bucket' } })
})

it.each<[string, Partial<StorageProfile>, boolean]>([
  ['another bucket', { ...rehearsalPlace, bucket: 'masters' }, true],
  ['another vendor', { ...rehearsalPlace, vendor: 2 }, true],
  ['a store found by its address', { vendor: 11, region: 0, endpoint: 'https://s3.example.com' }, true],
  ['its own bucket while the rehearsal does not run', rehearsalPlace, false],
])('asks nobody in a rehearsal: %s', async (_which, profile, isRunning) => {
  const { asked, run } = await stage(profile, { isRunning })
  expect([said(await run()), asked]).toEqual(['skipped bucketOutsideRehearsal', []])
})

it.each([
  ['fix bucketOtherRegion', { ...rehearsalPlace, region: 5 }],
  ['skipped bucketOutsideRehearsal', { ...rehearsalPlace, bucket: 'masters' }],
])('never sends the rehearsal’s keys elsewhere, for no account and from no form: %s', async (expected, profile) => {
  const { asked, run, form } = await stage(profile, { host: 'agora', accessKey: own.accessKey })
  expect([said(await run()), said(await form()), asked]).toEqual([expected, expected, []])
})

it('asks the vendor with keys of one’s own for an account of one’s own', async () => {
  const { asked, run } = await stage({ ...rehearsalPlace, region: 5 }, { host: 'agora' })
  expect([said(await run()), asked.length]).toEqual(['passed bucketWritable', 1])
})
