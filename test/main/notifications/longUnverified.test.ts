import { describe, expect, it } from 'vitest'
import { watchLongUnverified } from '../../../main/notifications/longUnverified.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { DeskHealth } from '../../../shared/state/snapshot.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { aFault, unreachable } from '../../fakes/agora.ts'

const MINUTE = 60_000
const certificate = `account/${accountId()}/certificate` as const

async function recording(count: number) {
  const desk = await createDesk({ presets: count })
  for (let n = 1; n <= count; n++) await desk.record(n)
  const told: string[] = []
  const end = watchLongUnverified({
    ...desk,
    unverified: ({ name }) => told.push(name),
    stopUnheard: (stops) => told.push(`stop of ${stops.map(({ name }) => name).join(', ')}`),
    hindered: ({ code }, sessions) => told.push(`${code}, ${sessions.length}`),
    offline: (running) => told.push(`offline, ${running}`),
  })
  return { desk, told, end }
}

const link = (desk: Desk, state: DeskHealth['link']['state'], ...problems: Problem[]) => {
  const { health } = desk.hub.snapshot()
  desk.hub.apply({ kind: 'health', value: { ...health, link: { state, ms: null, problems } } })
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

  it('is told anew at the second outage, also where only the network came back in between', async () => {
    const { desk, told } = await recording(1)
    desk.agora.always('query', () => unreachable('query'))
    link(desk, 'offline')
    await desk.clock.pass(10 * MINUTE)
    desk.agora.heal()
    link(desk, 'unreachable')
    await desk.clock.pass(MINUTE)
    desk.agora.always('query', () => unreachable('query'))
    link(desk, 'offline')
    await desk.clock.pass(10 * MINUTE)
    expect(told).toEqual(['offline, 1', 'offline, 1'])
  })

  it('is told once for all where their service cannot be reached, and not for a service that others use', async () => {
    const { desk, told } = await recording(3)
    desk.agora.always('query', () => unreachable('query'))
    const { problem } = unreachable('query')
    desk.hub.apply({ kind: 'put', collection: 'accounts', value: anAccount() })
    const other = { ...problem, params: { host: 'other.example' } }
    link(desk, 'unreachable', other)
    await desk.clock.pass(10 * MINUTE)
    expect(told.toSorted()).toEqual(['Show 1', 'Show 2', 'Show 3'])
    desk.agora.heal()
    link(desk, 'online')
    await desk.clock.pass(MINUTE)
    told.length = 0
    desk.agora.always('query', () => unreachable('query'))
    link(desk, 'unreachable', other, problem)
    await desk.clock.pass(10 * MINUTE)
    expect(told).toEqual(['networkUnreachable, 3'])
  })

  it('is not told at every wake, but when the desk has looked in vain since', async () => {
    const { desk, told } = await recording(3)
    for (let sleep = 0; sleep < 3; sleep++) {
      desk.clock.sleep(60 * MINUTE)
      // The first answers take a while after a wake; the link still reads online.
      desk.agora.always('query', () => unreachable('query'))
      await desk.clock.pass(MINUTE)
      desk.agora.heal()
      await desk.clock.pass(MINUTE)
    }
    expect(told).toEqual([])
    desk.clock.sleep(60 * MINUTE)
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(3 * MINUTE)
    expect(told).toEqual(['Show 1', 'Show 2', 'Show 3'])
  })

  it('is not told when the clock is set forward, and has no gap that nobody had', async () => {
    const { desk, told } = await recording(2)
    desk.clock.setForward(60 * MINUTE)
    await desk.clock.pass(5 * MINUTE)
    expect(told).toEqual([])
    const sessions = Object.values(desk.hub.snapshot().sessions)
    expect(sessions.map(({ phase, gaps }) => [phase, gaps])).toEqual([
      ['recording', []],
      ['recording', []],
    ])
  })

  it.each([
    ['its account is refused', 'credentialsRefused'],
    ['the certificate is gone', 'certificateMissing'],
  ] as const)('because %s is told once for all of that account', async (_name, code) => {
    const { desk, told } = await recording(3)
    if (code === 'credentialsRefused') desk.agora.always('query', () => aFault('query', code, { http: 401 }))
    else await desk.secrets.forget(certificate)
    await desk.clock.pass(20 * MINUTE)
    expect(told).toEqual([`${code}, 3`])
    desk.agora.heal()
    await desk.secrets.put(certificate, 'customer-certificate', 'keychain')
    await desk.clock.pass(3 * MINUTE)
    desk.agora.always('query', () => aFault('query', 'credentialsRefused', { http: 401 }))
    await desk.clock.pass(20 * MINUTE)
    expect(told).toEqual([`${code}, 3`, 'credentialsRefused, 3'])
  })

  it('because its stop never arrived is told in words of its own, offline too, and all of them together', async () => {
    const { desk, told } = await recording(2)
    desk.agora.always('query', () => unreachable('query'))
    desk.agora.always('stop', () => unreachable('stop'))
    link(desk, 'offline')
    for (const { id } of Object.values(desk.hub.snapshot().sessions)) {
      await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'tray')
    }
    await desk.clock.pass(60 * MINUTE)
    expect(told).toEqual(['stop of Show 1, Show 2'])
    const [session] = Object.values(desk.hub.snapshot().sessions)
    expect(session?.gaps.at(-1)).toMatchObject({ kind: 'unverified', to: null })
  })

  it('is not told after a watch has ended', async () => {
    const { desk, told, end } = await recording(1)
    end()
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(10 * MINUTE)
    expect(told).toEqual([])
  })
})
