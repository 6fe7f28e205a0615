import { describe, expect, it } from 'vitest'
import { noon } from '../../builders/session.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { certificate, settled, token, useStoreStage, value } from './storeStage.ts'

const desk = useStoreStage()

describe('the index', () => {
  it('refuses to store what could not be found again, before the keychain is touched', async () => {
    desk.journal.breakDisk('ENOSPC')
    await expect(desk.store.put(certificate, value, 'keychain')).rejects.toThrow('journalUnavailable')
    expect(desk.keychain.items.size).toBe(0)
    await expect(desk.store.forget(certificate)).resolves.toBeUndefined()
  })

  it('that cannot be written after the keychain was leaves the keychain as it was', async () => {
    const breakOnce = () => {
      desk.keychain.during(() => undefined)
      desk.journal.breakDisk('ENOSPC')
    }
    desk.keychain.during(breakOnce)
    await expect(desk.store.put(certificate, value, 'keychain')).rejects.toThrow('journalUnavailable')
    expect([...desk.keychain.items.values()]).not.toContain(value)

    desk.journal.breakDisk(null)
    await desk.store.put(certificate, value, 'keychain')
    desk.keychain.during(breakOnce)
    await expect(desk.store.put(certificate, 'newer', 'keychain')).rejects.toThrow('journalUnavailable')
    expect(desk.keychain.items.get(`desk: ${certificate}`)).toBe(value)
    expect(await desk.store.get(certificate)).toBe(value)
  })

  it('lets a secret be forgotten even when the journal takes nothing', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.journal.breakDisk('ENOSPC')
    await desk.store.forget(certificate)
    expect(desk.store.status(certificate)).toEqual({ state: 'none' })
    expect(desk.keychain.items.has(`desk: ${certificate}`)).toBe(false)
  })

  it.each([
    ['the keychain is asked', () => desk.store.unlock()],
    ['another secret is stored', () => desk.store.put(token, 'token', 'keychain').catch(() => undefined)],
    ['another secret is forgotten', () => desk.store.forget(token)],
  ])('catches up with what was forgotten while it took nothing, when %s', async (_when, happen) => {
    await desk.store.put(certificate, value, 'keychain')
    desk.keychain.be('locked')
    await desk.store.unlock()
    desk.journal.breakDisk('ENOSPC')
    await desk.store.forget(certificate)
    desk.journal.breakDisk(null)
    await happen()
    // The desk is killed: nothing but what was written counts.
    desk.relaunch()
    expect(desk.store.status(certificate)).toEqual({ state: 'none' })
    desk.keychain.be('unlocked')
    await desk.store.unlock()
    expect([...desk.keychain.items.values()]).not.toContain(value)
  })

  it('has an item deleted that a crash left without an entry', async () => {
    desk.journal.secretIndex.put({ id: `forget/${certificate}`, at: noon })
    desk.keychain.items.set(`desk: ${certificate}`, value)
    desk.relaunch()
    await desk.store.unlock()
    expect(desk.keychain.items.has(`desk: ${certificate}`)).toBe(false)
    expect(desk.journal.secretIndex.all()).toEqual([])
  })

  it('keeps an item that a crash left both stored and owed', async () => {
    await desk.store.put(certificate, value, 'keychain')
    desk.journal.secretIndex.put({ id: `forget/${certificate}`, at: noon })
    desk.relaunch()
    await desk.store.unlock()
    expect(await desk.store.get(certificate)).toBe(value)
    expect(desk.journal.secretIndex.all().map((entry) => entry.id)).toEqual([certificate])
  })
})

describe('a journal that was restored from a backup', () => {
  /** The index as it was, in a journal of its own. */
  const restored = (): void => {
    const entries = desk.journal.secretIndex.all()
    desk.journal = createMemoryJournal({ clock: desk.clock })
    for (const entry of entries) desk.journal.secretIndex.put(entry)
  }

  it('knows of a secret that was replaced since then, also at the launch after that, and forgets it wholly', async () => {
    await desk.store.put(certificate, value, 'keychain')
    const backup = desk.journal
    restored()
    const since = desk.journal
    desk.journal = backup
    desk.relaunch()
    await desk.store.unlock()
    await desk.store.put(certificate, 'of today', 'keychain')
    await settled()
    desk.journal = since
    for (const _launch of [1, 2]) {
      desk.relaunch()
      await desk.store.unlock()
      expect(desk.store.status(certificate).state).toBe('stored')
      expect(await desk.store.get(certificate)).toBe('of today')
    }
    expect(await desk.store.forgetEverything()).toEqual({ forgotten: 1, left: 0 })
    expect([...desk.keychain.items.values()]).toEqual([])
  })
})
