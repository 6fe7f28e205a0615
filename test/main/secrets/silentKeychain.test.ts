import { describe, expect, it } from 'vitest'
import { noon } from '../../builders/session.ts'
import { certificate, settled, token, useStoreStage, value } from './storeStage.ts'

const desk = useStoreStage()

describe('a keychain that is not there', () => {
  it.each(['no service answers', 'the native library is missing'])('is said: %s', async (reason) => {
    await desk.store.put(certificate, value, 'keychain')
    desk.keychain.be('absent')
    if (reason === 'no service answers') desk.relaunch()
    else desk.relaunch(null)
    expect(await desk.store.unlock()).toMatchObject({ state: 'absent', problem: { code: 'secretsAbsent' } })
    await expect(desk.store.put(token, 'token', 'keychain')).rejects.toMatchObject({
      problem: { code: 'secretsAbsent' },
    })
    await expect(desk.store.put(token, 'token', 'session')).resolves.toMatchObject({ place: 'session' })
  })

  it('makes stored secrets unavailable, not lost', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.relaunch()
    desk.keychain.be('absent')
    await desk.store.unlock()
    expect(desk.store.status(certificate)).toEqual({ state: 'unavailable', at: noon })
    await expect(desk.store.get(certificate)).rejects.toThrow('secretsAbsent')
    await expect(desk.store.forget(certificate)).resolves.toBeUndefined()
  })
})

describe('a keychain that does not answer', () => {
  it('is given up at the deadline, and nothing more is asked of it until it answers', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.relaunch()
    desk.keychain.calls.length = 0
    desk.keychain.be('hang')
    const unlocking = desk.store.unlock()
    await settled()
    desk.clock.advance(4000)
    expect(await unlocking).toMatchObject({
      state: 'unavailable',
      problem: { code: 'secretsTimeout', params: { seconds: 4 } },
    })
    expect((await desk.store.unlock()).state).toBe('unavailable')
    await expect(desk.store.put(token, 'token', 'keychain')).rejects.toThrow('secretsTimeout')
    expect(desk.keychain.calls).toEqual(['get sentinel'])
    expect(desk.keychain.pending()).toBe(1)
  })

  it('is asked again by itself when the password window is answered late', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.relaunch()
    desk.keychain.be('hang')
    const unlocking = desk.store.unlock()
    await settled()
    desk.clock.advance(4000)
    await unlocking
    let changes = 0
    desk.store.onChange(() => (changes += 1))
    desk.keychain.answer()
    await settled()
    expect(desk.store.report().state).toBe('ready')
    expect(changes).toBeGreaterThan(0)
    expect(await desk.store.get(certificate)).toBe(value)
  })

  it('has only one call in flight, however many ask', async () => {
    let most = 0
    desk.keychain.be('hang')
    desk.keychain.during(() => {
      most = Math.max(most, desk.keychain.pending() + 1)
    })
    const asked = [
      desk.store.put(certificate, value, 'keychain'),
      desk.store.put(token, 'token', 'keychain'),
      desk.store.unlock(),
    ]
    await settled()
    expect(desk.keychain.pending()).toBe(1)
    desk.keychain.answer()
    await Promise.all(asked)
    expect(most).toBe(1)
    expect(await desk.store.get(token)).toBe('token')
  })

  it('leaves no secret behind that was said not to be saved', async () => {
    desk.keychain.be('hang')
    const saving = desk.store.put(certificate, value, 'keychain')
    await settled()
    desk.clock.advance(20_000)
    await expect(saving).rejects.toMatchObject({ problem: { code: 'secretsTimeout', params: { seconds: 20 } } })
    desk.keychain.answer()
    await settled()
    expect([...desk.keychain.items.values()]).not.toContain(value)
    expect(desk.store.status(certificate)).toEqual({ state: 'none' })
    expect(desk.journal.secretIndex.all()).toEqual([])
  })

  it('gets the former secret back when replacing it was said to have failed', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.keychain.be('hang')
    const saving = desk.store.put(certificate, 'newer', 'keychain')
    await settled()
    desk.clock.advance(20_000)
    await expect(saving).rejects.toThrow('secretsTimeout')
    expect(await desk.store.get(certificate)).toBe(value)
    desk.keychain.answer()
    await settled()
    expect(desk.keychain.items.get(`desk: ${certificate}`)).toBe(value)
  })
})
