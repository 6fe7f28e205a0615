import type { SecretPlace } from '../../../shared/secretStatus.ts'
import type { Ending } from './heldKeychain.ts'
import { fieldsAt, id, keysOf, keysWorld, type Place } from './keysWorld.ts'
import { createPromisesMade, type What } from './promisesMade.ts'

/** What happens to the storage profile, if there is one. */
type ProfileStep =
  | { readonly of: 'profile'; readonly kind: 'replace' | 'move'; readonly keep: SecretPlace }
  | { readonly of: 'profile'; readonly kind: 'take'; readonly elsewhere: boolean }
  | { readonly of: 'profile'; readonly kind: 'rename' | 'moveBare' | 'remove' }

/** What happens to the desk and to what is around it. */
type DeskStep =
  | { readonly of: 'desk'; readonly kind: 'create' | 'putToken'; readonly keep: SecretPlace }
  | { readonly of: 'desk'; readonly kind: 'read' | 'forgetToken' | 'readToken' | 'unlock' | 'forgetEverything' }
  | { readonly of: 'desk'; readonly kind: 'mood'; readonly mood: 'open' | 'locked' | 'holding' }
  | { readonly of: 'desk'; readonly kind: 'end'; readonly ending: Ending }
  | { readonly of: 'desk'; readonly kind: 'time'; readonly ms: number }
  | { readonly of: 'desk'; readonly kind: 'disk'; readonly works: boolean }
  | { readonly of: 'desk'; readonly kind: 'kill'; readonly happens: boolean }

/** What may happen next. */
export type Step = ProfileStep | DeskStep

const token = 'preset/1/token'
const elsewhere = (place: Place): Place => (place === 'one' ? 'other' : 'one')

/** A desk to which anything happens at any moment, and everything it promised. */
export interface InterleavedDesk {
  take(step: Step): Promise<void>
  /** Everything ends, the desk is started once more, and the keychain is open. */
  end(): Promise<void>
  /** What it did not keep. */
  readonly broken: readonly string[]
}

/** Creates one without a profile. */
export function createInterleavedDesk(): InterleavedDesk {
  const world = keysWorld()
  const { keychain, journal, clock } = world
  const promises = createPromisesMade()
  const { broken } = promises
  let creates = 0
  /** Whether the profile was removed for good, and none was made since. */
  let removed = false

  const kill = (happens: boolean): void => {
    keychain.orphan(happens)
    promises.killed()
    world.relaunch()
  }
  const disk = (works: boolean): void => {
    promises.disk(works)
    journal.breakDisk(works ? null : 'disk full')
  }
  const readKeys = async (): Promise<void> => {
    const { keys, endpoint } = await world.see()
    promises.given('keys', keys, endpoint)
  }
  const readToken = async (): Promise<void> => promises.given('token', [await world.now().secrets.get(token)], null)

  const toProfile = (step: ProfileStep): void => {
    const { storage } = world.now()
    const profile = journal.storageProfiles.get(id)
    if (profile === null) return
    const place = profile.endpoint === fieldsAt('other').endpoint ? 'other' : 'one'
    const to = elsewhere(place)
    switch (step.kind) {
      case 'replace':
        promises.save('keys', { keep: step.keep, moved: false }, (n) =>
          storage.replaceKeys({ id, ...keysOf(n, place), keep: step.keep }),
        )
        break
      case 'move':
        promises.save('keys', { keep: step.keep, moved: true }, (n) =>
          storage.change({ id, ...fieldsAt(to), keys: { ...keysOf(n, to), keep: step.keep } }),
        )
        break
      case 'rename':
        quietly(storage.change({ id, ...fieldsAt(place), keys: null }))
        break
      case 'moveBare':
        quietly(storage.change({ id, ...fieldsAt(to), keys: null }))
        break
      case 'take':
        if (step.elsewhere) promises.forget(['keys'], () => storage.take(id, fieldsAt(to)))
        else quietly(storage.take(id, fieldsAt(place)))
        break
      case 'remove': {
        const before = creates
        promises.forget(['keys'], async () => {
          await storage.remove({ id })
          removed = before === creates
        })
      }
    }
  }

  const toDesk = (step: DeskStep): void => {
    const { secrets, storage } = world.now()
    switch (step.kind) {
      case 'create':
        if (journal.storageProfiles.get(id) !== null) break
        removed = false
        creates += 1
        promises.save('keys', { keep: step.keep, moved: false }, (n) =>
          storage.create({ ...fieldsAt('one'), ...keysOf(n, 'one'), keep: step.keep }),
        )
        break
      case 'putToken':
        promises.save('token', { keep: step.keep, moved: false }, (n) => secrets.put(token, `token ${n}`, step.keep))
        break
      case 'forgetToken':
        promises.forget(['token'], () => secrets.forget(token))
        break
      case 'forgetEverything':
        promises.forget(['keys', 'token'], () => secrets.forgetEverything())
        break
      case 'read':
        quietly(readKeys())
        break
      case 'readToken':
        quietly(readToken())
        break
      case 'unlock':
        quietly(secrets.unlock())
        break
      case 'mood':
        keychain.be(step.mood)
        break
      case 'end':
        keychain.end(step.ending)
        break
      case 'time':
        clock.advance(step.ms)
        break
      case 'disk':
        disk(step.works)
        break
      case 'kill':
        kill(step.happens)
    }
  }

  /** What is there after everything. */
  const mustEndWith = async (what: What, read: () => Promise<readonly (string | null)[]>): Promise<void> => {
    const values = await read().catch((error: unknown) => {
      // The item was forgotten, and the disk kept its entry.
      if (promises.isNoteless(what)) return [null]
      throw error
    })
    promises.given(what, values, null)
    promises.last(what, values[0] ?? null)
  }

  return {
    broken,
    take: async (step) => {
      if (step.of === 'profile') toProfile(step)
      else toDesk(step)
      await world.settled()
      if (removed && journal.storageProfiles.get(id) !== null) broken.push('a removed profile is back')
    },
    end: async () => {
      keychain.be('open')
      disk(true)
      for (let n = 0; n < 8; n += 1) {
        keychain.end('done')
        await world.settled()
        clock.advance(20_000)
        await world.settled()
      }
      kill(false)
      await world.now().secrets.unlock()
      await mustEndWith('keys', async () => (await world.see()).keys)
      await mustEndWith('token', async () => [await world.now().secrets.get(token)])
      const named = journal.secretIndex.all().map(({ id: entry, item }) => item ?? entry)
      const inKeychain = [...keychain.items.keys()].filter((name) => name !== 'sentinel')
      for (const name of inKeychain) if (!named.includes(name)) broken.push(`nobody knows of ${name}`)
      if (promises.isNoteless('keys') || promises.isNoteless('token')) return
      for (const name of named) if (!inKeychain.includes(name)) broken.push(`there is no ${name}`)
    },
  }
}

/** What is refused is looked at where that is decided. */
function quietly(work: Promise<unknown>): void {
  work.catch(() => undefined)
}
