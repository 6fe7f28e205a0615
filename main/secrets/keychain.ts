import type { Clock } from '../clock.ts'
import type { KeychainBinding } from './binding.ts'
import { type KeychainFault, faultFromError } from './fault.ts'

/** What one native call came to. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  /** `written`: the write itself went well, and only reading it back did not. `unasked`: an earlier call hangs, so none was made. */
  | { readonly ok: false; readonly fault: KeychainFault; readonly written?: true; readonly unasked?: true }

/** How long native calls may take, ms. A write may open a password window; reads are asked again when one was answered late. */
export interface Deadlines {
  readonly read: number
  readonly write: number
}

export const defaultDeadlines: Deadlines = { read: 4000, write: 20_000 }

/** Native calls one at a time, each with a deadline. Never rejects. */
export interface Keychain {
  read(account: string): Promise<Answer<string | null>>
  /** Writes and reads back: a keychain that cuts off or drops is found out here. */
  write(account: string, value: string): Promise<Answer<null>>
  /** `false`: there was nothing, or it is locked; the native library does not tell which. */
  remove(account: string): Promise<Answer<boolean>>
  /** Called when a call that had been given up has finally settled: the keychain can be used again. */
  onReleased(listener: () => void): () => void
}

/** What {@link createKeychain} needs. `binding` null: there is no keychain on this computer. */
export interface KeychainDeps {
  readonly binding: KeychainBinding | null
  readonly serviceName: string
  readonly clock: Clock
  readonly deadlines: Deadlines
}

const absent = { ok: false, fault: { kind: 'absent' } } as const

/**
 * Creates the gate to the native library. Every pending call blocks one of libuv's four threads, and a password window can
 * keep one pending for hours: so only one is ever in flight, and past its deadline none is started until it has settled.
 */
export function createKeychain({ binding, serviceName, clock, deadlines }: KeychainDeps): Keychain {
  const listeners = new Set<() => void>()
  let queue: Promise<unknown> = Promise.resolve()
  let hung: number | null = null

  const timedOut = (ms: number) => ({ ok: false, fault: { kind: 'timeout', seconds: Math.round(ms / 1000) } }) as const

  const bounded = <T>(ms: number, start: () => Promise<T>): Promise<Answer<T>> => {
    if (hung !== null) return Promise.resolve({ ...timedOut(hung), unasked: true })
    return new Promise((resolve) => {
      let late = false
      const cancel = clock.after(ms, () => {
        late = true
        hung = ms
        resolve(timedOut(ms))
      })
      const settle = (answer: Answer<T>): void => {
        cancel()
        resolve(answer)
        if (!late) return
        hung = null
        for (const listener of listeners) listener()
      }
      // The library throws at once, instead of rejecting, for arguments that it does not like.
      Promise.resolve()
        .then(start)
        .then(
          (value) => settle({ ok: true, value }),
          (error: unknown) => settle({ ok: false, fault: faultFromError(error) }),
        )
    })
  }

  /** Waits for the calls before, never for a hung one: those come back at their deadline. */
  const inTurn = <T>(work: (native: KeychainBinding) => Promise<Answer<T>>): Promise<Answer<T>> => {
    if (binding === null) return Promise.resolve(absent)
    const turn = queue.then(() => work(binding))
    queue = turn
    return turn
  }

  const read = (native: KeychainBinding, account: string): Promise<Answer<string | null>> =>
    bounded(deadlines.read, () => native.getPassword(serviceName, account))

  return {
    read: (account) => inTurn((native) => read(native, account)),
    write: (account, value) =>
      inTurn(async (native) => {
        const written = await bounded(deadlines.write, () => native.setPassword(serviceName, account, value))
        if (!written.ok) return written
        const found = await read(native, account)
        if (!found.ok) return { ...found, written: true }
        if (found.value === value) return { ok: true, value: null }
        return { ok: false, fault: { kind: 'failed', detail: found.value === null ? 'dropped' : 'altered' } }
      }),
    remove: (account) =>
      inTurn((native) => bounded(deadlines.write, () => native.deletePassword(serviceName, account))),
    onReleased: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
