import { describe, expect, it } from 'vitest'
import { hasTrayHost, type Ask } from '../../../main/tray/trayHost.ts'

const never: Ask = () => Promise.reject(new Error('asked although the answer is known'))

describe('whether a tray icon would be seen', () => {
  it('is certain on Windows and on a Mac', async () => {
    expect(await hasTrayHost('win32', never)).toBe(true)
    expect(await hasTrayHost('darwin', never)).toBe(true)
  })

  it('is asked of the desktop on Linux', async () => {
    expect(await hasTrayHost('linux', () => Promise.resolve('(true,)\n'))).toBe(true)
    expect(await hasTrayHost('linux', () => Promise.resolve('(false,)\n'))).toBe(false)
  })

  it('is asked another way when the first program is missing', async () => {
    const ask: Ask = (program) =>
      program === 'gdbus' ? Promise.reject(new Error('ENOENT')) : Promise.resolve('   boolean true\n')
    expect(await hasTrayHost('linux', ask)).toBe(true)
  })

  it('is no when nobody can tell: a window must not vanish without a way back', async () => {
    expect(await hasTrayHost('linux', () => Promise.reject(new Error('ENOENT')))).toBe(false)
  })
})
