import { describe, expect, it } from 'vitest'
import type { RehearsalHandle } from '../../../main/rehearsal/port.ts'
import { createRehearsalHost } from '../../../main/welcome/rehearsalHost.ts'

function host(start: () => Promise<void> = () => Promise.resolve()) {
  const log: unknown[] = []
  const handle = {
    url: 'http://127.0.0.1:4000',
    close: () => Promise.resolve(void log.push('closed')),
  } as unknown as RehearsalHandle
  const rehearsal = createRehearsalHost({
    start: async () => {
      log.push('started')
      await start()
      return handle
    },
    changed: (running, problem) => log.push([running, problem?.code ?? null]),
  })
  return { rehearsal, log }
}

describe('the rehearsal inside the desk', () => {
  it('starts when it is first needed, once, however many ask', async () => {
    const { rehearsal, log } = host()
    expect(rehearsal.url()).toBeNull()
    await Promise.all([rehearsal.ensure(), rehearsal.ensure()])
    await rehearsal.ensure()
    expect(log).toEqual(['started', [true, null]])
    expect(rehearsal.url()).toBe('http://127.0.0.1:4000')
  })

  it('says why it could not start, and tries again when it is next needed', async () => {
    let refuse = true
    const { rehearsal, log } = host(() => (refuse ? Promise.reject(new Error('EADDRINUSE')) : Promise.resolve()))
    await expect(rehearsal.ensure()).rejects.toMatchObject({
      problem: { code: 'rehearsalUnavailable', params: { detail: 'EADDRINUSE' } },
    })
    expect(log.at(-1)).toEqual([false, 'rehearsalUnavailable'])
    refuse = false
    await rehearsal.ensure()
    expect(log.at(-1)).toEqual([true, null])
  })

  it('ends with the desk, even when it is only just starting', async () => {
    const { rehearsal, log } = host()
    void rehearsal.ensure()
    await rehearsal.close()
    expect(log.at(-1)).toBe('closed')
    expect(rehearsal.url()).toBeNull()
  })

  it('has nothing to end when it never ran', async () => {
    const { rehearsal, log } = host()
    await rehearsal.close()
    expect(log).toEqual([])
  })
})
