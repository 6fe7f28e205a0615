/** Everything that crosses between windows and main, as a test sees it: `toMain` came from a page, `toPage` went there. */
export interface IpcLogEntry {
  readonly at: number
  readonly direction: 'toMain' | 'toPage'
  readonly kind: 'invoke' | 'send' | 'answer' | 'failure' | 'push'
  readonly channel: string
  readonly windowId: number
  readonly content: unknown
}

/** Keeps the entries of one run. */
export interface IpcLog {
  add(entry: Omit<IpcLogEntry, 'at'>): void
  readonly entries: () => readonly IpcLogEntry[]
}

/** Creates an empty log; it keeps nothing while `enabled` is false, that is when nobody can ask for it. */
export function createIpcLog(enabled: boolean): IpcLog {
  const entries: IpcLogEntry[] = []
  return {
    add: (entry) => {
      if (enabled) entries.push({ at: Date.now(), ...entry })
    },
    entries: () => entries,
  }
}
