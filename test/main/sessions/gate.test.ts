import { describe, expect, it } from 'vitest'
import { createGate } from '../../../main/sessions/gate.ts'

/** Work that ends when it is told to. */
function aJob() {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const job = { begun: false, end: () => end(), work: (): Promise<void> => ((job.begun = true), ended) }
  return job
}

describe('a gate', () => {
  it('lets the next one in when one leaves', async () => {
    const gate = createGate(1)
    const [first, second, third] = [aJob(), aJob(), aJob()]
    const left = gate.through(first.work)
    void gate.through(second.work)
    void gate.through(third.work)
    expect([first.begun, second.begun]).toEqual([true, false])
    first.end()
    await left
    expect([second.begun, third.begun]).toEqual([true, false])
  })

  it('holds nobody who was called off, and gives away no place for it', async () => {
    const gate = createGate(1)
    const [first, second, third] = [aJob(), aJob(), aJob()]
    const left = gate.through(first.work)
    const abort = new AbortController()
    const away = gate.through(second.work, abort.signal)
    void gate.through(third.work)
    abort.abort()
    second.end()
    await away
    expect([second.begun, third.begun]).toEqual([true, false])
    first.end()
    await left
    expect(third.begun).toBe(true)
  })
})
