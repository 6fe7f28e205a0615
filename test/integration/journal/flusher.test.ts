import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFlusher } from '../../../main/journal/flusher.ts'
import { type DeskFolder, deskFolder } from './desk.ts'

let desk: DeskFolder
beforeEach(() => {
  desk = deskFolder()
  mkdirSync(desk.folder, { recursive: true })
})
afterEach(() => desk.remove())

const isOpen = (fd: number): boolean => {
  try {
    fstatSync(fd)
    return true
  } catch {
    return false
  }
}

it('flushes beside other work, and closes the file only after a flush that is under way', async () => {
  const fd = openSync(desk.file('lines'), 'a')
  const failed = vi.fn()
  const flusher = createFlusher(fd, failed)
  writeSync(fd, 'one\n')
  flusher.soon()
  writeSync(fd, 'two\n')
  flusher.soon()
  flusher.close()
  expect(isOpen(fd)).toBe(true)
  await vi.waitFor(() => expect(isOpen(fd)).toBe(false))
  expect(readFileSync(desk.file('lines'), 'utf8')).toBe('one\ntwo\n')
  expect(failed).not.toHaveBeenCalled()
})

it('tells of a flush that failed although nobody waited for it', async () => {
  const fd = openSync(desk.file('lines'), 'a')
  const failed = vi.fn()
  const flusher = createFlusher(fd, failed)
  closeSync(fd)
  flusher.soon()
  await vi.waitFor(() => expect(failed).toHaveBeenCalledWith(expect.objectContaining({ code: 'EBADF' })))
  expect(() => flusher.now()).toThrow('EBADF')
})
