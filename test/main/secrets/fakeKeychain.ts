import type { KeychainBinding } from '../../../main/secrets/binding.ts'

/** How the keychain behaves; `hang` keeps every call pending until {@link FakeKeychain.answer}. */
export type Mood = 'unlocked' | 'locked' | 'absent' | 'hang' | 'cutsAtNul' | 'drops'

/** A native library that answers as gnome-keyring was seen to (docs/decisions/0003-keychain.md). */
export interface FakeKeychain {
  readonly binding: KeychainBinding
  readonly items: Map<string, string>
  /** Calls so far, such as `get sentinel`. */
  readonly calls: string[]
  /** Calls that have not settled. */
  pending(): number
  be(mood: Mood): void
  /** Lets every hanging call do its work now. */
  answer(): void
  /** Called while each call runs. */
  during(run: () => void): void
}

/** Unlocked and empty. */
export function fakeKeychain(): FakeKeychain {
  const items = new Map<string, string>()
  const calls: string[] = []
  let mood: Mood = 'unlocked'
  let waiting: (() => void)[] = []
  let during: () => void = () => undefined

  const call = async <T>(name: string, locked: () => T, work: () => T): Promise<T> => {
    calls.push(name)
    during()
    if (mood === 'hang') await new Promise<void>((resolve) => waiting.push(resolve))
    await Promise.resolve()
    if (mood === 'absent') throw new Error('The name org.freedesktop.secrets was not provided by any .service files')
    return mood === 'locked' ? locked() : work()
  }
  const key = (service: string, account: string): string => `${service}: ${account}`

  return {
    items,
    calls,
    pending: () => waiting.length,
    be: (next) => {
      mood = next
    },
    answer: () => {
      mood = 'unlocked'
      const released = waiting
      waiting = []
      for (const release of released) release()
    },
    during: (run) => {
      during = run
    },
    binding: {
      getPassword: (service, account) =>
        call(
          `get ${account}`,
          () => null,
          () => items.get(key(service, account)) ?? null,
        ),
      setPassword: (service, account, password) =>
        call(
          `set ${account}`,
          () => {
            throw new Error('Cannot create an item in a locked collection')
          },
          () => {
            if (mood === 'drops') return
            items.set(key(service, account), mood === 'cutsAtNul' ? password.slice(0, 3) : password)
          },
        ),
      deletePassword: (service, account) =>
        call(
          `delete ${account}`,
          () => false,
          () => items.delete(key(service, account)),
        ),
    },
  }
}
