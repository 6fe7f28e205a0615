/** Lets so many in at a time; the others wait in line. */
export interface Gate {
  /** Runs the work when there is room; once `signal` is aborted at once, since it has nothing left to do but to end. */
  through<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

/** Creates a gate for `most` at a time. */
export function createGate(most: number): Gate {
  const waiting = new Set<() => void>()
  let inside = 0

  /** Whether it takes a place. */
  const enter = (signal: AbortSignal | undefined): true | Promise<boolean> => {
    if (inside < most) {
      inside += 1
      return true
    }
    return new Promise((resolve) => {
      const calledOff = (): void => {
        waiting.delete(turn)
        resolve(false)
      }
      const turn = (): void => {
        waiting.delete(turn)
        signal?.removeEventListener('abort', calledOff)
        resolve(true)
      }
      waiting.add(turn)
      if (signal?.aborted === true) calledOff()
      else signal?.addEventListener('abort', calledOff, { once: true })
    })
  }

  return {
    through: async (work, signal) => {
      const entered = enter(signal)
      const takesPlace = entered === true || (await entered)
      try {
        return await work()
      } finally {
        if (takesPlace) {
          const [next] = waiting
          if (next === undefined) inside -= 1
          else next()
        }
      }
    },
  }
}
