import { beforeEach, describe, expect, it } from 'vitest'
import { createCredentials } from '../../../main/accounts/credentials.ts'
import type { BucketKeys, BucketTarget, BucketTester } from '../../../main/bucket/port.ts'
import { createPreflight } from '../../../main/preflight/preflight.ts'
import type { Preflight, RehearsalBucket } from '../../../main/preflight/port.ts'
import {
  PREFLIGHT_PRESETS,
  type PreflightProgress,
  type PreflightReport,
  preflightMethods,
} from '../../../shared/ipc/contractPreflight.ts'
import { checkNames } from '../../../shared/recording/preflight/check.ts'
import type { BucketOutcome } from '../../../shared/recording/preflight/bucketOutcome.ts'
import {
  aPreset,
  aStorageProfile,
  anAccount,
  presetId,
  presetSettings,
  storageProfileId,
} from '../../builders/account.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { inShort } from '../../builders/preflight.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { slowSecrets } from '../../builders/slowSecrets.ts'
import { aFault } from '../../fakes/agora.ts'
import { appId, token007 } from '../../shared/recording/token/tokens.ts'

const written: BucketOutcome = {
  kind: 'tested',
  file: 'f.txt',
  host: 's3',
  put: { kind: 'done', ms: 4 },
  remove: { kind: 'done', ms: 2 },
}

interface Stage {
  readonly desk: Desk
  readonly preflight: Preflight
  readonly tests: { target: BucketTarget; keys: BucketKeys }[]
  readonly verdicts: string[]
}

let desk: Desk
beforeEach(async () => {
  desk = await createDesk({ presets: 3 })
})

/** A preflight on a desk in memory. `answer`: what a bucket does. */
function stageWith(
  answer: BucketTester['test'] = () => Promise.resolve(written),
  rehearsalBucket: RehearsalBucket | null = null,
): Stage {
  const tests: Stage['tests'] = []
  const verdicts: string[] = []
  const { clock, journal, hub, secrets, agora } = desk
  for (const account of journal.accounts.all()) hub.apply({ kind: 'put', collection: 'accounts', value: account })
  for (const value of journal.storageProfiles.all()) hub.apply({ kind: 'put', collection: 'storageProfiles', value })
  const preflight = createPreflight({
    clock,
    journal,
    hub,
    secrets,
    client: agora,
    credentials: createCredentials({ journal, secrets, rehearsalUrl: () => null }),
    accounts: {
      noteRefused: (_id, problem) => verdicts.push(problem.code),
      noteAccepted: () => verdicts.push('accepted'),
    },
    tester: {
      test: (target, keys, signal) => {
        tests.push({ target, keys })
        return answer(target, keys, signal)
      },
    },
    rehearsalBucket: () => rehearsalBucket,
  })
  return { desk, preflight, tests, verdicts }
}

const order = (n: number, changes: object = {}) => ({
  presetId: presetId(n),
  settings: null,
  token: null,
  decryptionSecret: null,
  show: null,
  ...changes,
})

async function run({ preflight }: Stage, orders: readonly ReturnType<typeof order>[]) {
  const heard: PreflightProgress[] = []
  const running = preflight.run({ runId: 'run', orders: [...orders] }, (progress) => heard.push(progress))
  await desk.clock.pass(1_000)
  return { report: await running, heard }
}

const words = ({ presets }: PreflightReport, at = 0) =>
  Object.fromEntries((presets[at]?.results ?? []).map((one) => [one.check, inShort(one)]))

describe('a preflight', () => {
  it('looks at everything, in the order in which it is shown', async () => {
    const { report, heard } = await run(stageWith(), [order(1)])
    expect(report.presets[0]?.results.map(({ check }) => check)).toEqual([...checkNames])
    expect(words(report)).toEqual({
      settings: 'passed settingsClean',
      token: 'look tokenMissing',
      keychain: 'passed keychainReadable',
      host: 'passed hostAnswersInTime',
      account: 'passed accountAccepted',
      channel: 'passed channelFree',
      capacity: 'passed capacityFree',
      bucket: 'passed bucketWritable',
    })
    expect(heard.at(-1)).toMatchObject({ runId: 'run', done: 8, total: 8 })
    expect(heard.map(({ done }) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('asks each account and each bucket once, however many presets use them', async () => {
    const stage = stageWith()
    const { report } = await run(stage, [order(1), order(2), order(3)])
    expect(report.presets.map(({ name }) => name)).toEqual(['Show 1', 'Show 2', 'Show 3'])
    expect([desk.agora.calls('acquire').length, stage.tests.length, stage.verdicts]).toEqual([1, 1, ['accepted']])
    expect(words(report, 2)['bucket']).toBe('passed bucketWritable')
  })

  it('uses the values of the form, saved or not, and sends out nothing that was typed', async () => {
    const settings = presetSettings({ channel: 'not a channel ü', storageProfileId: null })
    const typed = { settings, token: '007canary token', decryptionSecret: 'canary-decryption' }
    const { report, heard } = await run(stageWith(), [order(1, typed), order(2, { ...typed, presetId: null })])
    expect(words(report)).toMatchObject({
      settings: 'fix settingsBothKinds',
      token: 'fix tokenSpace',
      bucket: 'skipped noStorage',
    })
    expect(report.presets[1]).toMatchObject({ presetId: null })
    expect(JSON.stringify([report, heard])).not.toContain('canary')
  })

  it('tells the account that its credentials were refused', async () => {
    desk.agora.always('acquire', () => aFault('acquire', 'credentialsRefused', { http: 401 }))
    const stage = stageWith()
    const { report } = await run(stage, [order(1)])
    expect(words(report)).toMatchObject({ host: 'passed hostAnswers', account: 'fix credentialsRefused' })
    expect(stage.verdicts).toEqual(['credentialsRefused'])
  })

  it('says nothing about credentials when the service cannot be reached', async () => {
    desk.agora.always('acquire', () => ({
      ...aFault('acquire', 'networkUnreachable', { certainty: 'notSent', http: null }),
    }))
    const stage = stageWith()
    const { report } = await run(stage, [order(1)])
    expect(words(report)).toMatchObject({ host: 'fix networkUnreachable', account: 'skipped notAsked' })
    expect(stage.verdicts).toEqual([])
  })

  it('says that the keychain is locked, and asks nobody then', async () => {
    desk.secrets.relaunch()
    desk.secrets.setKeychain('locked')
    const stage = stageWith()
    const { report } = await run(stage, [order(1)])
    expect(words(report)).toMatchObject({
      keychain: 'fix secretsLocked',
      host: 'skipped notAsked',
      account: 'fix secretsLocked',
      bucket: 'fix secretsLocked',
    })
    expect([desk.agora.calls('acquire').length, stage.tests.length]).toEqual([0, 0])
  })

  it('says which keys were never entered', async () => {
    await desk.secrets.forget(`storage/${storageProfileId()}/secretKey`)
    const { report } = await run(stageWith(), [order(1)])
    expect(words(report)).toMatchObject({ keychain: 'fix storageKeysMissing', bucket: 'fix storageKeysMissing' })
  })

  it('does not let the rehearsal’s bucket pass for one that the real service reaches', async () => {
    const { vendor, region, bucket } = aStorageProfile()
    const { report } = await run(stageWith(undefined, { vendor, region, bucket, accessKey: 'rehearsal-key' }), [
      order(1),
    ])
    expect(words(report)['bucket']).toBe('fix bucketRehearsalOnly')
  })

  it('refuses a preset that is gone', async () => {
    const gone = stageWith().preflight.run({ runId: 'run', orders: [order(9)] }, () => undefined)
    await expect(gone).rejects.toMatchObject({ problem: { code: 'presetNotFound' } })
  })

  it('ends at once when it is cancelled, and says what was not looked at', async () => {
    const aborts: boolean[] = []
    const stage = stageWith(
      (_target, _keys, signal) =>
        new Promise(() => signal?.addEventListener('abort', () => aborts.push(signal.aborted))),
    )
    const heard: PreflightProgress[] = []
    const running = stage.preflight.run({ runId: 'run', orders: [order(1)] }, (progress) => heard.push(progress))
    await desk.clock.pass(1_000)
    stage.preflight.cancel({ runId: 'another' })
    stage.preflight.cancel({ runId: 'run' })
    const report = await running
    expect([report.cancelled, words(report)['bucket'], words(report)['account']]).toEqual([
      true,
      'skipped cancelled',
      'passed accountAccepted',
    ])
    expect(aborts).toEqual([true])
    expect(heard).toHaveLength(7)
  })

  it('counts no secret that nobody gave, and says which one is missing', async () => {
    const recording = { ...presetSettings().recording, decryptionMode: 1 as const }
    const { report } = await run(stageWith(), [
      order(1),
      order(1, { settings: presetSettings({ recording }) }),
      order(1, { settings: presetSettings({ recording }), decryptionSecret: 'typed' }),
    ])
    const [plain, lacking, typed] = report.presets.map(({ results }) =>
      results.find(({ check }) => check === 'keychain'),
    )
    expect(plain).toMatchObject({ verdict: 'passed', said: { params: { count: 3 } } })
    expect(lacking).toMatchObject({
      verdict: 'fix',
      said: { kind: 'finding', code: 'decryptionSecretMissing' },
      fix: { kind: 'openField', field: 'recording.decryptionMode' },
    })
    // What was typed is not in the keychain.
    expect(typed).toMatchObject({ verdict: 'passed', said: { params: { count: 3 } } })
  })

  it('says that nothing was read where nothing stored is chosen', async () => {
    const settings = presetSettings({ accountId: null, storageProfileId: null })
    const { report } = await run(stageWith(), [order(1, { settings, token: 'typed' })])
    expect(words(report)['keychain']).toBe('skipped keychainNotNeeded')
  })

  it('leads to where a secret that the keychain lost is entered, and asks one that is locked again', async () => {
    const { secrets } = desk
    const fixes = async () => {
      const { report } = await run(stageWith(), [order(1)])
      const { results = [] } = report.presets[0] ?? {}
      return Object.fromEntries(results.map(({ check, fix }) => [check, fix?.kind]))
    }
    for (const name of ['accessKey', 'secretKey'] as const)
      await secrets.put(`storage/${storageProfileId()}/${name}`, 'key', 'keychain')
    secrets.relaunch()
    secrets.lose(`storage/${storageProfileId()}/secretKey`)
    expect(await fixes()).toMatchObject({ keychain: 'openStorage', bucket: 'openStorage' })
    secrets.setKeychain('locked')
    secrets.relaunch()
    expect(await fixes()).toMatchObject({ keychain: 'retryKeychain', bucket: 'retryKeychain' })
  })

  it('tells the sheet which token it looked at, and holds it against the planned end', async () => {
    const account = anAccount({ appId })
    desk.journal.accounts.put(account)
    const settings = presetSettings({ channel: 'townhall-main', recorderUid: '527841' })
    const endsAt = desk.clock.now() + 2 * 3_600_000
    const token = token007({ at: desk.clock.now(), tokenLife: 7_200 })
    const { report } = await run(stageWith(), [
      order(1, { settings, token, show: { plannedEnd: endsAt - 60_000 } }),
      order(1, { settings, token, show: { plannedEnd: endsAt + 60_000 } }),
      order(1),
    ])
    expect(report.presets.map((one) => one.checkedToken)).toEqual([
      { kind: 'read', endsAt },
      { kind: 'read', endsAt },
      { kind: 'none' },
    ])
    expect([words(report)['token'], words(report, 1)['token']]).toEqual(['passed tokenFits', 'look tokenEndsBefore'])
  })

  it('takes a thousand presets, which is what the list is made for', () => {
    const orders = (count: number) => Array.from({ length: count }, () => order(1))
    const { input } = preflightMethods['preflight.run']
    expect(input.safeParse({ runId: 'run', orders: orders(PREFLIGHT_PRESETS) }).success).toBe(true)
    expect(input.safeParse({ runId: 'run', orders: orders(PREFLIGHT_PRESETS + 1) }).success).toBe(false)
    expect(PREFLIGHT_PRESETS).toBe(1_000)
  })

  it('tests no bucket with keys of another store that its profile came to mean while they were read', async () => {
    const { preflight, tests } = stageWith()
    const read = slowSecrets(desk)
    const { vendor, region, bucket } = aStorageProfile()
    const target = { vendor, region, bucket, address: null }
    const typed = { runId: 'run', profileId: storageProfileId(), accessKey: null, secretKey: null }
    const testing = preflight.testBucket({ ...typed, ...target })
    const moved = aStorageProfile({ vendor: 1 })
    desk.hub.apply({ kind: 'put', collection: 'storageProfiles', value: moved })
    read()
    expect(await testing).toMatchObject({
      verdict: 'fix',
      said: { problem: { code: 'storageKeysNeededAgain' } },
      fix: { kind: 'openStorage' },
    })
    expect(tests).toEqual([])
  })

  it('lets at most four buckets be tested at once', async () => {
    let inside = 0
    let most = 0
    for (let n = 2; n <= 9; n++) {
      const value = aStorageProfile({ id: storageProfileId(n) })
      desk.journal.storageProfiles.put(value)
      await desk.secrets.put(`storage/${value.id}/accessKey`, 'access-key', 'session')
      await desk.secrets.put(`storage/${value.id}/secretKey`, 'secret-key', 'session')
      const settings = presetSettings({ storageProfileId: value.id, recorderUid: String(n) })
      desk.journal.presets.put(aPreset({ id: presetId(n), settings }))
    }
    const stage = stageWith(async () => {
      most = Math.max(most, ++inside)
      await new Promise<void>((resolve) => void desk.clock.after(50, resolve))
      inside -= 1
      return written
    })
    await run(
      stage,
      Array.from({ length: 8 }, (_, n) => order(n + 2)),
    )
    expect([stage.tests.length, most]).toEqual([8, 4])
  })
})

describe('the test of a bucket from its form', () => {
  const form = { runId: 'bucket', vendor: 1, region: 4, bucket: 'masters', address: null }

  it('uses the keys that were typed', async () => {
    const stage = stageWith()
    const keys = { accessKey: 'typed-access', secretKey: 'typed-secret' }
    const said = await stage.preflight.testBucket({ ...form, profileId: null, ...keys })
    expect(said.verdict).toBe('passed')
    expect(stage.tests).toEqual([{ target: { vendor: 1, region: 4, bucket: 'masters', address: null }, keys }])
  })

  it('takes the stored ones where none were typed, also for another bucket and region of the same store', async () => {
    const stage = stageWith()
    const here = { ...form, vendor: 2, profileId: storageProfileId() }
    await stage.preflight.testBucket({ ...here, accessKey: null, secretKey: null })
    expect(stage.tests[0]?.keys).toEqual({ accessKey: 'access-key', secretKey: 'secret-key' })
  })

  it.each([
    ['both', { accessKey: null, secretKey: null }],
    ['one of them', { accessKey: 'typed-access', secretKey: null }],
  ])('never takes the stored ones to another store, %s', async (_which, keys) => {
    const stage = stageWith()
    const compatible = { vendor: 11, region: 0, address: 'https://elsewhere.example' }
    for (const store of [{ vendor: 1 }, compatible]) {
      const asked = stage.preflight.testBucket({ ...form, ...store, profileId: storageProfileId(), ...keys })
      expect(await refusalOf(asked)).toMatchObject({ code: 'storageKeysNeededAgain', field: 'accessKey' })
    }
    expect(stage.tests).toEqual([])
  })

  it('refuses keys beyond the limits before any are sent', async () => {
    const stage = stageWith()
    const keys = { accessKey: 'typed-access', secretKey: 'x'.repeat(3000) }
    const refused = await refusalOf(stage.preflight.testBucket({ ...form, profileId: null, ...keys }))
    expect(refused).toMatchObject({ code: 'secretTooLong', field: 'secretKey' })
    expect(stage.tests).toEqual([])
  })

  it('asks for keys where there are none', async () => {
    const said = await stageWith().preflight.testBucket({
      ...form,
      profileId: null,
      accessKey: 'typed',
      secretKey: null,
    })
    expect(said.said).toMatchObject({ problem: { code: 'storageKeysMissing' } })
  })
})
