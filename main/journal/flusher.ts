import { closeSync, fsync, fsyncSync } from 'node:fs'

/** Flushes a file to the disk beside other work: one flush at a time, and one more for what was written meanwhile. */
export interface Flusher {
  /** Begins a flush without waiting for it. Never throws. */
  soon(): void
  /** Flushes and waits. @throws what the file system throws */
  now(): void
  /** Flushes what nobody has, and closes the file, at the end of a flush that is under way. Never throws. */
  close(): void
}

/** Creates the flusher of an open file, which it closes. `failed`: hears of flushes that nobody waited for. */
export function createFlusher(fd: number, failed: (error: unknown) => void): Flusher {
  let flushing = false
  let again = false
  let closed = false

  const soon = (): void => {
    if (closed) return
    if (flushing) {
      again = true
      return
    }
    flushing = true
    fsync(fd, (error) => {
      flushing = false
      if (closed) {
        closeSync(fd)
        return
      }
      if (error !== null) failed(error)
      if (!again) return
      again = false
      soon()
    })
  }

  return {
    soon,
    now: () => fsyncSync(fd),
    close: () => {
      if (closed) return
      closed = true
      try {
        fsyncSync(fd)
      } catch (error) {
        failed(error)
      }
      if (!flushing) closeSync(fd)
    },
  }
}
