import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import { problem } from '../../../shared/problem.ts'
import type { Account } from '../../../shared/recording/account.ts'
import { anAccount, presetId } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { noon } from '../../builders/session.ts'
import { slowSecrets } from '../../builders/slowSecrets.ts'
import { aFault } from '../../fakes/agora.ts'

const MINUTE = 60_000
const counting = { settings: { stopPolicy: 'countdown', countdownSeconds: 5 } } as const
const notes = (desk: Desk, id: SessionId) =>
  desk.timeline(id).flatMap((event) => (event.type === 'note' ? [event.note] : []))
const plan = (desk: Desk, id: SessionId, ms: number, action: 'remind' | 'stop') =>
  desk.sessions.plan({ sessionId: id, plannedEnd: { at: desk.clock.now() + ms, action } }, 'window')

describe('a planned end', () => {
  it('reminds five minutes before, and only reminds', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    const { plannedEnd } = plan(desk, id, 10 * MINUTE, 'remind')
    await desk.clock.pass(5 * MINUTE - 1_000)
    expect(desk.shown(id).plannedEnd?.remindedAt).toBeNull()
    await desk.clock.pass(1_000)
    expect(desk.shown(id).plannedEnd).toEqual({ ...plannedEnd, remindedAt: desk.clock.now() })
    await desk.clock.pass(20 * MINUTE)
    expect(desk.state(id)).toBe('recording')
    expect(notes(desk, id)).toEqual(['reminded'])
  })

  it.each([
    ['while that is said', 100],
    ['also where the desk had asked again meanwhile', 62_000],
  ])('whose countdown sleep cut short stops nothing that somebody keeps, %s', async (_when, ms) => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    plan(desk, id, 10 * MINUTE, 'stop')
    await desk.clock.pass(10 * MINUTE + 1_000)
    expect(desk.shown(id).pendingStop?.surface).toBe('plan')
    desk.clock.sleep(60_000)
    desk.sessions.focus()
    await desk.clock.pass(ms)
    desk.sessions.keepRecording({ sessionId: id }, 'window')
    await desk.clock.pass(60 * MINUTE)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', plannedEnd: null, pendingStop: null, stopProblem: null })
    expect(desk.agora.calls('stop')).toEqual([])
  })

  it('stops through the countdown', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    plan(desk, id, 10 * MINUTE, 'stop')
    await desk.clock.pass(10 * MINUTE + 1_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', pendingStop: { surface: 'plan', policy: 'countdown' } })
    await desk.clock.pass(5_000)
    expect(desk.state(id)).toBe('saved')
    expect(notes(desk, id)).toEqual(['reminded', 'stopCountdown', 'plannedStop'])
  })

  it('is given up when somebody keeps the recording', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    plan(desk, id, MINUTE, 'stop')
    await desk.clock.pass(MINUTE + 1_000)
    desk.sessions.keepRecording({ sessionId: id }, 'window')
    await desk.clock.pass(30 * MINUTE)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', plannedEnd: null })
  })

  it('can be moved and taken back while it runs', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    const planned = desk.clock.now()
    plan(desk, id, MINUTE, 'stop')
    plan(desk, id, 60 * MINUTE, 'stop')
    await desk.clock.pass(30 * MINUTE)
    expect(desk.shown(id).pendingStop).toBeNull()
    desk.sessions.plan({ sessionId: id, plannedEnd: null }, 'window')
    await desk.clock.pass(60 * MINUTE)
    expect(desk.state(id)).toBe('recording')
    const told = desk.timeline(id).flatMap((event) => (event.type === 'operator' && event.action === 'plan' ? [event.endsAt] : [])) // prettier-ignore
    expect(told).toEqual([planned + MINUTE, planned + 60 * MINUTE, null])
  })

  it.each([
    ['moved', 15 * MINUTE],
    ['taken back', null],
  ])('that is %s while it counts down stops nothing', async (_what, later) => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    plan(desk, id, MINUTE, 'stop')
    await desk.clock.pass(MINUTE + 1_000)
    expect(desk.shown(id).pendingStop).not.toBeNull()
    if (later === null) desk.sessions.plan({ sessionId: id, plannedEnd: null }, 'window')
    else plan(desk, id, later, 'stop')
    expect(desk.shown(id).pendingStop).toBeNull()
    await desk.clock.pass(10 * MINUTE)
    expect(desk.state(id)).toBe('recording')
    await desk.clock.pass(10 * MINUTE)
    expect(desk.state(id)).toBe(later === null ? 'recording' : 'saved')
  })

  it('that is moved while its stop waits for the keychain stops nothing, and the new one comes at its time', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    plan(desk, id, MINUTE, 'stop')
    const read = slowSecrets(desk, 'account')
    await desk.clock.pass(MINUTE + 1_000)
    plan(desk, id, 3_000, 'stop')
    read()
    await desk.clock.pass(1_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', pendingStop: null })
    expect(notes(desk, id)).not.toContain('plannedStop')
    await desk.clock.pass(3_000)
    expect(desk.state(id)).toBe('saved')
  })

  it('leaves a stop alone that somebody asked for', async () => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    plan(desk, id, MINUTE, 'stop')
    await desk.clock.pass(6_000)
    expect(desk.state(id)).toBe('saved')
  })

  it('that passed before an armed session is started does not end its start', async () => {
    const desk = await createDesk()
    const { id } = await desk.sessions.arm({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_000)
    plan(desk, id, MINUTE, 'stop')
    await desk.clock.pass(10 * MINUTE)
    await desk.sessions.startArmed({ sessionId: id }, 'window')
    await desk.clock.pass(30_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', plannedEnd: null })
  })

  it.each([
    [
      'sleep',
      async (desk: Desk) => {
        desk.clock.sleep(60 * MINUTE)
        await desk.clock.settle()
      },
    ],
    ['a relaunch', (desk: Desk) => desk.relaunch(60 * MINUTE)],
  ])('that passed during %s is made up for, with its countdown', async (_name, away) => {
    const desk = await createDesk(counting)
    const { id } = await desk.record()
    plan(desk, id, 30 * MINUTE, 'stop')
    await away(desk)
    await desk.clock.pass(46_000)
    expect(desk.state(id)).toBe('saved')
    const began = desk.sessions
      .timeline({ sessionId: id, afterSeq: 0 })
      .find(({ event }) => event.type === 'note' && event.note === 'stopCountdown')
    expect(desk.agora.calls('stop')[0]?.at).toBe((began?.at ?? 0) + 5_000)
  })

  it('in the past, or of something that has ended, is refused', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    expect(() => plan(desk, id, 0, 'stop')).toThrow('plannedEndPast')
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(100)
    expect(() => plan(desk, id, MINUTE, 'stop')).toThrow('sessionNotLive')
  })

  it('that the service refuses is asked for again less and less often, and told once', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    plan(desk, id, MINUTE, 'stop')
    desk.agora.always('stop', () => aFault('stop', 'credentialsRefused', { http: 401 }))
    await desk.clock.pass(61 * MINUTE)
    expect(desk.agora.calls('stop').length).toBeGreaterThan(3)
    expect(desk.agora.calls('stop').length).toBeLessThan(12)
    expect(notes(desk, id).filter((note) => note === 'plannedStop')).toHaveLength(1)
    desk.agora.always('stop', null)
    await desk.clock.pass(10 * MINUTE)
    expect(desk.state(id)).toBe('saved')
  })

  it('that was refused is asked for at once when the account works again', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const tell = (check: Account['check']) =>
      desk.hub.apply({ kind: 'put', collection: 'accounts', value: anAccount({ check }) })
    plan(desk, id, MINUTE, 'stop')
    desk.agora.always('stop', () => aFault('stop', 'credentialsRefused', { http: 401 }))
    await desk.clock.pass(31 * MINUTE)
    const stops = desk.agora.calls('stop').length
    tell({ state: 'refused', at: noon, problem: problem('credentialsRefused') })
    desk.agora.always('stop', null)
    await desk.clock.pass(1_000)
    expect(desk.agora.calls('stop')).toHaveLength(stops)
    tell({ state: 'unchecked' })
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('saved')
    expect(notes(desk, id).filter((note) => note === 'plannedStop')).toHaveLength(1)
  })

  it('that was refused does not hold up another one', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    plan(desk, id, MINUTE, 'stop')
    desk.agora.always('stop', () => aFault('stop', 'credentialsRefused', { http: 401 }))
    await desk.clock.pass(31 * MINUTE)
    desk.agora.always('stop', null)
    plan(desk, id, MINUTE, 'stop')
    await desk.clock.pass(MINUTE + 2_000)
    expect(desk.state(id)).toBe('saved')
  })

  it('tries again when the stop cannot be asked for yet', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    plan(desk, id, MINUTE, 'stop')
    const certificate = 'account/00000000-0000-4000-8001-000000000001/certificate'
    await desk.secrets.forget(certificate)
    await desk.clock.pass(2 * MINUTE)
    expect(desk.shown(id).phase).toBe('recording')
    await desk.secrets.put(certificate, 'customer-certificate', 'keychain')
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('saved')
  })
})
