import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A log file that starts anew when it is full and keeps a few of its predecessors: `desk.log`, `desk.1.log`, … */
export interface RotatingFile {
  /** Appends. Never throws: a disk that takes no log must not stop a recording. */
  write(line: string): void
  close(): void
}

/** Where, and how much. `bytes` per file, `files` in all. */
export interface RotatingFileOptions {
  readonly folder: string
  readonly name: string
  readonly bytes: number
  readonly files: number
}

/** Opens it at the first line. */
export function createRotatingFile({ folder, name, bytes, files }: RotatingFileOptions): RotatingFile {
  const path = (age: number): string => join(folder, age === 0 ? `${name}.log` : `${name}.${age}.log`)
  let open: { readonly fd: number; size: number } | null = null

  const openFile = (): { readonly fd: number; size: number } => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const fd = openSync(path(0), 'a', 0o600)
    return { fd, size: fstatSync(fd).size }
  }
  const close = (): void => {
    if (open !== null) closeSync(open.fd)
    open = null
  }
  const rotate = (): void => {
    close()
    rmSync(path(files - 1), { force: true })
    for (let age = files - 2; age >= 0; age -= 1) {
      try {
        renameSync(path(age), path(age + 1))
      } catch {
        continue
      }
    }
  }

  return {
    write: (line) => {
      try {
        open ??= openFile()
        const size = Buffer.byteLength(line)
        if (open.size > 0 && open.size + size > bytes) {
          rotate()
          open = openFile()
        }
        writeSync(open.fd, line)
        open.size += size
      } catch {
        // Tried again with the next line.
      }
    },
    close,
  }
}
