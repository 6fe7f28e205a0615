import { describe, expect, it } from 'vitest'
import { type QuitChoice, createQuitGate } from '../../../main/windows/quitGate.ts'

function gateWith(choice: QuitChoice | 'fails', { running = 2, stops = true } = {}) {
  const done: string[] = []
  const gate = createQuitGate({
    goingOn: () => ({ running, beyond: 0 }),
    ask: (asked) => {
      done.push(`ask ${asked.running}`)
      return choice === 'fails' ? Promise.reject(new Error('no screen')) : Promise.resolve(choice)
    },
    stopAll: () => {
      done.push('stop all')
      return Promise.resolve(stops)
    },
    quit: () => done.push(gate.mayQuit() ? 'quit' : 'held'),
  })
  return { gate, done }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('quitting', () => {
  it('is not held up while nothing runs', () => {
    const { gate, done } = gateWith('cancel', { running: 0 })
    expect(gate.mayQuit()).toBe(true)
    expect(done).toEqual([])
  })

  it.each([
    ['keep', true, ['ask 2', 'quit']],
    ['stop', true, ['ask 2', 'stop all', 'quit']],
    ['stop', false, ['ask 2', 'stop all']],
    ['cancel', true, ['ask 2']],
    ['fails', true, ['ask 2', 'quit']],
  ] as const)('asks while something runs: %s (all stop: %s)', async (choice, stops, expected) => {
    const { gate, done } = gateWith(choice, { stops })
    expect(gate.mayQuit()).toBe(false)
    await settled()
    expect(done).toEqual(expected)
  })

  it('asks once, however often it is tried, and again after it was cancelled', async () => {
    const { gate, done } = gateWith('cancel')
    gate.mayQuit()
    gate.mayQuit()
    await settled()
    expect(done).toEqual(['ask 2'])
    expect(gate.mayQuit()).toBe(false)
    await settled()
    expect(done).toEqual(['ask 2', 'ask 2'])
  })

  it('never holds up a system that shuts down', () => {
    const { gate, done } = gateWith('cancel')
    gate.systemEnds()
    expect(gate.mayQuit()).toBe(true)
    expect(done).toEqual([])
  })
})
