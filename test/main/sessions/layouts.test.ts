import { describe, expect, it } from 'vitest'
import { type LayoutState, defaultLayout } from '../../../shared/layout/layoutState.ts'
import { presetId } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { aFault, gone } from '../../fakes/agora.ts'

const colour = (n: number): LayoutState => ({ ...defaultLayout, mixedVideoLayout: 1, backgroundColor: `#00000${n}` })
const take = (desk: Desk, id: Parameters<Desk['shown']>[0], layout: LayoutState) =>
  desk.sessions.updateLayout({ sessionId: id, layout }, 'window')

describe('taking a layout', () => {
  it('sends the whole state, and Program is what the service accepted', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const taken = take(desk, id, colour(1))
    await desk.clock.pass(100)
    expect((await taken).layout).toEqual(colour(1))
    expect(desk.agora.calls('updateLayout').map(({ layout }) => layout)).toEqual([colour(1)])
    expect(desk.timeline(id).at(-1)).toEqual({ type: 'layout', layout: colour(1) })
  })

  it('in a hurry: one on its way, the newest next, half a second apart, and everybody learns the outcome', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.latency = 200
    const takes = [1, 2, 3, 4, 5].map((n) => take(desk, id, colour(n)))
    await desk.clock.pass(2_000)
    const sent = desk.agora.calls('updateLayout')
    expect(sent.map(({ layout }) => layout)).toEqual([colour(1), colour(5)])
    expect(sent[1]!.at - sent[0]!.at).toBeGreaterThanOrEqual(500)
    const results = await Promise.all(takes)
    expect(results.map(({ layout }) => layout)).toEqual([colour(1), colour(5), colour(5), colour(5), colour(5)])
  })

  it('that stood in line before it left counts half a second from when it left, not from when it was asked for', async () => {
    const desk = await createDesk({ limit: true, presets: 11 })
    const { id } = await desk.record()
    await desk.clock.pass(2_000)
    // Takes the whole second's requests, so that the first layout waits.
    for (let n = 0; n < 10; n++)
      void desk.sessions.start({ presetId: presetId(n + 2) }, 'window').catch(() => undefined)
    await desk.clock.settle()
    void take(desk, id, colour(1))
    void take(desk, id, colour(2))
    await desk.clock.pass(10_000)
    const [first, second] = desk.agora.calls('updateLayout').map(({ leftAt }) => leftAt)
    expect(second! - first!).toBeGreaterThanOrEqual(500)
  })

  it('that was not accepted at once is not sent again once another one is taken', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const again = aFault('updateLayout', 'unknownTrouble', { certainty: 'unknown', http: 500 })
    desk.agora.script('updateLayout', () => ({ againAfter: again }))
    const first = take(desk, id, colour(1))
    await desk.clock.pass(500)
    const second = take(desk, id, colour(2))
    await desk.clock.pass(2_000)
    expect(desk.agora.calls('updateLayout').map(({ layout }) => layout)).toEqual([colour(1), colour(2)])
    expect((await first).layout).toEqual(colour(2))
    expect((await second).layout).toEqual(colour(2))
    expect(desk.timeline(id).flatMap((event) => (event.type === 'fault' ? [event.problem.code] : []))).toEqual([
      'layoutUnconfirmed',
    ])
  })

  it('that was not accepted at once is sent again while no other one is taken', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('updateLayout', () => ({ againAfter: aFault('updateLayout', 'unknownTrouble', { http: 500 }) }))
    const taken = take(desk, id, colour(1))
    await desk.clock.pass(2_000)
    expect((await taken).layout).toEqual(colour(1))
    expect(desk.agora.calls('updateLayout')).toHaveLength(2)
  })

  it('whose ids the service does not accept has the session asked about at once', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const refused = (call: 'updateLayout' | 'query') => aFault(call, 'idsMismatch', { code: 1003 })
    desk.agora.script('updateLayout', () => refused('updateLayout'))
    desk.agora.always('query', () => refused('query'))
    await desk.clock.pass(1_000)
    const taken = desk.sessions.updateLayout({ sessionId: id, layout: colour(1) }, 'window')
    await Promise.all([expect(taken).rejects.toThrow('idsMismatch'), desk.clock.pass(2_000)])
    expect(desk.shown(id).evidence.problem?.code).toBe('idsMismatch')
  })

  it('that the service refuses leaves Program as it was', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('updateLayout', () => aFault('updateLayout', 'layoutRefused', { code: 1028 }))
    const taken = refusalOf(take(desk, id, colour(1)))
    await desk.clock.pass(100)
    expect((await taken).code).toBe('layoutRefused')
    expect(desk.shown(id).layout).toEqual(defaultLayout)
  })

  it('whose outcome is unknown leaves Program unknown until the next one is accepted', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const silence = aFault('updateLayout', 'commandCancelled', { certainty: 'unknown', http: null })
    desk.agora.script('updateLayout', () => ({ doneBut: silence }))
    const taken = refusalOf(take(desk, id, colour(1)))
    await desk.clock.pass(100)
    expect((await taken).code).toBe('commandCancelled')
    expect(desk.shown(id).layout).toBeNull()
    const again = take(desk, id, colour(2))
    await desk.clock.pass(1_000)
    expect((await again).layout).toEqual(colour(2))
  })

  it('that cannot be right is not sent', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const found = await refusalOf(take(desk, id, { ...defaultLayout, backgroundColor: 'red' }))
    expect(found).toMatchObject({ code: 'layoutInvalid', field: 'layout.backgroundColor' })
    expect(desk.agora.calls('updateLayout')).toEqual([])
  })

  it('is possible only while it records', async () => {
    const desk = await createDesk()
    const { id } = await desk.start()
    expect(await refusalOf(take(desk, id, colour(1)))).toMatchObject({
      code: 'layoutNotPossible',
      params: { state: 'starting' },
    })
    await desk.clock.pass(15_000)
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    expect((await refusalOf(take(desk, id, colour(1)))).code).toBe('layoutNotPossible')
    await desk.clock.pass(1_000)
    expect((await refusalOf(take(desk, id, colour(1)))).code).toBe('sessionNotLive')
  })

  it('that waits when the recording is stopped is not sent after the stop', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const first = take(desk, id, colour(1))
    const second = refusalOf(take(desk, id, colour(2)))
    await desk.clock.pass(100)
    await first
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(2_000)
    expect((await second).code).toBe('sessionNotLive')
    expect(desk.agora.calls('updateLayout')).toHaveLength(1)
  })

  it('teaches what the answer says about the recording', async () => {
    const desk = await createDesk({ presets: 2 })
    const lost = await desk.record(1)
    desk.agora.script('updateLayout', () => gone('updateLayout'))
    const taken = refusalOf(take(desk, lost.id, colour(1)))
    await desk.clock.pass(100)
    expect(await taken).toMatchObject({ code: 'layoutNotTaken' })
    expect(desk.shown(lost.id).evidence.problem?.code).toBe('workerNotFound')
    expect(desk.agora.calls('updateLayout')).toHaveLength(1)
    expect(desk.state(lost.id)).toBe('verifying')

    const over = await desk.record(2)
    desk.agora.script('updateLayout', () => aFault('updateLayout', 'recorderExiting', { code: 501 }))
    const late = refusalOf(take(desk, over.id, colour(1)))
    await desk.clock.pass(100)
    await late
    expect(desk.state(over.id)).toBe('endedByItself')
  })
})

describe('a layout on its way while the recording is stopped', () => {
  it.each([
    ['exiting', () => aFault('updateLayout', 'recorderExiting', { code: 501 })],
    ['not found', () => gone('updateLayout')],
  ])('that is answered with "%s" leaves the end to the stop, which has the files', async (_name, answered) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('updateLayout', answered)
    desk.agora.latency = 500
    const taken = refusalOf(take(desk, id, colour(1)))
    await desk.clock.pass(100)
    desk.agora.latency = 2_000
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(1_000)
    await taken
    expect(desk.shown(id)).toMatchObject({ phase: 'stopping', evidence: { ladder: null } })
    await desk.clock.pass(5_000)
    expect(desk.state(id)).toBe('saved')
    expect(desk.shown(id).files).toHaveLength(1)
  })
})
