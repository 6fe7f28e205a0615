import { describe, expect, it } from 'vitest'
import { watchLongUnverified } from '../../../main/notifications/longUnverified.ts'
import type { DeskHealth } from '../../../shared/state/snapshot.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { unreachable } from '../../fakes/agora.ts'

const MINUTE = 60_000

async function recording(count: number) {
  const desk = await createDesk({ presets: count })
  for (let n = 1; n <= count; n++) await desk.record(n)
  const told: string[] = []
  const end = watchLongUnverified({
    ...desk,
    unverified: ({ name }) => told.push(name),
    offline: (running) => told.push(`offline, ${running}`),
  })
  return { desk, told, end }
}

const link = (desk: Desk, state: DeskHealth['link']['state']) => {
  const { health } = desk.hub.snapshot()
  desk.hub.apply({ kind: 'health', value: { ...health, link: { state, ms: null } } })
}

describe('a recording that nothing proves any more', () => {
  it('is told after two minutes, once, and again only after it was proven in between', async () => {
    const { desk, told } = await recording(1)
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(2 * MINUTE)
    expect(told).toEqual([])
    await desk.clock.pass(10 * MINUTE)
    expect(told).toEqual(['Show 1'])
    desk.agora.heal()
    await desk.clock.pass(MINUTE)
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(10 * MINUTE)
    expect(told).toEqual(['Show 1', 'Show 1'])
  })

  it('is not told one by one while the computer has no network', async () => {
    const { desk, told } = await recording(3)
    desk.agora.always('query', () => unreachable('query'))
    link(desk, 'offline')
    await desk.clock.pass(60 * MINUTE)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^offline/)
    desk.agora.heal()
    link(desk, 'online')
    await desk.clock.pass(MINUTE)
    desk.agora.always('query', () => unreachable('query'))
    link(desk, 'offline')
    await desk.clock.pass(10 * MINUTE)
    expect(told).toHaveLength(2)
  })

  it('is not told after a watch has ended', async () => {
    const { desk, told, end } = await recording(1)
    end()
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(10 * MINUTE)
    expect(told).toEqual([])
  })
})
