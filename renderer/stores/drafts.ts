import { createContext, useContext } from 'react'
import { type StoreApi, createStore } from 'zustand'
import type { MethodInput, MethodOutput } from '../../shared/ipc/contract.ts'
import type { DraftKey } from '../../shared/recording/draft.ts'
import type { DeskClient, Result } from '../bridge/client.ts'
import type { DeskStore, DeskView } from './desk.ts'

/** What main keeps of forms that were not saved, as this window knows it. Everything that is kept or forgotten goes this way. */
export interface Drafts {
  /** When each was typed, ms since 1970. */
  readonly times: ReadonlyMap<DraftKey, number>
  /** Asks main which there are. */
  readonly look: () => void
  readonly write: (draft: MethodInput<'drafts.write'>) => Promise<Result<MethodOutput<'drafts.write'>>>
  readonly forget: (draft: MethodInput<'drafts.forget'>) => Promise<Result<MethodOutput<'drafts.forget'>>>
}

export type DraftsStore = StoreApi<Drafts>

/** Whether records changed: main takes the draft of one away together with what it was typed for. */
const haveChanged = ({ snapshot: now }: DeskView, { snapshot: before }: DeskView): boolean =>
  (['presets', 'layouts', 'accounts', 'storageProfiles'] as const).some((noun) => now?.[noun] !== before?.[noun])

/** Creates it: nothing is known before somebody looks, then it follows whatever comes and goes. */
export function createDrafts(client: DeskClient, desk: DeskStore): DraftsStore {
  let wanted = 0
  let isAsking = false
  /** Whoever shows them hears nothing where nothing is new. */
  const show = (times: Drafts['times']): void => {
    const before = store.getState().times
    if (times.size !== before.size || [...times].some(([key, at]) => before.get(key) !== at)) store.setState({ times })
  }
  const ask = async (): Promise<void> => {
    const turn = wanted
    const result = await client.call('drafts.list', null)
    if (result.ok) show(new Map(result.value.map(({ key, at }) => [key, at])))
    // What came meanwhile may not be in the answer.
    if (turn !== wanted) return ask()
    isAsking = false
  }
  const look = (): void => {
    wanted += 1
    if (isAsking) return
    isAsking = true
    void ask()
  }
  const isKnown = (key: DraftKey): boolean => store.getState().times.has(key)

  const store = createStore<Drafts>(() => ({
    times: new Map(),
    look,
    write: async (draft) => {
      const result = await client.call('drafts.write', draft)
      if (result.ok && !isKnown(draft.key)) look()
      return result
    },
    forget: async (draft) => {
      const result = await client.call('drafts.forget', draft)
      if (result.ok && isKnown(draft.key)) look()
      return result
    },
  }))
  desk.subscribe((now, before) => {
    if (store.getState().times.size > 0 && haveChanged(now, before)) look()
  })
  return store
}

export const DraftsContext = createContext<DraftsStore | null>(null)

/** The store itself. @throws outside the provider. */
export function useDraftsStore(): DraftsStore {
  const store = useContext(DraftsContext)
  if (store === null) throw new Error('What is kept of forms is missing.')
  return store
}
