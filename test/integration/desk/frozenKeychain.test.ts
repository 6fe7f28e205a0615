import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Services } from '../../../main/composeServices.ts'
import { createRehearsalService, type RehearsalService } from '../../../main/rehearsal/service.ts'
import { presetSettings } from '../../builders/account.ts'
import { type FakeKeychain, fakeKeychain } from '../../main/secrets/fakeKeychain.ts'
import { composeDesk } from './composeDesk.ts'

const timeout = 40_000
let userData: string
let service: RehearsalService
let keychain: FakeKeychain
let desk: Services

/** The desk without its surfaces. Only the native library is a stand-in: it can be asked and never answer. */
const openDesk = async (): Promise<Services> => {
  desk = composeDesk({ userData, keychain: keychain.binding }).services
  await desk.begin()
  desk.changeSettings({ stopPolicy: 'atOnce' })
  return desk
}

const session = () => Object.values(desk.snapshot().sessions)[0]
const running = () => {
  const found = session()
  if (found === undefined) throw new Error('no recording')
  return found
}
const queries = (): number => service.ledger.entries().filter(({ call }) => call === 'query').length
const isRecording = () => expect.poll(() => session()?.phase, { timeout }).toMatch(/^(joined|recording)$/)

/** Asks the service about the recording once more, then stops it. */
const controls = async (): Promise<void> => {
  const before = queries()
  desk.sessions.focus()
  await expect.poll(queries, { timeout }).toBeGreaterThan(before)
  await desk.sessions.stop({ sessionId: running().id, gesture: 'press' }, 'window')
  await expect.poll(() => session()?.phase, { timeout }).toBe('ended')
  expect(service.ledger.entries().some(({ call, status }) => call === 'stop' && status === 200)).toBe(true)
}

beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), 'desk-frozen-'))
  service = await createRehearsalService({})
  keychain = fakeKeychain()
  await openDesk()
  const { appId, customerId, customerCertificate: certificate, storage } = service.credentials()
  const keep = 'keychain'
  const host = { kind: 'custom', url: service.url } as const
  const account = await desk.accounts.create({
    label: 'Stage',
    appId,
    customerId,
    host,
    certificate,
    keep,
    check: true,
  })
  const profile = await desk.storage.create({ ...storage, label: 'Masters', keep })
  const settings = presetSettings({ accountId: account.id, storageProfileId: profile.id })
  const preset = await desk.presets.create({ settings, token: 'channel-token', decryptionSecret: null, keep })
  await desk.sessions.start({ presetId: preset.id }, 'window')
  await isRecording()
})
afterEach(async () => {
  await desk.close({ hurry: true })
  await service.close()
  rmSync(userData, { recursive: true, force: true })
})

describe('a keychain that is asked and never answers', () => {
  it('leaves a running recording watched and stoppable as long as the desk lives', async () => {
    keychain.be('hang')
    void desk.retrySecrets()
    await expect.poll(() => desk.snapshot().health.keychain.state, { timeout }).toBe('unavailable')
    expect(keychain.pending()).toBe(1)
    await controls()
    expect(keychain.pending()).toBe(1)
  }, 90_000)

  it('gives control back after a relaunch to whoever types the certificate for this session', async () => {
    await desk.close({ hurry: false })
    keychain.be('hang')
    await openDesk()
    await expect.poll(() => desk.snapshot().health.keychain.state, { timeout }).toBe('unavailable')
    const { id } = running()
    await expect(desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')).rejects.toThrow('stopKeychain')
    expect(session()?.phase).not.toBe('ended')

    const [account] = Object.values(desk.snapshot().accounts).filter(({ label }) => label === 'Stage')
    if (account === undefined) throw new Error('no account')
    const certificate = service.credentials().customerCertificate
    await desk.accounts.replaceCertificate({ id: account.id, certificate, keep: 'session', check: true })
    await controls()
    expect(keychain.pending()).toBe(1)
  }, 90_000)
})
