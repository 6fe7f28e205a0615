import type { KeychainBinding } from '../../../main/secrets/binding.ts'

/** How a call that was held ends. `doneButFailed`: it took effect, and said that it had not. */
export type Ending = 'done' | 'failed' | 'doneButFailed'

/** A native library that answers at once, refuses as a locked one does, or holds each call until it is told how to end it. */
export interface HeldKeychain {
  readonly binding: KeychainBinding
  readonly items: Map<string, string>
  be(mood: 'open' | 'locked' | 'holding'): void
  /** Ends the call that is held, if there is one. */
  end(ending: Ending): void
  /** The process that asked is gone: what it had asked for happens now or never. */
  orphan(happens: boolean): void
  /** The call that is held, such as `set storage/1/accessKey`. */
  held(): string | null
}

interface Call {
  readonly name: string
  readonly end: (ending: Ending) => void
  readonly effect: () => void
}

/** Open and empty. */
export function heldKeychain(): HeldKeychain {
  const items = new Map<string, string>()
  let mood: 'open' | 'locked' | 'holding' = 'open'
  let waiting: Call | null = null

  const call = <T>(name: string, locked: () => T, effect: () => T): Promise<T> => {
    if (mood === 'open') return Promise.resolve().then(effect)
    if (mood === 'locked') return Promise.resolve().then(locked)
    if (waiting !== null) throw new Error(`${name} is asked while ${waiting.name} is under way`)
    return new Promise((resolve, reject) => {
      const end = (ending: Ending): void => {
        waiting = null
        const value = ending === 'failed' ? null : effect()
        if (ending === 'done') resolve(value as T)
        else reject(new Error('Something odd'))
      }
      waiting = { name, end, effect }
    })
  }

  return {
    items,
    held: () => waiting?.name ?? null,
    be: (next) => {
      mood = next
    },
    end: (ending) => waiting?.end(ending),
    orphan: (happens) => {
      if (happens) waiting?.effect()
      waiting = null
    },
    binding: {
      getPassword: (_service, name) =>
        call(
          `get ${name}`,
          () => null,
          () => items.get(name) ?? null,
        ),
      setPassword: (_service, name, value) =>
        call(
          `set ${name}`,
          () => {
            throw new Error('Cannot create an item in a locked collection')
          },
          () => void items.set(name, value),
        ),
      deletePassword: (_service, name) =>
        call(
          `delete ${name}`,
          () => false,
          () => items.delete(name),
        ),
    },
  }
}
