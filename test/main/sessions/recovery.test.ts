import { describe, expect, it } from 'vitest'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { elapsedMs } from '../../../shared/recording/sessionState.ts'
import { presetId } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { aFault, unreachable } from '../../fakes/agora.ts'

describe('after the desk was killed', () => {
  it('a recording is there again, with its true time, and can be stopped', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const before = elapsedMs(desk.shown(id), desk.clock.now())
    await desk.relaunch(600_000)
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
    expect(elapsedMs(desk.shown(id), desk.clock.now())).toBe(before! + 601_000)
    expect(desk.timeline(id)).toContainEqual({ type: 'recovered', awayMs: 602_020 })
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'tray')
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
  })

  it.each([
    [
      'that was quit',
      async (desk: Desk) => {
        const closed = desk.sessions.close({ hurry: false })
        await desk.clock.pass(100)
        await closed
      },
    ],
    [
      'that was killed, by its request log',
      (desk: Desk, { id, evidence }: Session) => {
        desk.journal.requests.append({
          at: evidence.lastGoodAt! - 20,
          sessionId: id,
          appId: 'app-id-of-the-town-hall',
          call: 'query',
          method: 'GET',
          host: 'api.example.test',
          path: '/query',
          attempt: 1,
          status: 200,
          ms: 20,
          error: null,
          requestBody: null,
          serviceStatus: 5,
          // A long list of files is cut off where it is kept.
          responseBody: '{"resourceId":"resource-1","serverResponse":{"fileList":[{"filename":"a.m3u8"},…',
        })
        return Promise.resolve()
      },
    ],
  ])('a recording that ended meanwhile never ended before its last proof: a desk %s', async (_how, ends) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await desk.clock.pass(55_000)
    const session = desk.shown(id)
    expect(desk.journal.sessions.get(id)!.evidence.lastGoodAt).toBeLessThan(session.evidence.lastGoodAt!)
    await ends(desk, session)
    desk.agora.recordings[0]!.status = 7
    await desk.relaunch(600_000)
    await desk.clock.pass(1_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'endedByItself', endedAt: session.evidence.lastGoodAt })
  })

  it.each([
    ['was answered', 30, true],
    ['was not answered', 10, false],
  ] as const)('Program is what the last layout says only if that %s', async (_, ms, known) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const layout = { ...defaultLayout, backgroundColor: '#123456' }
    void desk.sessions.updateLayout({ sessionId: id, layout }, 'window')
    await desk.clock.pass(ms)
    await desk.relaunch(1_000)
    expect(desk.shown(id).layout).toEqual(known ? layout : null)
    await desk.relaunch(1_000)
    expect(desk.shown(id).layout).toEqual(known ? layout : null)
  })

  it('nothing is started or resent', async () => {
    const desk = await createDesk({ presets: 2 })
    await desk.record(1)
    await desk.sessions.start({ presetId: presetId(2) }, 'window')
    await desk.clock.pass(30)
    const sent = desk.agora.ledger.filter(({ call }) => call === 'acquire' || call === 'start').length
    await desk.relaunch(1_000)
    await desk.clock.pass(600_000)
    expect(desk.agora.ledger.filter(({ call }) => call === 'acquire' || call === 'start')).toHaveLength(sent)
  })

  it.each([
    [10, 'failed', 'startInterrupted'],
    [30, 'startUnknown', 'startNeverAnswered'],
  ] as const)('%i ms after Start it says what is known: %s', async (ms, state, reason) => {
    const desk = await createDesk()
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(ms)
    await desk.relaunch(5_000)
    expect(desk.state(id)).toBe(state)
    expect(desk.shown(id).reason?.code).toBe(reason)
  })

  it('a stop that was on its way goes on', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.latency = 5_000
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(1_000)
    desk.agora.latency = 20
    await desk.relaunch(2_000)
    await desk.clock.pass(200_000)
    expect(['saved', 'uploadUnknown']).toContain(desk.state(id))
    expect(desk.agora.recordings).toMatchObject([{ running: false }])
  })

  it('a stop that waits for the network goes on', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('stop', () => unreachable('stop'))
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(20_000)
    await desk.relaunch(60_000)
    expect(desk.shown(id).phase).toBe('stopping')
    desk.agora.always('stop', null)
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('saved')
  })

  it('a recording that ended meanwhile is said to have, dated to the last proof', async () => {
    const desk = await createDesk()
    const { id, evidence } = await desk.record()
    desk.agora.recordings[0]!.status = 7
    await desk.relaunch(3_600_000)
    await desk.clock.pass(1_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'endedByItself', endedAt: evidence.lastGoodAt })
  })

  it('an unknown start stays unknown, launch after launch, until the operator lets it go', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'startUnconfirmed', { certainty: 'unknown' }))
    const { id } = await desk.start()
    await desk.relaunch(60_000)
    await desk.relaunch(60_000)
    expect(desk.state(id)).toBe('startUnknown')
    expect(desk.shown(id).reason?.code).toBe('startUnconfirmed')
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    await desk.relaunch(60_000)
    expect(desk.hub.snapshot().sessions).toEqual({})
  })

  it('what ended stays on the desk until it is dismissed', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).toThrow('sessionStillLive')
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(100)
    await desk.relaunch()
    expect(desk.state(id)).toBe('saved')
    desk.sessions.dismiss({ sessionId: id }, 'window')
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).toThrow('sessionNotFound')
    await desk.relaunch()
    expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
  })
})
