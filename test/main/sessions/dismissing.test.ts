import { describe, expect, it } from 'vitest'
import type { CallFault } from '../../../main/agora/port.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { PUT_BACK_OFFERED_MS } from '../../../shared/recording/dismissal.ts'
import { isInDoubt } from '../../../shared/recording/mayRecord.ts'
import { canStop } from '../../../shared/recording/sessionState.ts'
import { presetId } from '../../builders/account.ts'
import { createDesk } from '../../builders/desk.ts'
import { sessionId } from '../../builders/session.ts'
import { aFault, gone, unreachable } from '../../fakes/agora.ts'

async function saved() {
  const desk = await createDesk()
  const { id } = await desk.record()
  await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
  await desk.clock.pass(10_000)
  expect(desk.state(id)).toBe('saved')
  return { desk, id }
}

describe('a take that was dismissed', () => {
  it('is put back as it was, in the journal too, and its timeline tells both', async () => {
    const { desk, id } = await saved()
    const before = desk.shown(id)
    desk.sessions.dismiss({ sessionId: id }, 'window')
    expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    const expected = { ...before, timelineLength: before.timelineLength + 2, recalledAt: desk.clock.now() }
    expect(desk.shown(id)).toEqual(expected)
    expect(desk.journal.sessions.get(id)).toEqual(expected)
    expect(desk.timeline(id).slice(-2)).toEqual([
      { type: 'operator', action: 'dismiss', surface: 'window' },
      { type: 'operator', action: 'recall', surface: 'window' },
    ])
  })

  it('is put back after a launch as well', async () => {
    const { desk, id } = await saved()
    desk.sessions.dismiss({ sessionId: id }, 'window')
    await desk.relaunch()
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    expect(desk.shown(id)).toMatchObject({ outcome: 'saved', dismissed: false })
  })

  it('and may still record is asked about again once it is back', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    expect(desk.shown(id).reason?.code).toBe('recorderLost')
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    await desk.clock.pass(120_000)
    desk.agora.heal()
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    await desk.clock.pass(90_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('and was long without proof before that is asked about at once when it is back, and for as long as any other', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(20 * 60_000)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    const asked = desk.agora.calls('query').length
    await desk.clock.pass(1_000)
    expect(desk.agora.calls('query')).toHaveLength(asked + 1)
    await desk.clock.pass(10 * 60_000)
    desk.agora.heal()
    await desk.clock.pass(90_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('keeps the token of its show for as long as it can be put back, and with it once it is', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    const token = 'canary-token-of-the-show'
    const overrides = { channel: null, recorderUid: null, token, plannedEnd: null }
    const start = async (): Promise<SessionId> => {
      const { id } = await desk.sessions.start({ presetId: presetId(), overrides }, 'window')
      await desk.clock.pass(12_000)
      desk.agora.recordings.at(-1)!.status = 7
      await desk.clock.pass(20_000)
      desk.sessions.dismiss({ sessionId: id }, 'window')
      return id
    }
    const kept = await start()
    await desk.clock.pass(PUT_BACK_OFFERED_MS)
    desk.sessions.recall({ sessionIds: [kept] }, 'window')
    await desk.clock.pass(10 * PUT_BACK_OFFERED_MS)
    const next = await desk.sessions.reroll({ sessionId: kept }, 'window')
    await desk.clock.pass(12_000)
    expect(next.ownToken).toBe(true)
    expect(desk.agora.starts.at(-1)?.token).toBe(token)
    await desk.sessions.stop({ sessionId: next.id, gesture: 'press' }, 'window')
    await desk.clock.pass(10_000)
    const gone = await start()
    await desk.clock.pass(PUT_BACK_OFFERED_MS + 10_000)
    expect(desk.secrets.status(`session/${gone}/token`).state).toBe('none')
  })

  it('is not put back where it is still there, and what nobody knows is said to be unknown', async () => {
    const { desk, id } = await saved()
    const before = desk.shown(id)
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    expect(desk.shown(id)).toBe(before)
    desk.sessions.dismiss({ sessionId: id }, 'window')
    expect(() => desk.sessions.recall({ sessionIds: [sessionId(99), id] }, 'window')).toThrow('sessionNotFound')
    expect(desk.shown(id).dismissed).toBe(false)
  })
})

describe('a recording that is put away while its stop is on its way', () => {
  async function putAway(fault?: CallFault) {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.latency = 8_000
    if (fault !== undefined) desk.agora.script('stop', () => fault)
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(100)
    const asked = desk.agora.calls('query').length
    desk.clock.setForward(390_000)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    return { desk, id, questions: () => desk.agora.calls('query').length - asked }
  }
  const unconfirmed = aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: 206, code: 65 })
  const nothing = aFault('stop', 'nothingPublished', { code: 435 })
  const ending = aFault('stop', 'alreadyEnding', { code: 49 })
  const exiting = aFault('stop', 'recorderExiting', { code: 501 })

  it('is asked about after it was put back only once that stop is answered', async () => {
    const { desk, id, questions } = await putAway(unconfirmed)
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    await desk.clock.pass(7_000)
    expect(desk.agora.calls('stop').map(({ backAt }) => backAt)).toEqual([null])
    expect(questions()).toBe(0)
    await desk.clock.pass(60_000)
    expect(desk.agora.calls('stop')[0]?.backAt).not.toBeNull()
    expect(questions()).toBeGreaterThan(0)
  })

  it('ends as that stop is answered after it was put back, and is not asked about any more', async () => {
    const { desk, id, questions } = await putAway()
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    await desk.clock.pass(20 * 60_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'saved', reason: null, dismissed: false })
    expect(desk.shown(id).files).not.toEqual([])
    expect(questions()).toBe(0)
  })

  it('ends as that stop is answered in the history, and stays off the desk until it is put back', async () => {
    const { desk, id } = await putAway()
    await desk.clock.pass(10_000)
    expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
    expect(desk.journal.sessions.get(id)).toMatchObject({ outcome: 'saved', reason: null, dismissed: true })
    expect(desk.timeline(id).at(-1)).toMatchObject({ type: 'state', state: 'saved' })
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    expect(desk.state(id)).toBe('saved')
  })

  it.each([
    ['nothing was recorded (435)', nothing, 'nothingRecorded', 'nothingPublished'],
    ['it is exiting (501)', exiting, 'uploadUnknown', undefined],
    ['it is ending already (49)', ending, 'uploadUnknown', undefined],
  ])('is in doubt no longer where the answer is that %s', async (_, fault, outcome, reason) => {
    const { desk, id } = await putAway(fault)
    expect(isInDoubt(desk.journal.sessions.get(id)!)).toBe(true)
    await desk.clock.pass(10_000)
    const session = desk.journal.sessions.get(id)!
    expect([session.outcome, session.reason?.code]).toEqual([outcome, reason])
    expect([isInDoubt(session), canStop(session)]).toEqual([false, false])
  })

  it.each([
    ['with its files', undefined, 'saved'],
    ['that nothing was recorded (435)', nothing, 'nothingRecorded'],
    ['that it is exiting (501)', exiting, 'uploadUnknown'],
    ['that it is ending already (49)', ending, 'uploadUnknown'],
  ])(
    'is not asked about by a start of its channel, which ends once that stop is answered %s',
    async (_, fault, end) => {
      const { desk, id, questions } = await putAway(fault)
      desk.agora.refusesSecond = true
      desk.agora.latency = 20
      const next = await desk.sessions.start({ presetId: presetId() }, 'window')
      await desk.clock.pass(1_000)
      expect(desk.state(next.id)).toBe('uncontrollable')
      expect(questions()).toBe(0)
      await desk.clock.pass(10_000)
      expect(desk.journal.sessions.get(id)?.outcome).toBe(end)
      expect(desk.shown(next.id)).toMatchObject({ phase: 'ended', reason: { code: 'stoppedMeanwhile' } })
    },
  )

  it.each([
    ['confirms nothing (65)', unconfirmed],
    ['is lost', aFault('stop', 'stopUnconfirmed', { certainty: 'unknown', http: null })],
    ['refuses it', aFault('stop', 'idsMismatch', { code: 2 })],
  ])('is taken up again for a start of its channel where the answer %s and it runs on', async (_, fault) => {
    const { desk, id, questions } = await putAway(fault)
    desk.agora.refusesSecond = true
    desk.agora.latency = 20
    const next = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_000)
    expect([desk.state(next.id), questions()]).toEqual(['uncontrollable', 0])
    await desk.clock.pass(10_000)
    expect(desk.state(id)).toBe('recording')
    expect(desk.shown(next.id).reason).toMatchObject({ code: 'takenUpAgain', params: { sessionId: id } })
    expect(desk.agora.calls('stop')).toHaveLength(1)
    expect(desk.timeline(id)).toContainEqual(expect.objectContaining({ type: 'fault', call: 'stop' }))
  })

  it('is stopped no more, and taken up again for a start of its channel, where its stop only waited for its next try', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('stop', () => unreachable('stop'))
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(400_000)
    const tries = desk.agora.calls('stop')
    expect(tries.filter(({ backAt }) => backAt === null)).toEqual([])
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    desk.agora.heal()
    desk.agora.refusesSecond = true
    const next = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('recording')
    expect(desk.shown(next.id).reason).toMatchObject({ code: 'takenUpAgain', params: { sessionId: id } })
    expect(desk.agora.calls('stop')).toHaveLength(tries.length)
  })

  it('and was given up before that, having recorded, keeps that verdict where nothing was recorded (435)', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await desk.clock.pass(60_000)
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    desk.agora.latency = 8_000
    desk.agora.script('stop', () => nothing)
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(100)
    desk.clock.setForward(390_000)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    await desk.clock.pass(20_000)
    expect(desk.journal.sessions.get(id)).toMatchObject({
      everRecorded: true,
      outcome: 'endedByItself',
      reason: { code: 'recorderLost' },
    })
  })

  it('stays in doubt where the answer says nothing of its end', async () => {
    const { desk, id } = await putAway(unconfirmed)
    await desk.clock.pass(60_000)
    expect(isInDoubt(desk.journal.sessions.get(id)!)).toBe(true)
  })
})
