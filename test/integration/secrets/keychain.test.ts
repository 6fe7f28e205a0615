import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SecretRef } from '../../../main/secrets/port.ts'
import { type KeyringSession, startKeyringSession } from './keyringSession.ts'
import { createLaunchpad, type LaunchedDesk as Desk } from './launchDesk.ts'

const certificate: SecretRef = 'account/1/certificate'
const token: SecretRef = 'preset/1/token'
const value = 'rehearsal-certificate'

const desks = createLaunchpad()
let session: KeyringSession
beforeEach(async () => {
  session = await startKeyringSession()
})
afterEach(async () => {
  desks.clear()
  await session.end()
})

const launch = (folder = 'user-data', env: NodeJS.ProcessEnv = session.env): Desk =>
  desks.launch(join(session.home, folder), env)

describe('an unlocked keychain', () => {
  beforeEach(() => session.startUnlocked())

  it('stores, reads after a relaunch, replaces and forgets', async () => {
    const desk = launch()
    expect(await desk.say('put', certificate, value, 'keychain')).toMatchObject({ state: 'stored', place: 'keychain' })
    expect(await desk.say('put', certificate, 'replaced', 'keychain')).toMatchObject({ state: 'stored' })
    await desk.quit()

    const again = launch()
    expect(await again.say('unlock')).toEqual({ state: 'ready', problem: null })
    expect(await again.say('get', certificate)).toBe('replaced')
    await again.say('forget', certificate)
    await again.quit()

    const third = launch()
    expect(await third.say('status', certificate)).toEqual({ state: 'none' })
    expect(await third.say('get', certificate)).toBeNull()
  })

  it.each([
    ['every script and emoji', 'Ünïcødé ключ 鍵 🔑 \u202e'],
    ['quotes, lines and tabs', `"'\\\n\r\t$(id)%s`],
    ['2,048 bytes', 'é'.repeat(1024)],
  ])('keeps %s to the letter', async (_name, text) => {
    const desk = launch()
    await desk.say('put', certificate, text, 'keychain')
    await desk.quit()
    expect(await launch().say('get', certificate)).toBe(text)
  })

  it('refuses what it could not keep', async () => {
    const desk = launch()
    expect(await desk.say('put', certificate, '', 'keychain')).toBe('refused: secretEmpty')
    expect(await desk.say('put', certificate, 'a\0b', 'keychain')).toBe('refused: secretHasNul')
    expect(await desk.say('put', certificate, 'x'.repeat(2049), 'keychain')).toBe('refused: secretTooLong')
  })

  it('shows one desk nothing of another', async () => {
    const one = launch('one')
    const other = launch('other')
    await one.say('put', certificate, value, 'keychain')
    await other.say('put', certificate, 'of the other desk', 'keychain')
    await one.quit()
    await other.quit()
    const again = launch('one')
    expect(await again.say('get', certificate)).toBe(value)
    await again.say('forget', certificate)
    expect(await launch('other').say('get', certificate)).toBe('of the other desk')
  })

  it('that lost an item says so, instead of asking for a password for ever', async () => {
    const desk = launch()
    await desk.say('put', certificate, value, 'keychain')
    await desk.quit()
    await session.stopDaemon()
    session.emptyKeyring()
    await session.startUnlocked()
    const again = launch()
    expect(await again.say('unlock')).toEqual({ state: 'ready', problem: null })
    expect(await again.say('status', certificate)).toMatchObject({ state: 'lost' })
    expect(await again.say('get', certificate)).toBe('refused: secretsLost')
  })
})

describe('a pair of keys', () => {
  const pair = (n: number) => [
    { ref: 'storage/1/accessKey' as const, value: `access ${n}` },
    { ref: 'storage/1/secretKey' as const, value: `secret ${n}` },
  ]
  const both = async (desk: Desk) => [
    await desk.say('get', 'storage/1/accessKey'),
    await desk.say('get', 'storage/1/secretKey'),
  ]
  beforeEach(() => session.startUnlocked())

  it('is replaced again and again, and leaves nothing of the former ones', async () => {
    const desk = launch()
    for (const n of [1, 2, 3]) await desk.say('putBoth', pair(n))
    expect(await both(desk)).toEqual(['access 3', 'secret 3'])
    // Both keys and the sentinel, once the former ones, for whose going no save waits, are gone.
    await expect.poll(() => session.countItems()).toBe(3)
    await desk.quit()
    const again = launch()
    expect(await both(again)).toEqual(['access 3', 'secret 3'])
    expect(await again.say('forgetEverything')).toEqual({ forgotten: 2, left: 0 })
    expect(await session.countItems()).toBe(0)
  })

  it('is the former one when the keychain was locked, also after a desk that was killed meanwhile', async () => {
    const desk = launch()
    await desk.say('putBoth', pair(1))
    await session.lock()
    expect(await desk.say('putBoth', pair(2))).toBe('refused: secretsLocked')
    expect(await both(desk)).toEqual(['access 1', 'secret 1'])
    session.freeze()
    // Nobody waits for the answer: the desk dies with its first write on the way.
    void desk.say('putBoth', pair(3)).catch(() => undefined)
    await desk.kill()
    session.thaw()
    await session.unlock()
    const again = launch()
    expect(await both(again)).toEqual(['access 1', 'secret 1'])
    await expect.poll(() => session.countItems()).toBe(3)
  })
})

describe('forgetting everything', () => {
  const all: readonly SecretRef[] = [
    certificate,
    token,
    'preset/1/decryptionSecret',
    'storage/1/accessKey',
    'storage/1/secretKey',
  ]
  const items = () => session.countItems()

  beforeEach(() => session.startUnlocked())

  it('leaves no item of the desk in the keyring, and none of another desk touched', async () => {
    const other = launch('other')
    await other.say('put', certificate, 'of the other desk', 'keychain')
    const desk = launch()
    for (const ref of all) await desk.say('put', ref, value, 'keychain')
    await desk.say('put', 'preset/2/token', 'of this session', 'session')
    expect(await items()).toBe(all.length + 3)
    expect(await desk.say('forgetEverything')).toEqual({ forgotten: 6, left: 0 })
    expect(await items()).toBe(2)
    await desk.quit()
    const again = launch()
    expect(await again.say('unlock')).toMatchObject({ problem: null })
    for (const ref of all) expect(await again.say('get', ref)).toBeNull()
    expect(await other.say('get', certificate)).toBe('of the other desk')
  })

  it('while it is locked says so, and happens once it is open', async () => {
    const desk = launch()
    for (const ref of all) await desk.say('put', ref, value, 'keychain')
    await session.lock()
    expect(await desk.say('unlock')).toMatchObject({ state: 'locked' })
    expect(await desk.say('forgetEverything')).toEqual({ forgotten: 5, left: 5 })
    expect(await desk.say('get', certificate)).toBeNull()
    await desk.quit()
    await session.unlock()
    expect(await launch().say('unlock')).toMatchObject({ problem: null })
    expect(await items()).toBe(0)
  })
})

describe('a keychain that does not answer, as while its password window waits for ever', () => {
  it('takes nothing away that was read, gives control back to who types the certificate, and comes back by itself', async () => {
    await session.startUnlocked()
    const desk = launch()
    await desk.say('put', certificate, value, 'keychain')
    session.freeze()
    expect(await desk.say('unlock')).toMatchObject({ state: 'unavailable', problem: { code: 'secretsTimeout' } })
    expect(await desk.say('get', certificate)).toBe(value)

    const relaunched = launch()
    expect(await relaunched.say('get', certificate)).toBe('refused: secretsTimeout')
    expect(await relaunched.say('put', certificate, value, 'session')).toMatchObject({ place: 'session' })
    expect(await relaunched.say('get', certificate)).toBe(value)

    session.thaw()
    for (const each of [desk, relaunched]) {
      await expect.poll(() => each.say('report'), { timeout: 15_000 }).toEqual({ state: 'ready', problem: null })
      expect(await each.say('get', certificate)).toBe(value)
    }
  })
})

describe('a locked keychain', () => {
  it('is told apart from an absent one and an empty one, and gives everything once unlocked', async () => {
    await session.startUnlocked()
    const desk = launch()
    await desk.say('put', certificate, value, 'keychain')
    await desk.quit()
    await session.stopDaemon()

    await session.startLocked()
    const locked = launch()
    expect(await locked.say('unlock')).toMatchObject({ state: 'locked', problem: { code: 'secretsLocked' } })
    expect(await locked.say('status', certificate)).toMatchObject({ state: 'locked' })
    expect(await locked.say('get', certificate)).toBe('refused: secretsLocked')
    expect(await locked.say('put', token, 'new', 'keychain')).toBe('refused: secretsLocked')
    expect(await locked.say('put', token, 'new', 'session')).toMatchObject({ state: 'stored', place: 'session' })
    await session.unlock()
    expect(await locked.say('unlock')).toEqual({ state: 'ready', problem: null })
    expect(await locked.say('get', certificate)).toBe(value)
  })

  it('locked while the desk runs takes nothing away that was read before, and deletes later what is forgotten now', async () => {
    await session.startUnlocked()
    const desk = launch()
    await desk.say('put', certificate, value, 'keychain')
    await desk.say('put', token, 'token', 'keychain')
    await session.lock()
    expect(await desk.say('unlock')).toMatchObject({ state: 'locked' })
    expect(await desk.say('get', certificate)).toBe(value)
    expect(await desk.say('forget', token)).toBeNull()
    expect(await desk.say('status', token)).toEqual({ state: 'none' })
    await session.unlock()
    await desk.quit()
    const again = launch()
    expect(await again.say('unlock')).toMatchObject({ state: 'ready' })
    expect(await again.say('get', token)).toBeNull()
    expect(await again.say('get', certificate)).toBe(value)
  })
})

describe('no keychain', () => {
  it.each([
    ['on a bus where nobody keeps secrets', () => session.env],
    ['without a session bus', () => ({ ...session.env, DBUS_SESSION_BUS_ADDRESS: undefined })],
    ['with a bus that is gone', () => ({ ...session.env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' })],
  ])('is said: %s', async (_name, env) => {
    const desk = launch('user-data', env())
    expect(await desk.say('unlock')).toMatchObject({ state: 'absent', problem: { code: 'secretsAbsent' } })
    expect(await desk.say('put', certificate, value, 'keychain')).toBe('refused: secretsAbsent')
    expect(await desk.say('status', certificate)).toEqual({ state: 'none' })
    expect(await desk.say('put', certificate, value, 'session')).toMatchObject({ state: 'stored', place: 'session' })
    expect(await desk.say('get', certificate)).toBe(value)
  })

  it('any more, after its service was started anew, leaves what was read before and asks for a restart', async () => {
    await session.startUnlocked()
    const desk = launch()
    await desk.say('put', certificate, value, 'keychain')
    await session.stopDaemon()
    await session.startUnlocked()
    expect(await desk.say('unlock')).toMatchObject({ state: 'unavailable', problem: { code: 'secretsRestarted' } })
    expect(await desk.say('put', token, 'token', 'keychain')).toBe('refused: secretsRestarted')
    expect(await desk.say('get', certificate)).toBe(value)
    await desk.quit()
    expect(await launch().say('get', certificate)).toBe(value)
  })
})
