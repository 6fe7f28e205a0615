import { describe, expect, it } from 'vitest'
import { HandOverCard } from '../../../shared/recording/handOverCard.ts'
import { elapsedMs } from '../../../shared/recording/sessionState.ts'
import { accountId, anAccount, presetId } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { noon, sessionId } from '../../builders/session.ts'
import { slowSecrets } from '../../builders/slowSecrets.ts'
import { aFault, gone, unreachable } from '../../fakes/agora.ts'

/** A recording that another program began at the same service. */
function elsewhere(desk: Desk): void {
  const foreign = { channel: 'foreign', resourceId: 'resource-f', sid: 'sid-f', startedAt: noon, status: -1 }
  desk.agora.add({ ...foreign, running: true, layout: null })
}

const input = {
  accountId: accountId(),
  name: 'From the server',
  channel: 'foreign',
  recorderUid: '42',
  resourceId: 'resource-f',
  sid: 'sid-f',
  presetId: null,
} as const

describe('adopting by ids', () => {
  it('asks once, then shows the recording with its true time, watches it, and can stop it', async () => {
    const desk = await createDesk()
    elsewhere(desk)
    await desk.clock.pass(60_000)
    const adopted = desk.sessions.adopt(input, 'window')
    await desk.clock.pass(100)
    const { id } = await adopted
    expect(desk.shown(id)).toMatchObject({
      phase: 'recording',
      origin: 'adopted',
      layout: null,
      sliceStartTime: noon + 2_000,
      appId: 'app-id-of-the-town-hall',
    })
    await desk.clock.pass(120_000)
    expect(desk.state(id)).toBe('recording')
    await desk.relaunch(60_000)
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
  })

  it.each([
    ['unknown to the service', gone('query'), 'adoptNotFound'],
    ['that do not belong together', aFault('query', 'idsMismatch'), 'adoptIdsMismatch'],
    ['with a refused account', aFault('query', 'credentialsRefused', { http: 401 }), 'credentialsRefused'],
    ['without a network', unreachable('query'), 'networkUnreachable'],
  ])('ids %s adopts nothing and says why', async (_name, fault, code) => {
    const desk = await createDesk()
    elsewhere(desk)
    desk.agora.script('query', () => fault)
    const adopted = refusalOf(desk.sessions.adopt(input, 'window'))
    await desk.clock.pass(100)
    expect((await adopted).code).toBe(code)
    expect(desk.hub.snapshot().sessions).toEqual({})
  })

  it.each([6, 7, 8, 20])('a recording that has ended (status %i) adopts nothing', async (status) => {
    const desk = await createDesk()
    elsewhere(desk)
    desk.agora.recordings[0]!.status = status
    const adopted = refusalOf(desk.sessions.adopt(input, 'window'))
    await desk.clock.pass(100)
    expect(await adopted).toMatchObject({ code: 'adoptEnded', params: { status } })
  })

  it('what is on the desk already points to it', async () => {
    const desk = await createDesk()
    const { id, resourceId, sid } = await desk.record()
    const work = desk.sessions.adopt({ ...input, resourceId: resourceId!, sid: sid! }, 'window')
    expect(await refusalOf(work)).toMatchObject({ code: 'adoptKnown', params: { sessionId: id } })
  })
})

describe('adopting with the wrong channel or uid', () => {
  it.each([
    ['channel', { channel: 'Foreign' }, 'adoptOtherChannel', { found: 'foreign', given: 'Foreign' }],
    ['recorderUid', { recorderUid: '43' }, 'adoptOtherUid', { found: '42', given: '43' }],
  ] as const)('is refused where the answer names another %s', async (field, typo, code, params) => {
    const desk = await createDesk()
    elsewhere(desk)
    Object.assign(desk.agora.recordings[0]!, { uid: '42' })
    desk.agora.namesRecorder = true
    const adopted = refusalOf(desk.sessions.adopt({ ...input, ...typo }, 'window'))
    await desk.clock.pass(100)
    expect(await adopted).toMatchObject({ code, field, params })
    expect(desk.hub.snapshot().sessions).toEqual({})
  })

  it('overwrites no ids that work with others that the service does not name', async () => {
    const desk = await createDesk()
    elsewhere(desk)
    const first = desk.sessions.adopt(input, 'window')
    await desk.clock.pass(100)
    const { id } = await first
    const again = refusalOf(desk.sessions.adopt({ ...input, recorderUid: '524718' }, 'window'))
    await desk.clock.pass(100)
    expect(await again).toMatchObject({ code: 'adoptKnown', params: { sessionId: id } })
    expect(desk.shown(id).recorderUid).toBe(input.recorderUid)
  })

  /** Adopted by a channel that no answer contradicts, and that the service refuses to stop. */
  async function misnamed() {
    const desk = await createDesk()
    elsewhere(desk)
    await desk.clock.pass(20_000)
    desk.agora.always('stop', ({ channel }) => (channel === 'foreign' ? null : aFault('stop', 'idsMismatch')))
    const work = desk.sessions.adopt({ ...input, channel: 'Foreign' }, 'window')
    await desk.clock.pass(100)
    const { id } = await work
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(5_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', stopProblem: { code: 'idsMismatch' } })
    return { desk, id }
  }

  const adoptRight = async (desk: Desk) => {
    const work = desk.sessions.adopt(input, 'window')
    await desk.clock.pass(100)
    return work
  }

  it('is put right by adopting it again, and then it can be stopped', async () => {
    const { desk, id } = await misnamed()
    expect(await adoptRight(desk)).toMatchObject({ id, channel: 'foreign', stopProblem: null, phase: 'recording' })
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
  })

  it('is put away after a question, and taken up again with the right ones', async () => {
    const { desk, id } = await misnamed()
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).toThrow('sessionDisowned')
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    expect(await adoptRight(desk)).toMatchObject({ id, channel: 'foreign', phase: 'recording' })
  })

  it('is not put right to what another session records', async () => {
    const { desk, id } = await misnamed()
    const { channel, recorderUid } = await desk.record()
    const work = refusalOf(desk.sessions.adopt({ ...input, channel, recorderUid }, 'window'))
    expect((await work).code).toBe('sessionDuplicate')
    expect(desk.shown(id).channel).toBe('Foreign')
  })
})

describe('adopting the ids of what the desk cannot control', () => {
  async function without(code: 'alreadyRecording' | 'channelUidBusy' | 'startUnconfirmed') {
    const desk = await createDesk()
    const certainty = code === 'startUnconfirmed' ? 'unknown' : 'refused'
    desk.agora.script('start', () => ({ doneBut: aFault('start', code, { certainty }) }))
    const { id, channel, recorderUid } = await desk.start()
    const { sid, resourceId } = desk.agora.recordings[0]!
    return { desk, id, ids: { ...input, channel, recorderUid, resourceId, sid } }
  }

  it.each([
    ['alreadyRecording', 'uncontrollable'],
    ['startUnconfirmed', 'startUnknown'],
  ] as const)('gives them to that session (%s), and it can be stopped', async (code, phase) => {
    const { desk, id, ids } = await without(code)
    expect(desk.shown(id).phase).toBe(phase)
    const work = desk.sessions.adopt(ids, 'window')
    await desk.clock.pass(20_000)
    expect((await work).id).toBe(id)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', sid: ids.sid, reason: null, origin: 'started' })
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([id])
    await desk.relaunch(1_000)
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('saved')
  })

  it('changes nothing while the service does not know them', async () => {
    const { desk, id, ids } = await without('alreadyRecording')
    desk.agora.always('query', () => gone('query'))
    const work = refusalOf(desk.sessions.adopt(ids, 'window'))
    await desk.clock.pass(100)
    expect((await work).code).toBe('adoptNotFound')
    expect(desk.state(id)).toBe('uncontrollable')
  })

  it('claims nothing of the picture and the bucket where another start began it', async () => {
    const { desk, id, ids } = await without('channelUidBusy')
    desk.agora.add({ ...desk.agora.recordings[0]!, sid: 'sid-f', resourceId: 'resource-f' })
    const work = desk.sessions.adopt({ ...ids, sid: 'sid-f', resourceId: 'resource-f' }, 'window')
    await desk.clock.pass(12_000)
    expect((await work).id).toBe(id)
    expect(desk.shown(id)).toMatchObject({ resourceId: 'resource-f', origin: 'adopted', layout: null, storage: null })
  })

  it.each(['alreadyRecording', 'startUnconfirmed'] as const)(
    'puts those of another resource beside one that may run itself (%s), whose doubt stays',
    async (code) => {
      const { desk, id, ids } = await without(code)
      const { phase } = desk.shown(id)
      desk.agora.add({ ...desk.agora.recordings[0]!, sid: 'sid-f', resourceId: 'resource-f' })
      const work = desk.sessions.adopt({ ...ids, sid: 'sid-f', resourceId: 'resource-f' }, 'window')
      await desk.clock.pass(100)
      expect((await work).id).not.toBe(id)
      expect(desk.shown(id)).toMatchObject({ phase, sid: null })
    },
  )

  it('takes a lost take up again beside a start of the same recorder that was never answered', async () => {
    const desk = await createDesk()
    desk.agora.refusesSecond = true
    const { id, channel, recorderUid, resourceId, sid } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    desk.agora.script('start', () => aFault('start', 'startUnconfirmed', { certainty: 'unknown', http: null }))
    const next = await desk.sessions.reroll({ sessionId: id }, 'window')
    await desk.clock.pass(1_000)
    desk.agora.heal()
    const ids = { ...input, channel, recorderUid, resourceId: resourceId ?? '', sid: sid ?? '' }
    const work = desk.sessions.adopt(ids, 'window')
    await desk.clock.pass(100)
    expect(await work).toMatchObject({ id, phase: 'recording', sid })
    expect(desk.shown(next.id).sid).toBeNull()
  })

  it('waits for a start that is on its way once more: its answer brings the sid', async () => {
    const { desk, id, ids } = await without('startUnconfirmed')
    desk.agora.latency = 5_000
    await desk.sessions.resolveUnknown({ sessionId: id, choice: 'tryAgain' }, 'window')
    expect((await refusalOf(desk.sessions.adopt(ids, 'window'))).code).toBe('startOnItsWay')
  })
})

describe('a hand-over card', () => {
  it('carries a recording to another desk, and no secret', async () => {
    const desk = await createDesk()
    const { id, sid } = await desk.record()
    const text = desk.sessions.handOverCard({ sessionId: id })
    expect(HandOverCard.parse(JSON.parse(text))).toMatchObject({ version: 1, sid, channel: 'channel1' })
    expect(text).not.toMatch(/certificate|access-key|secret-key/)

    const other = await createDesk()
    other.agora.add({ ...desk.agora.recordings[0]! })
    const adopted = other.sessions.adoptCard({ text, accountId: accountId() }, 'window')
    await other.clock.pass(100)
    expect(await adopted).toMatchObject({ sid, origin: 'adopted', name: 'Show 1', layout: null })
  })

  it.each(['', '{}', 'Town hall', '{"kind":"recording-desk/hand-over","version":2}'])(
    'that is none is refused: %s',
    async (text) => {
      const desk = await createDesk()
      const work = desk.sessions.adoptCard({ text, accountId: accountId() }, 'window')
      expect((await refusalOf(work)).code).toBe('cardUnreadable')
    },
  )

  it('of another App ID is refused, and says which one it needs', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const text = desk.sessions.handOverCard({ sessionId: id })
    desk.journal.accounts.put(anAccount({ id: accountId(2), appId: 'another-app' }))
    const work = desk.sessions.adoptCard({ text, accountId: accountId(2) }, 'window')
    expect(await refusalOf(work)).toMatchObject({
      code: 'cardOtherApp',
      params: { appId: 'app-id-of-the-town-hall' },
    })
  })

  it('needs the ids', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'startUnconfirmed', { certainty: 'unknown' }))
    const { id } = await desk.start()
    expect(() => desk.sessions.handOverCard({ sessionId: id })).toThrow('sessionNotControllable')
    expect(() => desk.sessions.handOverCard({ sessionId: sessionId(99) })).toThrow('sessionNotFound')
  })
})

describe('adopting what the desk knows', () => {
  it('refuses a second recording of the same channel and uid', async () => {
    const desk = await createDesk()
    elsewhere(desk)
    const { channel, recorderUid } = await desk.record()
    const adopted = refusalOf(desk.sessions.adopt({ ...input, channel, recorderUid }, 'window'))
    await desk.clock.pass(100)
    expect(await adopted).toMatchObject({ code: 'sessionDuplicate', params: { channel, uid: recorderUid } })
  })

  it('refuses the recorder of a start that still reads its secrets', async () => {
    const desk = await createDesk()
    elsewhere(desk)
    const { channel, recorderUid } = { channel: 'channel1', recorderUid: '527841' }
    const read = slowSecrets(desk)
    const start = desk.sessions.start({ presetId: presetId() }, 'window')
    const adopted = refusalOf(desk.sessions.adopt({ ...input, channel, recorderUid }, 'window'))
    await desk.clock.pass(100)
    expect(await adopted).toMatchObject({ code: 'sessionDuplicate', params: { name: 'Show 1', channel } })
    read()
    const { id } = await start
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([id])
  })

  it('takes up the session that it had given up, with its history', async () => {
    const desk = await createDesk()
    const { id, name, channel, recorderUid, resourceId, sid } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(3_600_000)
    expect(desk.state(id)).toBe('endedByItself')
    desk.agora.heal()
    const again = { ...input, name, channel, recorderUid, resourceId: resourceId ?? '', sid: sid ?? '' }
    const adopted = desk.sessions.adopt(again, 'window')
    await desk.clock.pass(100)
    expect((await adopted).id).toBe(id)
    expect(desk.state(id)).toBe('recording')
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([id])
  })

  it.each([
    ['had been lost', 0],
    ['had been put away unproven', 600_000],
  ])('takes up a session that %s and was dismissed: the same take, with its true time', async (_how, unprovenMs) => {
    const desk = await createDesk()
    const { id, name, channel, recorderUid, resourceId, sid, sliceStartTime } = await desk.record()
    if (unprovenMs === 0) desk.agora.always('query', () => gone('query'))
    else desk.agora.always('query', () => aFault('query', 'credentialsRefused', { http: 401 }))
    await desk.clock.pass(Math.max(unprovenMs, 300_000))
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    const again = { ...input, name, channel, recorderUid, resourceId: resourceId ?? '', sid: sid ?? '' }

    // Not there now: it stays where it was.
    desk.agora.always('query', () => gone('query'))
    const inVain = refusalOf(desk.sessions.adopt(again, 'window'))
    await desk.clock.pass(100)
    expect((await inVain).code).toBe('adoptNotFound')
    expect(desk.hub.snapshot().sessions).toEqual({})

    desk.agora.heal()
    const adopted = desk.sessions.adopt(again, 'window')
    await desk.clock.pass(100)
    expect((await adopted).id).toBe(id)
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([id])
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', dismissed: false, endedAt: null, origin: 'started' })
    expect(elapsedMs(desk.shown(id), desk.clock.now())).toBe(desk.clock.now() - (sliceStartTime ?? 0))
    await desk.relaunch(1_000)
    expect(desk.state(id)).toBe('recording')
  })
})
