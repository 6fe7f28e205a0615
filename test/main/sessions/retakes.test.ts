import { describe, expect, it } from 'vitest'
import { aStorageProfile, aTokenReading, presetId } from '../../builders/account.ts'
import { createDesk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { noon } from '../../builders/session.ts'
import { aFault, gone } from '../../fakes/agora.ts'

const lost = aFault('start', 'startUnconfirmed', { certainty: 'unknown', http: null, attempts: 3 })

describe('a re-roll', () => {
  it('of one that ended while the computer slept claims no gap: nobody knows when it ended', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    const first = await desk.record()
    desk.clock.sleep(8 * 3_600_000)
    desk.agora.recordings[0]!.status = 7
    await desk.clock.settle()
    await desk.clock.pass(20_000)
    expect(desk.shown(first.id).reason?.code).toBe('endedUnwatched')
    const { id } = await desk.sessions.reroll({ sessionId: first.id }, 'window')
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('recording')
    expect(desk.shown(id).take.gapMs).toBeNull()
  })

  it('is another take with the other uid, linked, and its gap is measured', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    const first = await desk.record()
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(20_000)
    const ended = desk.shown(first.id)
    expect(ended.outcome).toBe('endedByItself')
    await desk.clock.pass(100_000)
    const { id } = await desk.sessions.reroll({ sessionId: first.id }, 'window')
    await desk.clock.pass(12_000)
    const take = desk.shown(id)
    expect(take).toMatchObject({ phase: 'recording', recorderUid: '527842', channel: first.channel })
    expect(take.take).toEqual({
      number: 2,
      previous: first.id,
      gapMs: (take.sliceStartTime ?? 0) - (ended.endedAt ?? 0),
    })
    expect(desk.timeline(id)).toContainEqual({ type: 'note', note: 'gapMeasured', ms: take.take.gapMs })
  })

  it('of a take that is only lost measures no gap, since it may have recorded on, until its end is known', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    const first = await desk.record()
    desk.agora.always('query', ({ sid }) => (sid === first.sid ? gone('query') : null))
    await desk.clock.pass(120_000)
    expect(desk.shown(first.id).reason?.code).toBe('recorderLost')
    const { id } = await desk.sessions.reroll({ sessionId: first.id }, 'window')
    await desk.clock.pass(12_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', take: { number: 2, previous: first.id, gapMs: null } })
    expect(desk.timeline(id).filter((entry) => entry.type === 'note')).toEqual([])
    // It ran on, and is stopped now: nothing was missed.
    desk.agora.heal()
    await desk.sessions.stop({ sessionId: first.id, gesture: 'now' }, 'window')
    await desk.clock.pass(60_000)
    expect(desk.state(first.id)).toBe('saved')
    expect(desk.shown(id).take.gapMs).toBe(0)
  })

  it.each(['useAlternate', 'forget'] as const)(
    'after a start that was never answered (%s) measures no gap, since that one may record',
    async (choice) => {
      const desk = await createDesk({ alternateUid: '527842' })
      desk.agora.script('start', () => ({ doneBut: lost }))
      const { id: first } = await desk.start()
      const told = await desk.sessions.resolveUnknown({ sessionId: first, choice }, 'window')
      const next = choice === 'forget' ? await desk.sessions.reroll({ sessionId: first }, 'window') : told
      await desk.clock.pass(12_000)
      expect(desk.shown(next.id)).toMatchObject({ phase: 'recording', take: { previous: first, gapMs: null } })
    },
  )

  it('goes back to the first uid for the take after that', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    const first = await desk.record()
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(20_000)
    const second = await desk.sessions.reroll({ sessionId: first.id }, 'window')
    await desk.clock.pass(12_000)
    desk.agora.recordings[1]!.status = 7
    await desk.clock.pass(20_000)
    const third = await desk.sessions.reroll({ sessionId: second.id }, 'window')
    expect(third).toMatchObject({ recorderUid: first.recorderUid, take: { number: 3, previous: second.id } })
  })

  it('of something that runs is refused', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    const { id } = await desk.record()
    expect((await refusalOf(desk.sessions.reroll({ sessionId: id }, 'window'))).code).toBe('sessionStillLive')
  })

  it('of a take that was dismissed is possible from its history', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(20_000)
    desk.sessions.dismiss({ sessionId: id }, 'window')
    const next = await desk.sessions.reroll({ sessionId: id }, 'window')
    expect(next.take).toMatchObject({ number: 2, previous: id })
  })
})

describe('a take whose ids the service does not accept any more', () => {
  const disowned = async (alternateUid: string | null) => {
    const desk = await createDesk({ alternateUid })
    const first = await desk.record()
    desk.agora.always('query', ({ sid }) => (sid === first.sid ? aFault('query', 'idsMismatch', { code: 1003 }) : null))
    await desk.clock.pass(16_000)
    expect(desk.shown(first.id).evidence.problem?.code).toBe('idsMismatch')
    return { desk, first }
  }

  it('gets another one at once on the operator’s word, with the other uid, and stays on the desk', async () => {
    const { desk, first } = await disowned('527842')
    const { id } = await desk.sessions.reroll({ sessionId: first.id }, 'window')
    await desk.clock.pass(12_000)
    expect(desk.shown(id)).toMatchObject({
      phase: 'recording',
      recorderUid: '527842',
      take: { number: 2, previous: first.id, gapMs: null },
    })
    expect(desk.shown(first.id).phase).toBe('recording')
  })

  it('gets none with its own uid, which may still record', async () => {
    const { desk, first } = await disowned(null)
    expect((await refusalOf(desk.sessions.reroll({ sessionId: first.id }, 'window'))).code).toBe('alternateUidMissing')
    expect((await refusalOf(desk.start())).code).toBe('sessionDuplicate')
    expect(desk.agora.calls('start')).toHaveLength(1)
  })

  it('can be put away at once after a question, with its ids, and then starts nothing that runs already', async () => {
    const { desk, first } = await disowned(null)
    expect(() => desk.sessions.dismiss({ sessionId: first.id }, 'window')).toThrow('sessionDisowned')
    desk.sessions.dismiss({ sessionId: first.id, confirmed: true }, 'window')
    const { sid, resourceId } = first
    expect(desk.journal.sessions.get(first.id)).toMatchObject({ sid, resourceId, reason: { code: 'putAwayDisowned' } })
    desk.agora.script('start', () => aFault('start', 'channelUidBusy', { code: 53 }))
    const { id } = await desk.start()
    expect(desk.state(id)).toBe('uncontrollable')
  })

  it('is one like any other again as soon as it is accepted', async () => {
    const { desk, first } = await disowned('527842')
    desk.agora.heal()
    await desk.clock.pass(40_000)
    expect(desk.state(first.id)).toBe('recording')
    expect((await refusalOf(desk.sessions.reroll({ sessionId: first.id }, 'window'))).code).toBe('sessionStillLive')
    expect(() => desk.sessions.dismiss({ sessionId: first.id, confirmed: true }, 'window')).toThrow('sessionStillLive')
  })
})

describe('a start that was never answered', () => {
  it('tried again is sent with the same resource, and controllable when the first never arrived', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => lost)
    const { id } = await desk.start()
    await desk.relaunch(10_000)
    await desk.sessions.resolveUnknown({ sessionId: id, choice: 'tryAgain' }, 'window')
    await desk.clock.pass(12_000)
    expect(desk.state(id)).toBe('recording')
    expect(desk.agora.calls('start').map(({ resourceId }) => resourceId)).toEqual(['resource-1', 'resource-1'])
    expect(desk.agora.calls('acquire')).toHaveLength(1)
  })

  it('tried again and found used is running and not controllable', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => ({ doneBut: lost }))
    const { id } = await desk.start()
    await desk.sessions.resolveUnknown({ sessionId: id, choice: 'tryAgain' }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('uncontrollable')
    expect(desk.agora.recordings).toHaveLength(1)
  })

  it('tried again goes by the end of the token that it is tried with', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => lost)
    const { id } = await desk.start()
    const preset = desk.journal.presets.get(presetId())!
    const endsAt = noon + 3_600_000
    await desk.secrets.put(`preset/${presetId()}/token`, 'channel-token', 'keychain')
    desk.journal.presets.put({ ...preset, tokenReading: aTokenReading({ channel: 'channel1', uid: '0', endsAt }) })
    await desk.sessions.resolveUnknown({ sessionId: id, choice: 'tryAgain' }, 'window')
    await desk.clock.pass(12_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', tokenEndsAt: endsAt })
  })

  it('found running and not controllable can be forgotten, and then the preset is free again', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => ({ doneBut: lost }))
    const { id } = await desk.start()
    await desk.sessions.resolveUnknown({ sessionId: id, choice: 'tryAgain' }, 'window')
    await desk.clock.pass(1_000)
    await desk.sessions.resolveUnknown({ sessionId: id, choice: 'forget' }, 'window')
    expect((await desk.record()).phase).toBe('recording')
  })

  it.each(['resourceExpired', 'invalidParameter'] as const)(
    'tried again and refused (%s) stays unknown, since the first may have arrived',
    async (code) => {
      const desk = await createDesk()
      desk.agora.script('start', () => lost)
      const { id } = await desk.start()
      desk.agora.script('start', () => aFault('start', code))
      await desk.sessions.resolveUnknown({ sessionId: id, choice: 'tryAgain' }, 'window')
      await desk.clock.pass(1_000)
      expect(desk.shown(id)).toMatchObject({ phase: 'startUnknown', reason: { code } })
      expect(desk.agora.calls('acquire')).toHaveLength(1)
    },
  )

  it('gets a second recorder only on the operator’s word, with the other uid', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    desk.agora.script('start', () => lost)
    const { id } = await desk.start()
    const take = await desk.sessions.resolveUnknown({ sessionId: id, choice: 'useAlternate' }, 'window')
    await desk.clock.pass(12_000)
    expect(desk.shown(take.id)).toMatchObject({
      phase: 'recording',
      recorderUid: '527842',
      take: { number: 2, previous: id },
    })
    expect(desk.state(id)).toBe('startUnknown')
  })

  it('gets none where the preset has no other uid', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => lost)
    const { id } = await desk.start()
    const work = desk.sessions.resolveUnknown({ sessionId: id, choice: 'useAlternate' }, 'window')
    expect((await refusalOf(work)).code).toBe('alternateUidMissing')
  })

  it('can be forgotten', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => lost)
    const { id } = await desk.start()
    await desk.sessions.resolveUnknown({ sessionId: id, choice: 'forget' }, 'window')
    expect(desk.state(id)).toBe('givenUp')
    expect((await desk.record()).phase).toBe('recording')
  })

  describe('and is tried again', () => {
    const tryAgain = async () => {
      const desk = await createDesk()
      desk.agora.script('start', () => lost)
      const { id } = await desk.start()
      desk.agora.latency = 30_000
      await desk.sessions.resolveUnknown({ sessionId: id, choice: 'tryAgain' }, 'window')
      await desk.clock.pass(5_000)
      return { desk, id }
    }

    it('is neither forgotten nor dismissed before the answer, which may bring its sid', async () => {
      const { desk, id } = await tryAgain()
      const work = desk.sessions.resolveUnknown({ sessionId: id, choice: 'forget' }, 'window')
      expect((await refusalOf(work)).code).toBe('startOnItsWay')
      expect(() => desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')).toThrow('startOnItsWay')
      await desk.clock.pass(60_000)
      expect(desk.shown(id)).toMatchObject({ sid: 'sid-of-resource-1', dismissed: false })
      expect(desk.journal.sessions.get(id)?.sid).toBe('sid-of-resource-1')
    })

    it('keeps its channel and uid meanwhile: no second recorder is started', async () => {
      const { desk, id } = await tryAgain()
      await refusalOf(desk.sessions.resolveUnknown({ sessionId: id, choice: 'forget' }, 'window'))
      expect((await refusalOf(desk.sessions.start({ presetId: presetId() }, 'window'))).code).toBe('sessionDuplicate')
      await desk.clock.pass(120_000)
      expect(desk.agora.recordings).toHaveLength(1)
    })
  })

  it('that is answered is no question any more', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    for (const choice of ['forget', 'tryAgain', 'useAlternate'] as const) {
      const work = desk.sessions.resolveUnknown({ sessionId: id, choice }, 'window')
      expect((await refusalOf(work)).code).toBe('sessionNotUnknown')
    }
  })
})

describe('a start that the service fails to carry out again and again', () => {
  const trouble = aFault('start', 'startTrouble', { http: 500, code: 500, attempts: 4 })

  it('goes on with the preset’s other uid', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    desk.agora.script('start', () => trouble)
    const { id } = await desk.start()
    await desk.clock.pass(12_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', recorderUid: '527842', sid: 'sid-of-resource-2' })
    expect(desk.timeline(id)).toContainEqual({ type: 'note', note: 'alternateUid', ms: null })
  })

  it('fails where there is no other uid, or it fails as well', async () => {
    const alone = await createDesk()
    alone.agora.script('start', () => trouble)
    expect((await alone.start()).outcome).toBe('failed')
    const desk = await createDesk({ alternateUid: '527842' })
    desk.agora.always('start', () => trouble)
    expect((await desk.start()).outcome).toBe('failed')
    expect(desk.agora.calls('start')).toHaveLength(2)
  })
})

describe('a start that is tried again after its preset records into another bucket', () => {
  const unanswered = () => aFault('start', 'startUnconfirmed', { certainty: 'unknown', http: null })

  it.each([
    ['another bucket', { bucket: 'other-bucket' }],
    ['another region', { region: 5 }],
    ['another vendor', { vendor: 1, region: 0 }],
  ])('sends nothing to %s, nor keys of it', async (_name, moved) => {
    const desk = await createDesk()
    desk.agora.script('start', unanswered)
    const { id } = await desk.start()
    desk.journal.storageProfiles.put({ ...aStorageProfile(), ...moved })
    const again = (): Promise<unknown> => desk.sessions.resolveUnknown({ sessionId: id, choice: 'tryAgain' }, 'window')
    const refusal = await refusalOf(again())
    expect(refusal).toMatchObject({ code: 'presetBucketChanged', params: { bucket: aStorageProfile().bucket } })
    await desk.clock.pass(1_000)
    expect(desk.agora.starts).toHaveLength(1)
    expect(desk.state(id)).toBe('startUnknown')

    desk.journal.storageProfiles.put(aStorageProfile())
    await again()
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('recording')
    expect(desk.agora.starts[1]?.storage).toEqual(desk.agora.starts[0]?.storage)
  })
})
