import { describe, expect, it } from 'vitest'
import { certificate, useStoreStage, value } from './storeStage.ts'

const desk = useStoreStage()

it.each(['absent', 'locked'] as const)(
  'a value whose reading back failed (%s) counts as not saved, and does not stay',
  async (mood) => {
    await desk.store.put(certificate, value, 'keychain')
    let calls = 0
    desk.keychain.during(() => {
      // The second call of a write reads back.
      calls += 1
      if (calls === 2) desk.keychain.be(mood)
    })
    await expect(desk.store.put(certificate, 'never said to be saved', 'keychain')).rejects.toThrow()
    desk.keychain.during(() => undefined)
    desk.keychain.be('unlocked')
    await desk.store.unlock()
    expect([...desk.keychain.items.values()]).not.toContain('never said to be saved')
    expect(await desk.store.get(certificate)).toBe(value)
  },
)

describe('a keychain that lies', () => {
  it.each([
    ['cutsAtNul', 'altered'],
    ['drops', 'dropped'],
  ] as const)('is found out by reading back: %s', async (mood, detail) => {
    desk.keychain.be(mood)
    await expect(desk.store.put(certificate, value, 'keychain')).rejects.toMatchObject({
      problem: { code: 'secretsUnavailable', params: { detail } },
    })
    expect(desk.store.status(certificate)).toEqual({ state: 'none' })
    expect(desk.keychain.items.has(`desk: ${certificate}`)).toBe(false)
  })
})
