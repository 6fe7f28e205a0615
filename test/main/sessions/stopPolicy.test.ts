import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import type { StopGesture } from '../../../shared/recording/stopPolicy.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { sessionId } from '../../builders/session.ts'
import { refusalOf } from '../../builders/refusal.ts'

const press = (desk: Desk, id: SessionId, gesture: StopGesture = 'press') =>
  desk.sessions.stop({ sessionId: id, gesture }, 'window')
const stops = (desk: Desk) => desk.agora.calls('stop').length
const notes = (desk: Desk, id: SessionId) =>
  desk.timeline(id).flatMap((event) => (event.type === 'note' ? [event.note] : []))
const counting = { settings: { stopPolicy: 'countdown', countdownSeconds: 5 } } as const

describe('a countdown', () => {
  it('is journaled and shown at once, and the stop leaves when it is over', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    const at = desk.clock.now()
    const session = await press(desk, id)
    expect(session).toMatchObject({
      phase: 'recording',
      pendingStop: { at: at + 5_000, surface: 'window', policy: 'countdown' },
    })
    expect(desk.journal.sessions.get(id)?.pendingStop).not.toBeNull()
    await desk.clock.pass(4_990)
    expect(stops(desk)).toBe(0)
    await desk.clock.pass(100)
    expect(desk.shown(id)).toMatchObject({ phase: 'ended', outcome: 'saved', pendingStop: null })
    expect(notes(desk, id)).toEqual(['stopCountdown'])
  })

  it('ends with a recording that is put away meanwhile, and keeps nobody from quitting', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    await press(desk, id)
    desk.clock.setForward(330_000)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    expect(id in desk.hub.snapshot().sessions).toBe(false)
    const closed = desk.sessions.close({ hurry: false })
    await desk.clock.pass(70_000)
    await closed
    expect(stops(desk)).toBe(0)
  })

  it('goes on through questions about the recording', async () => {
    const desk = await createDesk({ settings: { stopPolicy: 'countdown', countdownSeconds: 30 } })
    const { id } = await desk.record()
    await press(desk, id)
    await desk.clock.pass(29_000)
    expect(desk.shown(id).pendingStop).not.toBeNull()
    await desk.clock.pass(1_500)
    expect(desk.state(id)).toBe('saved')
  })

  it('can be kept from ending in a stop, from any surface', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    await press(desk, id)
    await desk.clock.pass(4_900)
    expect(desk.sessions.keepRecording({ sessionId: id }, 'tray').pendingStop).toBeNull()
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('recording')
    expect(stops(desk)).toBe(0)
    expect(desk.timeline(id)).toContainEqual({ type: 'operator', action: 'keep', surface: 'tray' })
  })

  it('is skipped by "Stop now", and not by a second press', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    await press(desk, id)
    await press(desk, id)
    await desk.clock.pass(1_000)
    expect(stops(desk)).toBe(0)
    await press(desk, id, 'now')
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
    await desk.clock.pass(10_000)
    expect(stops(desk)).toBe(1)
  })

  it('that is over cannot be kept any more', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    desk.agora.latency = 5_000
    await press(desk, id)
    await desk.clock.pass(6_000)
    expect(() => desk.sessions.keepRecording({ sessionId: id }, 'window')).toThrow('stopAlreadySent')
  })

  it.each([
    [
      'quit',
      async (desk: Desk) => {
        const closed = desk.sessions.close({ hurry: false })
        await desk.clock.pass(100)
        await closed
        await desk.relaunch(60_000)
      },
    ],
    ['crash', (desk: Desk) => desk.relaunch(60_000)],
    [
      'sleep',
      async (desk: Desk) => {
        desk.clock.sleep(60_000)
        await desk.clock.pass(6_000)
      },
    ],
    [
      'sleep, noticed on waking',
      async (desk: Desk) => {
        desk.clock.sleep(60_000)
        desk.sessions.focus()
        await desk.clock.pass(100)
      },
    ],
  ])('that is cut short by %s leaves the recording running and says so', async (_name, cut) => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    await press(desk, id)
    await desk.clock.pass(2_000)
    await cut(desk)
    await desk.clock.pass(20_000)
    const { phase, pendingStop, stopProblem } = desk.shown(id)
    expect([phase, pendingStop, stopProblem?.code]).toEqual(['recording', null, 'stopCutShort'])
    expect(notes(desk, id)).toEqual(['stopCountdown', 'stopCutShort'])
    expect(stops(desk)).toBe(0)
    // Said until somebody answers it: by stopping, or by keeping it.
    desk.sessions.keepRecording({ sessionId: id }, 'window')
    expect(desk.shown(id).stopProblem).toBeNull()
  })

  it('is over when the recording ends by itself', async () => {
    const desk = await createDesk({ settings: { stopPolicy: 'countdown', countdownSeconds: 30 } })
    const { id } = await desk.record()
    await press(desk, id)
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(60_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'endedByItself', pendingStop: null })
    expect(stops(desk)).toBe(0)
  })

  it('is not cut short by an earlier one of a take that had ended and came back', async () => {
    const desk = await createDesk({ settings: { stopPolicy: 'countdown', countdownSeconds: 30 } })
    const { id } = await desk.record()
    await press(desk, id)
    const [recording] = desk.agora.recordings
    recording!.status = 20
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('failed')
    recording!.status = 5
    desk.sessions.checkNow({ sessionId: id })
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
    await press(desk, id)
    await desk.clock.pass(29_000)
    expect(stops(desk)).toBe(0)
    expect(desk.shown(id).pendingStop).not.toBeNull()
    await desk.clock.pass(2_000)
    expect(desk.state(id)).toBe('saved')
  })

  it('does not begin without the certificate that the stop will need', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    await desk.secrets.forget('account/00000000-0000-4000-8001-000000000001/certificate')
    expect((await refusalOf(press(desk, id))).code).toBe('stopCertificate')
    expect(desk.shown(id).pendingStop).toBeNull()
  })

  it('says of a locked keychain which recording was not stopped, and whose certificate is missing', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    desk.secrets.relaunch()
    desk.secrets.setKeychain('locked')
    const { name, accountId } = desk.shown(id)
    const account = desk.journal.accounts.get(accountId)?.label
    const told = { code: 'stopKeychain', params: { name, account, sessionId: id, accountId } }
    expect(await refusalOf(press(desk, id))).toMatchObject(told)
    const many = await desk.sessions.stopMany({ sessionIds: [id], gesture: 'press' }, 'window')
    expect(many).toMatchObject([{ ok: false, problem: told }])
    expect(stops(desk)).toBe(0)
  })
})

describe('press twice', () => {
  const twice = { settings: { stopPolicy: 'pressTwice' } } as const

  it('stops with the second press within 1.5 s', async () => {
    const desk = await createDesk(twice)
    const { id } = await desk.record()
    expect((await press(desk, id)).pendingStop?.policy).toBe('pressTwice')
    await desk.clock.pass(1_400)
    expect(stops(desk)).toBe(0)
    await press(desk, id)
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
  })

  it('does nothing when the second press does not come', async () => {
    const desk = await createDesk(twice)
    const { id } = await desk.record()
    await press(desk, id)
    await desk.clock.pass(1_600)
    expect(desk.shown(id).pendingStop).toBeNull()
    expect(notes(desk, id)).toEqual(['stopLapsed'])
    await press(desk, id)
    await desk.clock.pass(10_000)
    expect(stops(desk)).toBe(0)
  })
})

describe('stopping many', () => {
  it('is one countdown for all of them, and an answer for each', async () => {
    const desk = await createDesk({ presets: 3, ...counting })
    const ids = [(await desk.record(1)).id, (await desk.record(2)).id, (await desk.record(3)).id]
    const results = await desk.sessions.stopMany({ sessionIds: [...ids, sessionId(99)], gesture: 'press' }, 'tray')
    expect(results.map((result) => (result.ok ? result.session.id : result.problem.code))).toEqual([
      ...ids,
      'sessionNotFound',
    ])
    expect(new Set(ids.map((id) => desk.shown(id).pendingStop?.at)).size).toBe(1)
    desk.sessions.keepRecording({ sessionId: ids[1]! }, 'window')
    await desk.clock.pass(6_000)
    expect(ids.map((id) => desk.state(id))).toEqual(['saved', 'recording', 'saved'])
  })
})
