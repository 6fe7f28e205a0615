import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import { PUT_AWAY_AFTER_MS } from '../../../shared/recording/sessionState.ts'
import { presetId } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { type LedgerLine, aFault, gone, unreachable } from '../../fakes/agora.ts'

const press = (desk: Desk, id: Parameters<Desk['shown']>[0]) =>
  desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')

const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code

const overlaps = (a: LedgerLine, b: LedgerLine): boolean =>
  a.at < (b.endedAt ?? Infinity) && b.at < (a.endedAt ?? Infinity)

/** No question may be on its way while a stop is. */
function expectNoQueryDuringStop(desk: Desk): void {
  for (const stop of desk.agora.calls('stop')) {
    for (const query of desk.agora.calls('query')) expect(overlaps(stop, query)).toBe(false)
  }
}

describe('a stop', () => {
  it('is journaled and shown at once, and its outcome follows', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const session = await press(desk, id)
    expect(session.phase).toBe('stopping')
    expect(desk.journal.sessions.get(id)?.stopRequestedAt).toBe(desk.clock.now())
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
    expect(desk.shown(id).files).toMatchObject([{ name: 'sid-of-resource-1_httpClient463224.m3u8' }])
  })

  it('is never accompanied by a question, and aborts one that is on its way', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.latency = 3_000
    await desk.clock.pass(13_500)
    expect(desk.agora.calls('query').at(-1)?.endedAt).toBeNull()
    await press(desk, id)
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('saved')
    expectNoQueryDuringStop(desk)
  })

  it('goes to the App ID that it was started under, whatever the account says now', async () => {
    const desk = await createDesk()
    const { id, appId } = await desk.record()
    const account = desk.journal.accounts.all()[0]
    if (account === undefined) throw new Error('No account')
    desk.journal.accounts.put({ ...account, appId: 'moved-app-id' })
    await press(desk, id)
    await desk.clock.pass(1_000)
    expect(desk.agora.calls('stop').map((line) => line.appId)).toEqual([appId])
  })

  it('ends the take when it leaves: the upload that the answer waits for is not recorded time', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.latency = 30_000
    const pressedAt = desk.clock.now()
    await press(desk, id)
    await desk.clock.pass(31_000)
    expect(desk.state(id)).toBe('saved')
    expect(desk.shown(id).endedAt).toBe(pressedAt)
  })

  it('pressed twice is one stop', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await Promise.all([press(desk, id), press(desk, id)])
    await desk.clock.pass(1_000)
    expect(desk.agora.calls('stop')).toHaveLength(1)
  })

  it('of something that has ended is refused', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await press(desk, id)
    await desk.clock.pass(1_000)
    expect(await codeOf(press(desk, id))).toBe('sessionNotLive')
  })

  it('without the certificate is refused and says why; the recording is untouched', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await desk.secrets.forget('account/00000000-0000-4000-8001-000000000001/certificate')
    expect(await codeOf(press(desk, id))).toBe('stopCertificate')
    expect(desk.state(id)).toBe('recording')
  })
})

describe('a defect of the desk during a stop', () => {
  const broken = () => {
    throw new TypeError('a defect')
  }

  it('is said, and the stop goes on', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', broken)
    await press(desk, id)
    await desk.clock.pass(100)
    expect(desk.shown(id)).toMatchObject({ phase: 'stopping', evidence: { problem: { code: 'internal' } } })
    await desk.clock.pass(5_000)
    expect(desk.state(id)).toBe('saved')
  })

  it('after the session was put away disturbs nobody', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => unreachable('query'))
    desk.agora.always('stop', () => unreachable('stop'))
    await press(desk, id)
    await desk.clock.pass(PUT_AWAY_AFTER_MS + 120_000)
    desk.agora.latency = 3_000
    desk.agora.always('stop', broken)
    await press(desk, id)
    await desk.clock.pass(1_000)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    const entries = desk.timeline(id).length
    await desk.clock.pass(60_000)
    expect(desk.hub.snapshot().sessions).toEqual({})
    expect(desk.timeline(id)).toHaveLength(entries)
  })
})

describe('a recording that was given up and put away', () => {
  it('can still be stopped, and is on the desk again until that has come to an end', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).toThrow('sessionMayRun')
    expect(desk.shown(id).dismissed).toBe(false)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
    await press(desk, id)
    await desk.clock.pass(1_000)
    expect(desk.agora.recordings).toMatchObject([{ running: false }])
    expect(desk.shown(id)).toMatchObject({ outcome: 'saved', dismissed: false })
  })

  it('stays away when the stop cannot be sent', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    await desk.secrets.forget('account/00000000-0000-4000-8001-000000000001/certificate')
    expect(await codeOf(press(desk, id))).toBe('stopCertificate')
    expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
  })
})

describe('a recording that nothing proves any more, and whose stops are refused', () => {
  const refused = (call: 'query' | 'stop') => () => aFault(call, 'credentialsRefused', { http: 401 })

  async function unproven(): Promise<{ desk: Desk; id: SessionId }> {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', refused('query'))
    desk.agora.always('stop', refused('stop'))
    await desk.clock.pass(120_000)
    await press(desk, id)
    await desk.clock.pass(1_000)
    return { desk, id }
  }

  it('stays on the desk while that is young, confirmed or not', async () => {
    const { desk, id } = await unproven()
    expect(() => desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')).toThrow('sessionStillLive')
    expect(desk.state(id)).toBe('unverified')
  })

  it('can be put away after a while, once somebody knows that it may run on', async () => {
    const { desk, id } = await unproven()
    const { resourceId, sid, evidence } = desk.shown(id)
    await desk.clock.pass(PUT_AWAY_AFTER_MS)
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).toThrow('sessionMayRun')
    expect(desk.shown(id).phase).toBe('recording')
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
    expect(desk.journal.sessions.get(id)).toMatchObject({
      phase: 'ended',
      outcome: 'uploadUnknown',
      reason: { code: 'putAwayUnproven' },
      endedAt: evidence.lastGoodAt,
      dismissed: true,
      resourceId,
      sid,
    })
    const asked = desk.agora.calls('query').length
    await desk.clock.pass(600_000)
    expect(desk.agora.calls('query')).toHaveLength(asked)
  })

  it('can be put away as well while its stop is asked for again and again in vain', async () => {
    const { desk, id } = await unproven()
    desk.agora.always('stop', () => unreachable('stop'))
    desk.agora.always('query', () => unreachable('query'))
    await press(desk, id)
    await desk.clock.pass(PUT_AWAY_AFTER_MS + 120_000)
    expect(desk.shown(id).phase).toBe('stopping')
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    const stops = desk.agora.calls('stop').length
    await desk.clock.pass(60_000)
    expect(desk.agora.calls('stop')).toHaveLength(stops)
    expect(desk.journal.sessions.get(id)?.reason?.code).toBe('putAwayUnproven')
  })

  it('is taken up again by Stop, and ends truthfully', async () => {
    const { desk, id } = await unproven()
    await desk.clock.pass(PUT_AWAY_AFTER_MS)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    desk.agora.heal()
    await press(desk, id)
    await desk.clock.pass(1_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'saved', dismissed: false })
  })
})

describe('closing the desk', () => {
  it('right after Stop lets the stop leave and hears its answer', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.latency = 2_000
    await press(desk, id)
    const closed = desk.sessions.close({ hurry: false })
    await desk.clock.pass(3_000)
    await closed
    expect(desk.agora.calls('stop')).toHaveLength(1)
    expect(desk.journal.sessions.get(id)).toMatchObject({ phase: 'ended', outcome: 'saved' })
  })

  it('while a start is answered that was stopped sends its stop', async () => {
    const desk = await createDesk()
    desk.agora.latency = 1_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_500)
    await press(desk, id)
    const closed = desk.sessions.close({ hurry: false })
    await desk.clock.pass(4_000)
    await closed
    expect(desk.agora.recordings).toMatchObject([{ running: false }])
    expect(desk.journal.sessions.get(id)?.outcome).toBe('saved')
  })

  it('does not wait for ever; the stop goes on at the next launch and says so', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('stop', () => unreachable('stop'))
    await press(desk, id)
    let over = false
    void desk.sessions.close({ hurry: false }).then(() => (over = true))
    await desk.clock.pass(5_100)
    expect(over).toBe(true)
    desk.agora.heal()
    await desk.relaunch(60_000)
    expect(desk.timeline(id)).toContainEqual(expect.objectContaining({ type: 'recovered' }))
    await desk.clock.pass(5_000)
    expect(desk.state(id)).toBe('saved')
  })
})

/** The timeline has an outcome for each stop that left, in words or in numbers. */
function expectEveryStopTold(desk: Desk, id: SessionId): void {
  const lines = desk.timeline(id).flatMap((line) => ('call' in line && line.call === 'stop' ? [line.type] : []))
  expect(lines.filter((type) => type !== 'intent')).toHaveLength(lines.filter((type) => type === 'intent').length)
}

describe('a stop that is not answered as hoped', () => {
  const cases = [
    ['nothing was published (435)', [aFault('stop', 'nothingPublished', { code: 435 })], 'nothingRecorded', 1],
    ['404 once, then stopped', [gone('stop')], 'saved', 2],
    ['unreachable twice, then stopped', [unreachable('stop'), unreachable('stop')], 'saved', 3],
    ['too many requests, then stopped', [aFault('stop', 'rateLimited', { http: 429 })], 'saved', 2],
  ] as const

  it.each(cases)('%s', async (_name, faults, state, stops) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', ...faults.map((fault) => () => fault))
    await press(desk, id)
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe(state)
    expect(desk.agora.calls('stop')).toHaveLength(stops)
    expectNoQueryDuringStop(desk)
    expectEveryStopTold(desk, id)
  })

  it('time-out after it was carried out: verified by query, ended, upload not confirmed', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', () => {
      desk.agora.recordings[0]!.status = 7
      return aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: null })
    })
    await press(desk, id)
    await desk.clock.pass(1_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'ended', outcome: 'uploadUnknown', serviceStatus: 7 })
    expect(desk.agora.calls('stop')).toHaveLength(1)
    expectNoQueryDuringStop(desk)
  })

  it('206 while it still records: stopped again', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', () => aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: 206, code: 65 }))
    await press(desk, id)
    await desk.clock.pass(30_000)
    expect(desk.state(id)).toBe('saved')
    expect(desk.agora.calls('stop')).toHaveLength(2)
    expectEveryStopTold(desk, id)
  })

  it.each([
    ['49', aFault('stop', 'alreadyEnding', { code: 49 })],
    ['501', aFault('stop', 'recorderExiting', { code: 501 })],
  ])('%s, and then not found any more: ended at once', async (_name, fault) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.running = false
    desk.agora.script('stop', () => fault)
    await press(desk, id)
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('uploadUnknown')
  })

  it('404 for good: believed after 90 s, never before', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.running = false
    await press(desk, id)
    await desk.clock.pass(89_000)
    expect(desk.shown(id).phase).toBe('stopping')
    await desk.clock.pass(3_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'uploadUnknown', reason: { code: 'recorderLost' } })
  })

  it('refused: goes back to recording, watched again, with the reason', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('stop', () => aFault('stop', 'credentialsRefused', { http: 401 }))
    await press(desk, id)
    await desk.clock.pass(100)
    expect(desk.shown(id)).toMatchObject({
      phase: 'recording',
      stopRequestedAt: null,
      stopProblem: { code: 'credentialsRefused' },
    })
    expect(desk.refusals).toHaveLength(1)
    const asked = desk.agora.calls('query').length
    await desk.clock.pass(20_000)
    expect(desk.agora.calls('query').length).toBeGreaterThan(asked)
    // Good answers about the recording do not hide that it was to be stopped and runs on.
    expect(desk.shown(id)).toMatchObject({ evidence: { problem: null }, stopProblem: { code: 'credentialsRefused' } })
    await desk.relaunch(1_000)
    expect(desk.shown(id).stopProblem?.code).toBe('credentialsRefused')
    await press(desk, id)
    expect(desk.shown(id).stopProblem).toBeNull()
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
  })

  it.each([
    ['500', aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: 500 })],
    ['504', aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: 504 })],
    ['206 with code 65', aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: 206, code: 65 })],
  ])('%s for ever while it records on: given up after a while, said, and possible anew', async (_name, fault) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('stop', () => fault)
    await press(desk, id)
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('stopping')
    await desk.clock.pass(60_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', stopProblem: { code: 'stopNotCarriedOut' } })
    const stops = desk.agora.calls('stop').length
    await desk.clock.pass(60_000)
    expect(desk.agora.calls('stop')).toHaveLength(stops)
    expect(desk.state(id)).toBe('recording')
    expectNoQueryDuringStop(desk)
    desk.agora.heal()
    await press(desk, id)
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
  })

  it('never for hours: no longer called "stopping", and carried out when the service is back', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('stop', () => unreachable('stop'))
    desk.agora.always('query', () => unreachable('query'))
    await press(desk, id)
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('stopping')
    expect(desk.shown(id).evidence.problem?.code).toBe('networkUnreachable')
    await desk.clock.pass(3_600_000)
    expect(desk.state(id)).toBe('unverified')
    desk.agora.always('stop', null)
    await press(desk, id)
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
  })
})

describe('a lost recording', () => {
  it('keeps its ids and can still be stopped', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    expect(desk.state(id)).toBe('endedByItself')
    await press(desk, id)
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
  })
})

describe('a late stop of a recording that was given up', () => {
  it.each(['ids', 'account'] as const)('that is refused (%s) leaves its end as it was', async (kind) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.status = 20
    await desk.clock.pass(20_000)
    const { outcome, reason, endedAt } = desk.shown(id)
    expect(outcome).toBe('failed')
    const fault = kind === 'ids' ? aFault('stop', 'idsMismatch') : aFault('stop', 'credentialsRefused', { http: 401 })
    desk.agora.script('stop', () => fault)
    await press(desk, id)
    await desk.clock.pass(100)
    expect(desk.shown(id)).toMatchObject({ phase: 'ended', outcome, reason, endedAt, stopRequestedAt: null })
    await press(desk, id)
    await desk.clock.pass(100)
    expect(desk.agora.calls('stop')).toHaveLength(2)
  })
})
