import { beforeEach, describe, expect, it } from 'vitest'
import type { SecretRef } from '../../../main/secrets/port.ts'
import { forgetOwnerless } from '../../../main/secrets/forgetOwnerless.ts'
import { anAccount } from '../../builders/account.ts'
import { certificate, token, useStoreStage, value } from './storeStage.ts'

const desk = useStoreStage()

describe('forgetting everything', () => {
  const refs = [certificate, token, 'storage/1/accessKey', 'storage/1/secretKey', 'preset/1/decryptionSecret'] as const

  beforeEach(async () => {
    for (const ref of refs) await desk.store.put(ref, `${value} ${ref}`, 'keychain')
    await desk.store.put('preset/2/token', 'of this session', 'session')
  })

  it('leaves nothing in the keychain, not even the sentinel, nor in memory, nor in the index', async () => {
    expect(await desk.store.forgetEverything()).toEqual({ forgotten: 6, left: 0 })
    expect([...desk.keychain.items]).toEqual([])
    expect(desk.journal.secretIndex.all()).toEqual([])
    expect(desk.store.valuesForRedaction()).toEqual([])
    for (const ref of [...refs, 'preset/2/token'] as const) {
      expect(desk.store.status(ref)).toEqual({ state: 'none' })
      expect(await desk.store.get(ref)).toBeNull()
    }
    expect(desk.store.report()).toEqual({ state: 'unknown', problem: null })
  })

  it('lets the desk start anew: what is stored afterwards is there after a relaunch', async () => {
    await desk.store.forgetEverything()
    await desk.store.put(certificate, 'a new one', 'keychain')
    desk.relaunch()
    expect(await desk.store.unlock()).toEqual({ state: 'ready', problem: null })
    expect(await desk.store.get(certificate)).toBe('a new one')
    expect(desk.journal.secretIndex.all().map(({ id }) => id)).toEqual([certificate])
  })

  it('in a keychain that is locked says how much is left, and deletes it at the next unlock, with the sentinel', async () => {
    desk.relaunch()
    desk.keychain.be('locked')
    await desk.store.unlock()
    expect(await desk.store.forgetEverything()).toEqual({ forgotten: 5, left: 5 })
    expect(desk.store.status(certificate)).toEqual({ state: 'none' })
    desk.relaunch()
    desk.keychain.be('unlocked')
    await desk.store.unlock()
    expect([...desk.keychain.items]).toEqual([])
    expect(desk.journal.secretIndex.all()).toEqual([])
  })

  it('in a keychain that is locked meanwhile believes nothing that it says', async () => {
    let removals = 0
    desk.keychain.during(() => {
      if (desk.keychain.calls.at(-1)?.startsWith('delete') === true) removals += 1
      if (removals === 3) desk.keychain.be('locked')
    })
    expect(await desk.store.forgetEverything()).toEqual({ forgotten: 6, left: 5 })
    desk.keychain.be('unlocked')
    desk.keychain.during(() => undefined)
    await desk.store.unlock()
    expect([...desk.keychain.items]).toEqual([])
    expect(desk.journal.secretIndex.all()).toEqual([])
  })

  it('waits for what is being stored, and forgets that too', async () => {
    const putting = desk.store.put('account/2/certificate', 'just typed', 'keychain')
    const forgetting = desk.store.forgetEverything()
    await putting
    expect(await forgetting).toEqual({ forgotten: 7, left: 0 })
    expect([...desk.keychain.items]).toEqual([])
  })

  it('is tried at once even when the journal takes no notes', async () => {
    desk.journal.breakDisk('disk full')
    expect(await desk.store.forgetEverything()).toMatchObject({ left: 0 })
    expect([...desk.keychain.items]).toEqual([])
  })

  it('of a desk that stored nothing asks the keychain for nothing', async () => {
    await desk.store.forgetEverything()
    desk.relaunch()
    desk.keychain.calls.length = 0
    expect(await desk.store.forgetEverything()).toEqual({ forgotten: 0, left: 0 })
    expect(desk.keychain.calls).toEqual([])
  })
})

describe('forgetting together with a record', () => {
  const both: readonly SecretRef[] = [certificate, token]

  it('forgets nothing when the record cannot be written', async () => {
    for (const ref of both) await desk.store.put(ref, value, 'keychain')
    desk.journal.breakDisk('disk full')
    const refused = desk.store.forgetWith(both, (notes) => desk.journal.accounts.put(anAccount(), notes))
    await expect(refused).rejects.toThrow('journalUnavailable')
    desk.journal.breakDisk(null)
    expect(desk.store.stored()).toEqual(both)
    expect(desk.journal.accounts.all()).toEqual([])
    for (const ref of both) expect(await desk.store.get(ref)).toBe(value)
    desk.relaunch()
    await desk.store.unlock()
    for (const ref of both) expect(await desk.store.get(ref)).toBe(value)
  })

  it('is one write, and leaves no item that nobody knows of when the desk ends right after it', async () => {
    for (const ref of both) await desk.store.put(ref, value, 'keychain')
    desk.keychain.be('locked')
    await desk.store.unlock()
    let writes = 0
    desk.journal.onChange(() => (writes += 1))
    await desk.store.forgetWith(both, (notes) => desk.journal.accounts.put(anAccount(), notes))
    expect(writes).toBe(1)
    expect(desk.store.stored()).toEqual([])
    desk.keychain.be('unlocked')
    desk.relaunch()
    expect(desk.store.stored()).toEqual([])
    await desk.store.unlock()
    expect([...desk.keychain.items.keys()]).toEqual(['desk: sentinel'])
  })

  it('is what happens at launch to items whose record is gone', async () => {
    const { id } = anAccount()
    desk.journal.accounts.put(anAccount())
    const kept: SecretRef = `account/${id}/certificate`
    for (const ref of [...both, kept]) await desk.store.put(ref, value, 'keychain')
    desk.relaunch()
    // What could not be read may still be there.
    desk.journal.breakDisk('disk I/O error')
    await forgetOwnerless({ secrets: desk.store, journal: desk.journal })
    expect(desk.store.stored()).toHaveLength(3)
    desk.journal.breakDisk(null)
    await forgetOwnerless({ secrets: desk.store, journal: desk.journal })
    await desk.store.unlock()
    expect(desk.store.stored()).toEqual([kept])
    expect([...desk.keychain.items.keys()].toSorted()).toEqual([`desk: ${kept}`, 'desk: sentinel'])
  })
})
