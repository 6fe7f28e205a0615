/** Lets so many in at a time; the others wait in line. */
export interface Gate {
  /** Runs the work when there is room. */
  through<T>(work: () => Promise<T>): Promise<T>
}

/** Creates a gate for `most` at a time. */
export function createGate(most: number): Gate {
  const waiting: (() => void)[] = []
  let inside = 0
  return {
    through: async (work) => {
      if (inside >= most) await new Promise<void>((resolve) => waiting.push(resolve))
      else inside += 1
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next === undefined) inside -= 1
        else next()
      }
    },
  }
}
