import { beforeEach, describe, expect, it } from 'vitest'
import { problemOf } from '../../../shared/problemOf.ts'
import { accessKey, fieldsAt, id, keysOf, type KeysWorld, keysWorld, secretKey } from '../secrets/keysWorld.ts'

let world: KeysWorld
/** What a start would send now. */
const inHand = async () => {
  const { secrets } = world.now()
  return [await secrets.get(accessKey), await secrets.get(secretKey)]
}
const items = () => [...world.keychain.items.keys()].filter((name) => name !== 'sentinel').toSorted()
const owed = () => world.journal.secretIndex.all().filter((entry) => entry.id.startsWith('forget/'))
const former = Object.values(keysOf(1, 'one'))
const fresh = Object.values(keysOf(2, 'one'))

/** A replacement whose second key is on its way to the keychain. */
async function halfWay(): Promise<{ readonly outcome: Promise<string> }> {
  world.keychain.be('holding')
  const outcome = world
    .now()
    .storage.replaceKeys({ id, ...keysOf(2, 'one'), keep: 'keychain' })
    .then(
      () => 'saved',
      (error: unknown) => problemOf(error).code,
    )
  await world.settled()
  for (let n = 0; n < 2; n += 1) {
    world.keychain.end('done')
    await world.settled()
  }
  expect(world.keychain.held()).toMatch(/^set .*secretKey/)
  return { outcome }
}

/** The desk is started again and its keychain is open. */
async function afterRelaunch(): Promise<readonly (string | null)[]> {
  world.keychain.be('open')
  world.relaunch()
  await world.now().secrets.unlock()
  return inHand()
}

beforeEach(async () => {
  world = keysWorld()
  await world.now().storage.create({ ...fieldsAt('one'), ...keysOf(1, 'one'), keep: 'keychain' })
})

describe('the keys of a bucket', () => {
  it('are the former ones for everybody until both new ones are stored', async () => {
    const { outcome } = await halfWay()
    expect(await inHand()).toEqual(former)
    world.keychain.be('open')
    world.keychain.end('done')
    expect(await outcome).toBe('saved')
    expect(await inHand()).toEqual(fresh)
    expect(await afterRelaunch()).toEqual(fresh)
    expect(items()).toHaveLength(2)
  })

  it.each(['done', 'failed', 'doneButFailed'] as const)(
    'are the former ones when the second takes too long, however its late call ends: %s',
    async (ending) => {
      const { outcome } = await halfWay()
      // Long enough for whatever else would be tried.
      for (let n = 0; n < 3; n += 1) {
        world.clock.advance(20_000)
        await world.settled()
      }
      expect(await outcome).toBe('secretsTimeout')
      expect(await inHand()).toEqual(former)
      world.keychain.be('open')
      world.keychain.end(ending)
      await world.settled()
      expect(await inHand()).toEqual(former)
      expect(await afterRelaunch()).toEqual(former)
      expect(items()).toHaveLength(2)
      expect(owed()).toEqual([])
    },
  )

  it.each(['failed', 'doneButFailed'] as const)(
    'are the former ones when the second is refused: %s',
    async (ending) => {
      const { outcome } = await halfWay()
      world.keychain.be('open')
      world.keychain.end(ending)
      expect(await outcome).toBe('secretsUnavailable')
      expect(await inHand()).toEqual(former)
      expect(await afterRelaunch()).toEqual(former)
      expect(items()).toHaveLength(2)
    },
  )

  it.each([true, false])(
    'are the former ones when the desk is killed half-way: the call happens %s',
    async (happens) => {
      await halfWay()
      world.keychain.orphan(happens)
      expect(await afterRelaunch()).toEqual(former)
      expect(items()).toHaveLength(2)
      expect(owed()).toEqual([])
    },
  )

  it('are the former ones, and the profile too, when the disk takes neither', async () => {
    const { outcome } = await halfWay()
    world.journal.breakDisk('disk full')
    world.keychain.be('open')
    world.keychain.end('done')
    expect(await outcome).toBe('journalUnavailable')
    expect(await inHand()).toEqual(former)
    world.journal.breakDisk(null)
    expect(await afterRelaunch()).toEqual(former)
    expect(items()).toHaveLength(2)
  })

  it('typed for one store are not kept for another that an import has moved the profile to', async () => {
    const { outcome } = await halfWay()
    const taking = world.now().storage.take(id, fieldsAt('other'))
    world.keychain.be('open')
    world.keychain.end('done')
    expect(await outcome).toBe('secretOvertaken')
    expect(await taking).toMatchObject(fieldsAt('other'))
    expect(await inHand()).toEqual([null, null])
    expect(items()).toEqual([])
  })

  it('do not bring back a profile that was removed meanwhile', async () => {
    const { outcome } = await halfWay()
    const removing = world.now().storage.remove({ id })
    world.keychain.be('open')
    world.keychain.end('done')
    expect(await outcome).toBe('secretOvertaken')
    await removing
    expect(world.journal.storageProfiles.all()).toEqual([])
    expect(items()).toEqual([])
  })
})
