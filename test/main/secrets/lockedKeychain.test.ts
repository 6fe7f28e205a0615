import { describe, expect, it } from 'vitest'
import { noon } from '../../builders/session.ts'
import { certificate, token, useStoreStage, value } from './storeStage.ts'

const desk = useStoreStage()

describe('a locked keychain', () => {
  it('is told apart from an empty one, and from one that lost the item', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.relaunch()
    desk.keychain.be('locked')
    expect(await desk.store.unlock()).toMatchObject({
      state: 'locked',
      problem: { code: 'secretsLocked', retryable: true },
    })

    desk.keychain.be('unlocked')
    desk.keychain.items.clear()
    expect(await desk.store.unlock()).toEqual({ state: 'ready', problem: null })
    expect(desk.store.status(certificate)).toEqual({ state: 'lost', at: noon })
    await expect(desk.store.get(certificate)).rejects.toMatchObject({
      problem: { code: 'secretsLost', params: { name: 'customer certificate' } },
    })
    await desk.store.put(certificate, value, 'keychain')
    expect(desk.store.status(certificate).state).toBe('stored')
  })

  it('is not asked again and again by those who need a secret', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.relaunch()
    desk.keychain.be('locked')
    await desk.store.unlock()
    const before = desk.keychain.calls.length
    for (let n = 0; n < 5; n += 1) await expect(desk.store.get(certificate)).rejects.toThrow('secretsLocked')
    expect(desk.keychain.calls.length).toBe(before)
  })

  it('whose window somebody closes is not shown a second time at once', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.relaunch()
    desk.keychain.be('locked')
    desk.keychain.during(() => desk.clock.advance(1500))
    desk.keychain.calls.length = 0
    expect((await desk.store.unlock()).state).toBe('locked')
    expect(desk.keychain.calls).toEqual(['get sentinel'])
  })

  it('refuses a new secret and keeps no trace of it', async () => {
    desk.keychain.be('locked')
    await expect(desk.store.put(certificate, value, 'keychain')).rejects.toMatchObject({
      problem: { code: 'secretsLocked' },
    })
    expect(desk.store.status(certificate)).toEqual({ state: 'none' })
    expect(desk.store.report().state).toBe('locked')
    expect(desk.journal.secretIndex.all()).toEqual([])
    expect(desk.store.valuesForRedaction()).toEqual([])
  })

  it('deletes at its next unlock what was forgotten meanwhile, even after a relaunch', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.keychain.be('locked')
    await desk.store.forget(certificate)
    expect(desk.store.status(certificate)).toEqual({ state: 'none' })
    expect(desk.keychain.items.size).toBe(2)
    desk.keychain.be('unlocked')
    desk.relaunch()
    await desk.store.unlock()
    expect([...desk.keychain.items.keys()]).toEqual(['desk: sentinel'])
    expect(desk.journal.secretIndex.all()).toEqual([])
  })

  it('gives everything once it is unlocked by typing a secret', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.relaunch()
    desk.keychain.be('locked')
    await desk.store.unlock()
    desk.keychain.be('unlocked')
    await desk.store.put(token, 'token', 'keychain')
    expect(desk.store.report().state).toBe('ready')
    expect(desk.store.status(certificate).state).toBe('stored')
  })

  it('is not opened by a desk that has nothing to read', async () => {
    desk.keychain.be('locked')
    expect(await desk.store.unlock()).toEqual({ state: 'unknown', problem: null })
    expect(desk.keychain.calls).toEqual(['get sentinel'])
  })
})
