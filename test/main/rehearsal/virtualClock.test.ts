import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createVirtualClock } from '../../../main/rehearsal/virtualClock.ts'

const at = { realAt: 1_000, virtualAt: 50_000, speed: 1 }

beforeEach(() => vi.useFakeTimers({ now: 1_000 }))
afterEach(() => vi.useRealTimers())

describe('the virtual clock', () => {
  it('runs like the real one', () => {
    const clock = createVirtualClock()
    vi.advanceTimersByTime(500)
    expect(clock.now()).toBe(1_500)
  })

  it('goes on from a reading as if it had run meanwhile', () => {
    vi.advanceTimersByTime(10)
    expect(createVirtualClock({ from: { ...at, speed: 60 } }).now()).toBe(50_600)
  })

  it('runs faster without bending the past', () => {
    const clock = createVirtualClock({ from: at })
    vi.advanceTimersByTime(100)
    clock.setSpeed(10)
    vi.advanceTimersByTime(100)
    clock.setSpeed(1)
    vi.advanceTimersByTime(100)
    expect(clock.now()).toBe(51_200)
  })

  it('stands still at speed 0 until it is advanced', () => {
    const clock = createVirtualClock({ from: { ...at, speed: 0 } })
    vi.advanceTimersByTime(5_000)
    expect(clock.now()).toBe(50_000)
    clock.advance(3_000)
    expect(clock.now()).toBe(53_000)
  })

  it('counts the wire by real time and jumps, whatever the speed', () => {
    const clock = createVirtualClock({ from: { ...at, speed: 100 }, monotonic: () => Date.now() })
    const began = clock.wire()
    vi.advanceTimersByTime(20)
    clock.advance(1_000)
    expect(clock.wire() - began).toBe(1_020)
  })

  it('goes only forward, at a speed that makes sense', () => {
    const clock = createVirtualClock()
    expect(() => clock.advance(-1)).toThrow(RangeError)
    expect(() => clock.setSpeed(-1)).toThrow(RangeError)
    expect(() => clock.setSpeed(Number.NaN)).toThrow(RangeError)
  })

  it('writes down where it stands', () => {
    const clock = createVirtualClock({ from: { ...at, speed: 2 } })
    vi.advanceTimersByTime(10)
    expect(clock.reading()).toEqual({ realAt: 1_010, virtualAt: 50_020, speed: 2 })
  })
})

describe('its timers', () => {
  it('are due on the virtual clock', () => {
    const clock = createVirtualClock({ from: { ...at, speed: 10 } })
    const run = vi.fn()
    clock.after(1_000, run)
    vi.advanceTimersByTime(99)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledOnce()
  })

  it('follow a change of speed', () => {
    const clock = createVirtualClock({ from: at })
    const run = vi.fn()
    clock.after(10_000, run)
    clock.setSpeed(100)
    vi.advanceTimersByTime(100)
    expect(run).toHaveBeenCalledOnce()
  })

  it('run in order of being due when the clock jumps', () => {
    const clock = createVirtualClock({ from: { ...at, speed: 0 } })
    const order: string[] = []
    clock.after(2_000, () => order.push('second'))
    clock.after(1_000, () => order.push('first'))
    clock.after(9_000, () => order.push('later'))
    clock.advance(2_000)
    expect(order).toEqual(['first', 'second'])
  })

  it('can be called off', () => {
    const clock = createVirtualClock({ from: at })
    const run = vi.fn()
    clock.after(100, run)()
    vi.advanceTimersByTime(1_000)
    expect(run).not.toHaveBeenCalled()
  })

  it('wait longer than a Node timer can', () => {
    const clock = createVirtualClock({ from: at })
    const run = vi.fn()
    const days = 40 * 86_400_000
    clock.after(days, run)
    vi.advanceTimersByTime(days - 1)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledOnce()
  })
})
