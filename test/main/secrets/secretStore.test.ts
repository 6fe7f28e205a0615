import { describe, expect, it } from 'vitest'
import { noon } from '../../builders/session.ts'
import { certificate, token, useStoreStage, value } from './storeStage.ts'

const desk = useStoreStage()

describe('a secret', () => {
  it('that was never given is null, and its status says so', async () => {
    expect(await desk.store.get(certificate)).toBeNull()
    expect(desk.store.status(certificate)).toEqual({ state: 'none' })
    expect(desk.keychain.calls).toEqual([])
  })

  it('is stored, read back, and there again after a relaunch', async () => {
    expect(await desk.store.put(certificate, value, 'keychain')).toEqual({
      state: 'stored',
      at: noon,
      place: 'keychain',
    })
    expect(await desk.store.get(certificate)).toBe(value)
    desk.relaunch()
    expect(await desk.store.unlock()).toEqual({ state: 'ready', problem: null })
    expect(await desk.store.get(certificate)).toBe(value)
  })

  it('is asked for by whoever comes before unlock', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.relaunch()
    expect(await desk.store.get(certificate)).toBe(value)
    expect(desk.store.report().state).toBe('ready')
  })

  it('is not asked of the keychain again once it was read', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.keychain.be('absent')
    expect(await desk.store.get(certificate)).toBe(value)
    expect(desk.store.status(certificate).state).toBe('stored')
  })

  it('kept for this session never reaches the keychain and is gone with the process', async () => {
    desk.keychain.be('absent')
    expect(await desk.store.put(certificate, value, 'session')).toEqual({ state: 'stored', at: noon, place: 'session' })
    expect(await desk.store.get(certificate)).toBe(value)
    expect(desk.keychain.calls).toEqual([])
    desk.relaunch()
    expect(desk.store.status(certificate)).toEqual({ state: 'none' })
  })

  it('typed again while the keychain is locked gives control back, and the stored one is still there later', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.relaunch()
    desk.keychain.be('locked')
    await desk.store.unlock()
    expect(desk.store.status(certificate)).toEqual({ state: 'locked', at: noon })
    await expect(desk.store.get(certificate)).rejects.toMatchObject({ problem: { code: 'secretsLocked' } })
    await desk.store.put(certificate, 'typed-again', 'session')
    expect(await desk.store.get(certificate)).toBe('typed-again')
    desk.keychain.be('unlocked')
    desk.relaunch()
    expect(await desk.store.get(certificate)).toBe(value)
  })

  it('moved from the session to the keychain is in one place only', async () => {
    await desk.store.put(certificate, 'for now', 'session')
    await desk.store.put(certificate, value, 'keychain')
    await desk.store.forget(certificate)
    expect(await desk.store.get(certificate)).toBeNull()
  })

  it.each([
    ['empty', '', { code: 'secretEmpty', params: { name: 'customer certificate' } }],
    ['one with NUL', 'a\0b', { code: 'secretHasNul', params: { name: 'customer certificate' } }],
    [
      'one of 2,049 bytes',
      `${'é'.repeat(1024)}x`,
      { code: 'secretTooLong', params: { name: 'customer certificate', bytes: 2049, limit: 2048 } },
    ],
  ])('that is %s is refused, wherever it should go', async (_name, bad, problem) => {
    for (const place of ['keychain', 'session'] as const)
      await expect(desk.store.put(certificate, bad, place)).rejects.toMatchObject({ problem })
    expect(desk.keychain.calls).toEqual([])
    await expect(desk.store.put(certificate, 'é'.repeat(1024), 'keychain')).resolves.toMatchObject({ state: 'stored' })
  })

  it('never shows in what a refusal says', async () => {
    desk.keychain.be('drops')
    const refused: unknown = await desk.store.put(certificate, value, 'keychain').catch((error: unknown) => error)
    expect(JSON.stringify(refused)).not.toContain(value)
    expect(String(refused)).not.toContain(value)
  })

  it('is known to the redactor from the moment it is typed until it is forgotten', async () => {
    let seen: readonly string[] = []
    desk.keychain.during(() => {
      seen = desk.store.valuesForRedaction()
    })
    await desk.store.put(certificate, value, 'keychain')
    expect(seen).toEqual([value])
    await desk.store.put(token, 'other', 'session')
    expect(desk.store.valuesForRedaction()).toEqual([value, 'other'])
    await desk.store.forget(certificate)
    expect(desk.store.valuesForRedaction()).toEqual(['other'])
  })
})
