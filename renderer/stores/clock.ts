import { createContext, useContext } from 'react'
import { type StoreApi, createStore, useStore } from 'zustand'

/** This computer's time in ms since 1970, four times a second: a timer is never seen more than 250 ms late. */
export type ClockStore = StoreApi<{ readonly now: number }>

const TICK = 250

/** Creates the clock of the window and starts it; the result of `start` stops it. */
export function createClock(): { readonly store: ClockStore; readonly start: () => () => void } {
  const store = createStore(() => ({ now: Date.now() }))
  return {
    store,
    start: () => {
      const tick = (): void => store.setState({ now: Date.now() })
      const timer = setInterval(tick, TICK)
      // A hidden window is throttled: be right at once when it is seen again.
      document.addEventListener('visibilitychange', tick)
      return () => {
        clearInterval(timer)
        document.removeEventListener('visibilitychange', tick)
      }
    },
  }
}

export const ClockContext = createContext<ClockStore | null>(null)

/** Something that depends on the time, such as a timer's text: renders again only when the result changes. */
export function useNow<T extends string | number | boolean | null>(selector: (now: number) => T): T {
  const store = useContext(ClockContext)
  if (store === null) throw new Error('The clock is missing.')
  return useStore(store, (state) => selector(state.now))
}
