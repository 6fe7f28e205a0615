import { describe, expect, it } from 'vitest'
import { presetId } from '../../builders/account.ts'
import { createDesk } from '../../builders/desk.ts'
import { gone, unreachable } from '../../fakes/agora.ts'

describe('watching', () => {
  it('asks every 15 s and keeps the proof fresh', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const before = desk.agora.calls('query').length
    for (let s = 0; s < 300; s += 5) {
      await desk.clock.pass(5_000)
      expect(desk.state(id)).toBe('recording')
    }
    const asked = desk.agora.calls('query').length - before
    expect(asked).toBeGreaterThanOrEqual(19)
    expect(asked).toBeLessThanOrEqual(21)
  })

  it('ages to unverified without answers, says so once, and never ends the recording', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(3_600_000)
    expect(desk.state(id)).toBe('unverified')
    const unverified = desk.timeline(id).filter((event) => event.type === 'state' && event.state === 'unverified')
    expect(unverified).toHaveLength(1)
    desk.agora.always('query', null)
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('ages once as well while the answers name a status that nobody knows', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.status = 99
    await desk.clock.pass(600_000)
    expect(desk.state(id)).toBe('unverified')
    const told = desk.timeline(id).filter((event) => event.type === 'state' && event.state === 'unverified')
    expect(told).toHaveLength(1)
  })

  it('looks at once on focus, but not at what was just answered', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await desk.clock.pass(3_000)
    const asked = desk.agora.calls('query').length
    desk.sessions.focus()
    await desk.clock.pass(100)
    expect(desk.agora.calls('query')).toHaveLength(asked + 1)
    desk.sessions.focus()
    await desk.clock.pass(100)
    expect(desk.agora.calls('query')).toHaveLength(asked + 1)
    expect(desk.state(id)).toBe('recording')
  })

  it('asks again after the computer slept, by the wall clock', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.clock.sleep(3_600_000)
    expect(desk.state(id)).toBe('unverified')
    await desk.clock.pass(15_100)
    expect(desk.state(id)).toBe('recording')
  })

  it('asks in time about what starts just when the clock is set forward', async () => {
    const desk = await createDesk({ presets: 2 })
    await desk.record(1)
    desk.agora.latency = 2_000
    await desk.clock.pass(3_000)
    const { id } = await desk.sessions.start({ presetId: presetId(2) }, 'window')
    await desk.clock.pass(3_900)
    desk.clock.setForward(3_600_000)
    await desk.clock.pass(20_000)
    expect(desk.shown(id).evidence.lastGoodAt).toBeGreaterThan(desk.clock.now() - 15_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('sends at most four questions a second, whatever is due', async () => {
    const desk = await createDesk({ presets: 40 })
    for (let n = 1; n <= 40; n++) await desk.start(n)
    await desk.clock.pass(30_000)
    desk.sessions.focus()
    desk.sessions.focus()
    await desk.clock.pass(120_000)
    const times = desk.agora.calls('query').map(({ at }) => at)
    for (const at of times)
      expect(times.filter((other) => other >= at && other < at + 1000).length).toBeLessThanOrEqual(4)
    const states = Object.values(desk.hub.snapshot().sessions).map(({ id }) => desk.state(id))
    expect(new Set(states)).toEqual(new Set(['recording']))
  })

  it('writes nothing to disk while only the age of the proof changes, except once a minute', async () => {
    const desk = await createDesk()
    await desk.record()
    const before = desk.journal.commits.length
    await desk.clock.pass(600_000)
    const commits = desk.journal.commits.length - before
    expect(commits).toBeGreaterThanOrEqual(8)
    expect(commits).toBeLessThanOrEqual(10)
  })
})

describe('questions as the operator wants them', () => {
  it('are slower by the factor of the settings, and old evidence is judged by that', async () => {
    const desk = await createDesk({ settings: { stopPolicy: 'atOnce', pollFactor: 4 } })
    const { id } = await desk.record()
    await desk.clock.pass(60_000)
    const before = desk.agora.calls('query').length
    await desk.clock.pass(600_000)
    expect(desk.agora.calls('query').length - before).toBeLessThanOrEqual(11)
    expect(desk.state(id)).toBe('recording')
  })

  it('come at once when asked for, also about a recording that was given up long ago', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(3_600_000)
    expect(desk.state(id)).toBe('endedByItself')
    desk.agora.heal()
    desk.sessions.checkNow({ sessionId: id })
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('recording')
    expect(desk.shown(id).gaps).toMatchObject([{ kind: 'notFound' }])
  })
})
