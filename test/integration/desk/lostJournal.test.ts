import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Services } from '../../../main/composeServices.ts'
import { defaultApp, defaultBucketAccess } from '../../../main/rehearsal/options.ts'
import { type RehearsalService, createRehearsalService } from '../../../main/rehearsal/service.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { lossKey } from '../../../shared/state/journalLoss.ts'
import { presetSettings } from '../../builders/account.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { composeDesk } from './composeDesk.ts'

const keep = 'session'

let service: RehearsalService
let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-lost-'))
  service = await createRehearsalService({ times: { joined: 60, firstFile: 60, stopUpload: 60 } })
})
afterEach(async () => {
  await service.close()
  rmSync(folder, { recursive: true, force: true })
})

async function launch(userData: string): Promise<Services> {
  const { services } = composeDesk({ userData })
  await services.begin()
  return services
}

const only = ({ hub }: Services): Session => Object.values(hub.snapshot().sessions)[0]!
const until = (desk: Services, isSo: (session: Session) => boolean) =>
  expect.poll(() => isSo(only(desk)), { timeout: 25_000 }).toBe(true)

const addAccount = ({ accounts }: Services, appId = defaultApp.appId) =>
  accounts.create({
    label: 'Own project',
    appId,
    customerId: defaultApp.customerId,
    certificate: defaultApp.customerCertificate,
    host: { kind: 'custom', url: service.url },
    keep,
    check: false,
  })

async function record(desk: Services): Promise<Session> {
  const { id: accountId } = await addAccount(desk)
  const profile = await desk.storage.create({ ...defaultBucketAccess, label: 'Bucket', endpoint: null, keep })
  const settings = presetSettings({ accountId, storageProfileId: profile.id })
  const preset = await desk.presets.create({ settings, token: null, decryptionSecret: null, keep })
  await desk.sessions.start({ presetId: preset.id }, 'window')
  await until(desk, ({ phase }) => phase === 'recording')
  return only(desk)
}

it('a recording whose journal was destroyed can be stopped again once its account is added again', async () => {
  const first = await launch(join(folder, 'first'))
  const before = await record(first)
  // The disk as it is at this moment, as after kill -9; then the journal is destroyed, and no backup is left.
  const userData = join(folder, 'killed')
  cpSync(join(folder, 'first'), userData, { recursive: true })
  await first.close({ hurry: true })
  const journal = join(userData, 'journal')
  for (const gone of ['journal.sqlite-wal', 'journal.sqlite-shm', 'backups'])
    rmSync(join(journal, gone), { recursive: true, force: true })
  writeFileSync(join(journal, 'journal.sqlite'), 'this was a journal once. '.repeat(400))

  const desk = await launch(userData)
  expect(desk.snapshot()).toMatchObject({ accounts: {}, health: { journal: { problem: { code: 'journalLost' } } } })
  const stop = () => desk.sessions.stop({ sessionId: before.id, gesture: 'hold' }, 'window')
  expect(await refusalOf(stop())).toMatchObject({ code: 'accountGone', params: { appId: defaultApp.appId } })

  await addAccount(desk, 'another-project')
  const { id: accountId } = await addAccount(desk)
  await until(desk, (session) => session.accountId === accountId && session.phase === 'recording')
  await until(desk, ({ evidence }) => evidence.problem === null && evidence.lastGoodAt! > before.evidence.lastGoodAt!)
  desk.changeSettings({ stopPolicy: 'atOnce' })
  await stop()
  await until(desk, ({ phase }) => phase === 'ended')
  expect(only(desk)).toMatchObject({ id: before.id, sid: before.sid, outcome: 'saved' })
  expect(service.recordings().filter(({ running }) => running)).toEqual([])
  const told = desk.sessions.timeline({ sessionId: before.id, afterSeq: 0 }).map(({ event }) => event)
  expect(told).toContainEqual({ type: 'account', label: 'Own project' })
  // The alarm is over when somebody says that it was seen.
  const lost = desk.snapshot().health.journal.problem
  expect(lost?.code).toBe('journalLost')
  desk.journal.acknowledge(lost === null ? '' : (lossKey(lost) ?? ''))
  expect(desk.snapshot().health.journal.problem).toBeNull()
  await desk.close({ hurry: true })
})
