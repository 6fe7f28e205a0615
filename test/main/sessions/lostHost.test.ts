import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import { accountId } from '../../builders/account.ts'
import { type Desk, createDesk } from '../../builders/desk.ts'
import { noon } from '../../builders/session.ts'
import { unreachable } from '../../fakes/agora.ts'

describe('the network', () => {
  it('when it returns brings every recording back at once', async () => {
    const desk = await createDesk({ presets: 3 })
    for (let n = 1; n <= 3; n++) await desk.record(n)
    desk.agora.always('query', () => unreachable('query'))
    const { health } = desk.hub.snapshot()
    await desk.clock.pass(60_000)
    desk.hub.apply({ kind: 'health', value: { ...health, link: { state: 'offline', ms: null, problems: [] } } })
    desk.agora.always('query', null)
    desk.hub.apply({ kind: 'health', value: { ...health, link: { state: 'online', ms: 20, problems: [] } } })
    await desk.clock.pass(1_500)
    const states = Object.values(desk.hub.snapshot().sessions).map(({ id }) => desk.state(id))
    expect(states).toEqual(['recording', 'recording', 'recording'])
    expect(desk.clock.now()).toBeGreaterThan(noon)
  })
})

describe('a host that cannot be reached', () => {
  it('is asked about once every few seconds for all its recordings, and nobody’s misses are counted', async () => {
    const desk = await createDesk({ presets: 5 })
    for (let n = 1; n <= 5; n++) await desk.record(n)
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(30_000)
    const asked = desk.agora.calls('query').length
    await desk.clock.pass(60_000)
    expect(desk.agora.calls('query').length - asked).toBeLessThanOrEqual(13)
    const sessions = Object.values(desk.hub.snapshot().sessions)
    expect(sessions.map(({ evidence }) => evidence.misses)).toEqual([0, 0, 0, 0, 0])
    expect(sessions.map(({ id }) => desk.state(id))).toEqual(Array(5).fill('unverified'))
  })

  it('brings every recording back within seconds, each with its gap', async () => {
    const desk = await createDesk({ presets: 5 })
    for (let n = 1; n <= 5; n++) await desk.record(n)
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(600_000)
    desk.agora.heal()
    await desk.clock.pass(7_000)
    for (const { id, gaps } of Object.values(desk.hub.snapshot().sessions)) {
      expect(desk.state(id)).toBe('recording')
      expect(gaps).toMatchObject([{ kind: 'unverified' }])
      expect((gaps[0]?.to ?? 0) - (gaps[0]?.from ?? 0)).toBeGreaterThan(540_000)
    }
  })

  it('is looked for by another recording when the one that looked is stopped', async () => {
    const desk = await createDesk({ presets: 2 })
    const ids = [(await desk.record(1)).id, (await desk.record(2)).id]
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(60_000)
    for (const sessionId of ids) {
      await desk.sessions.stop({ sessionId, gesture: 'press' }, 'window')
      await desk.clock.pass(100)
    }
    expect(ids.map((id) => desk.state(id))).toEqual(['saved', 'saved'])
    const { id } = await desk.record(1)
    desk.agora.heal()
    await desk.clock.pass(30_000)
    expect(desk.state(id)).toBe('recording')
  })
})

describe('the recording that looks for a lost host', () => {
  it.each([
    [
      'ends and is dismissed',
      async (desk: Desk, id: SessionId) => {
        await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
        await desk.clock.pass(100)
        desk.sessions.dismiss({ sessionId: id }, 'window')
      },
    ],
    [
      'loses its certificate for a while',
      async (desk: Desk) => {
        const certificate = `account/${accountId()}/certificate` as const
        await desk.secrets.forget(certificate)
        await desk.clock.pass(30_000)
        await desk.secrets.put(certificate, 'customer-certificate', 'keychain')
      },
    ],
  ])('%s: the others are not forgotten', async (_name, happens) => {
    const desk = await createDesk({ presets: 2 })
    const first = await desk.record(1)
    const second = await desk.record(2)
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(60_000)
    await happens(desk, first.id)
    await desk.clock.pass(30_000)
    desk.agora.heal()
    await desk.clock.pass(30_000)
    expect(desk.state(second.id)).toBe('recording')
  })
})
