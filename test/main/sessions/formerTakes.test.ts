import { describe, expect, it } from 'vitest'
import type { Session } from '../../../shared/recording/session.ts'
import { mayRun } from '../../../shared/recording/sessionState.ts'
import { presetId } from '../../builders/account.ts'
import { type Desk, createDesk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { aFault, gone, unreachable } from '../../fakes/agora.ts'

/** A recording that the service did not find for too long, and that runs. */
async function givenUp({ refusesSecond }: { readonly refusesSecond: boolean }): Promise<[Desk, Session]> {
  const desk = await createDesk()
  desk.agora.refusesSecond = refusesSecond
  const { id } = await desk.record()
  desk.agora.always('query', () => gone('query'))
  await desk.clock.pass(120_000)
  expect(desk.shown(id)).toMatchObject({ phase: 'ended', reason: { code: 'recorderLost' } })
  return [desk, desk.shown(id)]
}

const running = (desk: Desk): readonly Session[] => Object.values(desk.hub.snapshot().sessions).filter(mayRun)

describe('a channel that the service already records', () => {
  it.each(['start', 'acquire'] as const)(
    'as a take that had been given up (said to the %s) goes on as that one, and the new one points to it',
    async (call) => {
      const [desk, former] = await givenUp({ refusesSecond: true })
      if (call === 'acquire') desk.agora.always('acquire', () => aFault('acquire', 'channelUidBusy', { code: 53 }))
      const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
      desk.agora.always('query', null)
      await desk.clock.pass(1_000)
      expect(desk.shown(former.id)).toMatchObject({ phase: 'recording', reason: null, endedAt: null })
      expect(desk.shown(next.id)).toMatchObject({
        phase: 'ended',
        outcome: 'nothingRecorded',
        reason: { code: 'takenUpAgain', params: { name: 'Show 1', sessionId: former.id } },
      })
      await desk.clock.pass(60_000)
      expect(running(desk).map(({ id }) => id)).toEqual([former.id])
    },
  )

  it('is stopped as the take that had been given up, when Stop was pressed before the start was answered', async () => {
    const [desk, former] = await givenUp({ refusesSecond: true })
    desk.agora.always('query', null)
    desk.agora.latency = 500
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    await desk.clock.pass(700)
    expect(desk.agora.calls('start')).toHaveLength(2)
    await desk.sessions.stop({ sessionId: next.id, gesture: 'press' }, 'window')
    await desk.clock.pass(30_000)
    expect(desk.shown(next.id)).toMatchObject({ phase: 'ended', outcome: 'nothingRecorded' })
    expect(desk.state(former.id)).toBe('saved')
    expect(desk.agora.calls('stop')).toHaveLength(1)
  })

  it('as one that had been dismissed shows that one again', async () => {
    const [desk, former] = await givenUp({ refusesSecond: true })
    desk.sessions.dismiss({ sessionId: former.id, confirmed: true }, 'window')
    desk.agora.always('query', null)
    await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_000)
    expect(running(desk)).toMatchObject([{ id: former.id, phase: 'recording', dismissed: false }])
  })

  it('and that nothing proves is not controllable until the take that had been given up is seen', async () => {
    const [desk, former] = await givenUp({ refusesSecond: true })
    desk.agora.always('query', () => unreachable('query'))
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(next.id)).toBe('uncontrollable')
    desk.agora.always('query', null)
    await desk.clock.pass(120_000)
    expect(desk.state(former.id)).toBe('recording')
    expect(desk.shown(next.id)).toMatchObject({ phase: 'ended', reason: { code: 'takenUpAgain' } })
  })

  it('as a take that is stopped while it is looked for ends with that take, which keeps its files', async () => {
    const [desk, former] = await givenUp({ refusesSecond: true })
    desk.agora.always('query', null)
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    desk.agora.script('query', () => {
      desk.agora.latency = 3_000
      return null
    })
    await desk.clock.pass(100)
    expect(desk.agora.latency).toBe(3_000)
    await desk.sessions.stop({ sessionId: former.id, gesture: 'press' }, 'window')
    await desk.clock.pass(60_000)
    const [stop] = desk.agora.calls('stop')
    const beside = desk.agora
      .calls('query')
      .filter(({ leftAt, backAt }) => leftAt < stop!.backAt! && (backAt ?? Infinity) > stop!.leftAt)
    expect(beside).toEqual([])
    expect(desk.shown(former.id)).toMatchObject({ outcome: 'saved', files: [{}] })
    expect(desk.shown(next.id)).toMatchObject({
      outcome: 'nothingRecorded',
      reason: { code: 'stoppedMeanwhile', params: { sessionId: former.id } },
    })
    expect(running(desk)).toEqual([])
  })

  const busy = () => aFault('start', 'channelUidBusy', { code: 53 })

  it.each([
    ['after the start is told so', { start: 500, stop: 5_000 }],
    ['before the start is told so', { start: 5_000, stop: 500 }],
  ])('as a take whose stop is answered %s ends with that take', async (_order, latency) => {
    const [desk, former] = await givenUp({ refusesSecond: false })
    desk.agora.script('start', () => {
      desk.agora.latency = latency.start
      return busy()
    })
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    await desk.clock.pass(100)
    expect(desk.state(next.id)).toBe('starting')
    desk.agora.latency = latency.stop
    await desk.sessions.stop({ sessionId: former.id, gesture: 'press' }, 'window')
    await desk.clock.pass(1_000)
    const [stop] = desk.agora.calls('stop')
    const start = desk.agora.calls('start').at(-1)
    expect(stop!.backAt === null).toBe(latency.stop > latency.start)
    expect(start!.backAt === null).toBe(latency.start > latency.stop)
    expect(desk.state(next.id)).toBe(start!.backAt === null ? 'starting' : 'uncontrollable')
    await desk.clock.pass(60_000)
    expect(desk.state(former.id)).toBe('saved')
    expect(desk.shown(next.id)).toMatchObject({
      phase: 'ended',
      outcome: 'nothingRecorded',
      reason: { code: 'stoppedMeanwhile', params: { sessionId: former.id } },
    })
    expect(running(desk)).toEqual([])
  })

  it('as a take whose stop is answered while another one is asked about ends with that take', async () => {
    const [desk, first] = await givenUp({ refusesSecond: false })
    const second = await desk.sessions.reroll({ sessionId: first.id }, 'window')
    await desk.clock.pass(120_000)
    expect(desk.shown(second.id)).toMatchObject({ phase: 'ended', outcome: 'failed' })
    desk.agora.script('start', busy)
    const next = await desk.sessions.reroll({ sessionId: second.id }, 'window')
    desk.agora.always('query', () => {
      desk.agora.latency = 5_000
      return gone('query')
    })
    await desk.clock.pass(100)
    desk.agora.latency = 20
    await desk.sessions.stop({ sessionId: first.id, gesture: 'press' }, 'window')
    await desk.clock.pass(100)
    expect(desk.state(first.id)).toBe('saved')
    expect(desk.state(next.id)).toBe('starting')
    await desk.clock.pass(60_000)
    expect(desk.shown(next.id).reason).toMatchObject({ code: 'stoppedMeanwhile', params: { sessionId: first.id } })
  })

  it('as an acquire finds out whose answer comes after the stop of that take ends with that take', async () => {
    const [desk, former] = await givenUp({ refusesSecond: false })
    desk.agora.always('acquire', () => {
      desk.agora.latency = 5_000
      return aFault('acquire', 'channelUidBusy', { code: 53 })
    })
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    await desk.clock.pass(100)
    desk.agora.latency = 500
    await desk.sessions.stop({ sessionId: former.id, gesture: 'press' }, 'window')
    await desk.clock.pass(60_000)
    expect(desk.shown(next.id).reason).toMatchObject({ code: 'stoppedMeanwhile', params: { sessionId: former.id } })
  })

  it('as an acquire finds out that left after the stop of that take is refused as what it is', async () => {
    const [desk, former] = await givenUp({ refusesSecond: false })
    desk.agora.script(
      'acquire',
      () => ({ againAfter: aFault('acquire', 'acquireUnconfirmed', { http: 503 }) }),
      () => aFault('acquire', 'channelUidBusy', { code: 53 }),
    )
    desk.agora.latency = 1_000
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    await desk.clock.pass(100)
    desk.agora.latency = 300
    await desk.sessions.stop({ sessionId: former.id, gesture: 'press' }, 'window')
    await desk.clock.pass(60_000)
    expect(desk.agora.calls('acquire')).toHaveLength(3)
    expect(desk.shown(next.id).reason?.code).toBe('channelUidBusy')
  })

  it.each([
    ['before that request is repeated', 1_200],
    ['while its repetition is on its way', 2_200],
  ])(
    'may be what an earlier request of the same start began, also where the take before is stopped %s',
    async (_when, at) => {
      const [desk, former] = await givenUp({ refusesSecond: false })
      desk.agora.script(
        'start',
        () => ({ againAfter: aFault('start', 'startUnconfirmed', { certainty: 'unknown', http: null }) }),
        () => aFault('start', 'channelUidBusy', { code: 53, certainty: 'unknown' }),
      )
      const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
      await desk.clock.pass(100)
      desk.agora.latency = 1_000
      await desk.clock.pass(at - 1_000)
      desk.agora.latency = 300
      await desk.sessions.stop({ sessionId: former.id, gesture: 'press' }, 'window')
      await desk.clock.pass(60_000)
      expect([desk.state(former.id), desk.state(next.id)]).toEqual(['saved', 'uncontrollable'])
    },
  )

  it('although the take before was stopped long before this request left is not controllable', async () => {
    const [desk, former] = await givenUp({ refusesSecond: false })
    desk.agora.script('start', () => aFault('start', 'startUnconfirmed', { certainty: 'unknown', http: null }))
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    await desk.clock.pass(1_000)
    await desk.sessions.stop({ sessionId: former.id, gesture: 'press' }, 'window')
    await desk.clock.pass(60_000)
    expect([desk.state(former.id), desk.state(next.id)]).toEqual(['saved', 'startUnknown'])
    desk.agora.script('start', busy)
    await desk.sessions.resolveUnknown({ sessionId: next.id, choice: 'tryAgain' }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(next.id)).toBe('uncontrollable')
  })

  it('as this very start, by the word about its own resource, stays in doubt whatever becomes of a take before it', async () => {
    const [desk, former] = await givenUp({ refusesSecond: false })
    desk.agora.script('start', () => ({ doneBut: aFault('start', 'alreadyRecording', { code: 7 }) }))
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    await desk.clock.pass(1_000)
    desk.agora.always('query', null)
    await desk.sessions.stop({ sessionId: former.id, gesture: 'press' }, 'window')
    await desk.clock.pass(60_000)
    expect(desk.shown(former.id).outcome).toBe('saved')
    expect(desk.state(next.id)).toBe('uncontrollable')
  })

  it('by somebody else is not controllable', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'channelUidBusy', { code: 53 }))
    const { id } = await desk.start()
    expect(desk.state(id)).toBe('uncontrollable')
    expect(desk.agora.calls('query')).toEqual([])
  })

  it('as a start that was tried again finds out goes on as the take that had been given up', async () => {
    const [desk, former] = await givenUp({ refusesSecond: true })
    const silence = aFault('start', 'startUnconfirmed', { certainty: 'unknown', http: null })
    desk.agora.script('start', () => silence)
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(next.id)).toBe('startUnknown')
    desk.agora.always('query', null)
    await desk.sessions.resolveUnknown({ sessionId: next.id, choice: 'tryAgain' }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.shown(next.id).reason?.code).toBe('takenUpAgain')
    expect(running(desk).map(({ id }) => id)).toEqual([former.id])
  })
})

describe('a take that had been given up and is seen again', () => {
  /** A recording that was given up, and the next take with the same uid, whose start is never answered. */
  async function nextUnanswered({ arrived }: { readonly arrived: boolean }): Promise<[Desk, Session, Session]> {
    const [desk, former] = await givenUp({ refusesSecond: !arrived })
    const silence = aFault('start', 'startUnconfirmed', { certainty: 'unknown', http: null })
    desk.agora.script('start', () => (arrived ? { doneBut: silence } : silence))
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(next.id)).toBe('startUnknown')
    return [desk, former, next]
  }

  it.each([false, true])(
    'is taken up beside a start that was never answered (arrived: %s), which stays unknown',
    async (arrived) => {
      const [desk, former, next] = await nextUnanswered({ arrived })
      desk.agora.always('query', null)
      await desk.clock.pass(120_000)
      expect(desk.state(former.id)).toBe('recording')
      expect(desk.state(next.id)).toBe('startUnknown')
      await desk.relaunch(10_000)
      await desk.clock.pass(1_000)
      expect(desk.state(former.id)).toBe('recording')
      expect(desk.state(next.id)).toBe('startUnknown')
      await desk.sessions.stop({ sessionId: former.id, gesture: 'press' }, 'window')
      await desk.clock.pass(1_000)
      expect(desk.state(former.id)).toBe('saved')
      expect(desk.state(next.id)).toBe('startUnknown')
    },
  )

  it('keeps that start from being sent once more, which could make a second recorder', async () => {
    const [desk, former, next] = await nextUnanswered({ arrived: false })
    desk.agora.always('query', null)
    await desk.clock.pass(120_000)
    const starts = desk.agora.calls('start').length
    const again = desk.sessions.resolveUnknown({ sessionId: next.id, choice: 'tryAgain' }, 'window')
    expect(await refusalOf(again)).toMatchObject({ code: 'sessionDuplicate', params: { sessionId: former.id } })
    expect(desk.agora.calls('start')).toHaveLength(starts)
  })

  it('while that start is sent once more is what the answer is about', async () => {
    const [desk, former, next] = await nextUnanswered({ arrived: false })
    desk.agora.latency = 90_000
    await desk.sessions.resolveUnknown({ sessionId: next.id, choice: 'tryAgain' }, 'window')
    await desk.clock.pass(100)
    desk.agora.latency = 20
    desk.agora.always('query', null)
    await desk.clock.pass(80_000)
    expect(desk.state(former.id)).toBe('recording')
    await desk.clock.pass(20_000)
    expect(desk.shown(next.id)).toMatchObject({ outcome: 'nothingRecorded', reason: { code: 'takenUpAgain' } })
    expect(running(desk).map(({ id }) => id)).toEqual([former.id])
  })

  it('loses no sid of a start that is answered in the end', async () => {
    const [desk, former, next] = await nextUnanswered({ arrived: true })
    desk.agora.latency = 90_000
    const { resourceId } = desk.shown(next.id)
    desk.agora.script('start', () => aFault('start', 'resourceUsed', { sid: `sid-of-${resourceId}` }))
    await desk.sessions.resolveUnknown({ sessionId: next.id, choice: 'tryAgain' }, 'window')
    await desk.clock.pass(100)
    desk.agora.latency = 20
    desk.agora.always('query', null)
    await desk.clock.pass(120_000)
    expect([desk.state(former.id), desk.state(next.id)]).toEqual(['recording', 'recording'])
  })

  it('stays so while the next take of its channel and uid runs, and comes back after that', async () => {
    const [desk, former] = await givenUp({ refusesSecond: false })
    const next = await desk.sessions.reroll({ sessionId: former.id }, 'window')
    desk.agora.always('query', null)
    await desk.clock.pass(200_000)
    expect(running(desk).map(({ id }) => id)).toEqual([next.id])
    // It can be stopped all the same. Refused, it is what it was.
    desk.agora.script('stop', () => aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: null }))
    desk.agora.script('stop', () => aFault('stop', 'invalidParameter'))
    await desk.sessions.stop({ sessionId: former.id, gesture: 'press' }, 'window')
    await desk.clock.pass(60_000)
    expect(desk.shown(former.id)).toMatchObject({ phase: 'ended', reason: { code: 'recorderLost' } })
    await desk.sessions.stop({ sessionId: next.id, gesture: 'press' }, 'window')
    await desk.clock.pass(300_000)
    expect(running(desk).map(({ id }) => id)).toEqual([former.id])
  })

  it('keeps a resource that was reserved meanwhile from being started', async () => {
    const [desk, former] = await givenUp({ refusesSecond: false })
    const armed = await desk.sessions.arm({ presetId: presetId() }, 'window')
    desk.agora.always('query', null)
    await desk.clock.pass(120_000)
    expect(running(desk).map(({ id }) => id)).toEqual([former.id])
    const refusal = await refusalOf(desk.sessions.startArmed({ sessionId: armed.id }, 'window'))
    expect(refusal).toMatchObject({ code: 'sessionDuplicate', params: { sessionId: former.id } })
  })
})
