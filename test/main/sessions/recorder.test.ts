import { describe, expect, it } from 'vitest'
import { CLOSE_STARTS_MS } from '../../../main/sessions/closing.ts'
import { problem } from '../../../shared/problem.ts'
import type { TokenReading } from '../../../shared/recording/token/tokenFacts.ts'
import { aStorageProfile, aTokenReading, presetId, presetSettings, storageProfileId } from '../../builders/account.ts'
import { type Desk, createDesk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { noon } from '../../builders/session.ts'
import { slowSecrets } from '../../builders/slowSecrets.ts'
import { aFault, gone, unreachable } from '../../fakes/agora.ts'

/** A token for the recorder of the first preset. */
const channelToken = ({ channel, endsAt }: { channel: string; endsAt: number }): TokenReading =>
  aTokenReading({ channel, uid: '0', endsAt })

const withToken = async (desk: Desk, tokenReading: TokenReading): Promise<void> => {
  await desk.secrets.put(`preset/${presetId()}/token`, 'channel-token', 'keychain')
  desk.journal.presets.put({ ...desk.journal.presets.get(presetId())!, tokenReading })
}

describe('a start that goes well', () => {
  it('knows until when its token lasts', async () => {
    const desk = await createDesk()
    await withToken(desk, channelToken({ channel: 'channel1', endsAt: noon + 3_600_000 }))
    expect((await desk.record()).tokenEndsAt).toBe(noon + 3_600_000)
  })

  it('is on disk and on the desk before anything is sent', async () => {
    const desk = await createDesk()
    const session = await desk.sessions.start({ presetId: presetId() }, 'tray')
    expect(desk.agora.ledger.filter(({ call }) => call === 'start')).toEqual([])
    expect(desk.journal.sessions.get(session.id)).toMatchObject({ phase: 'acquiring', name: 'Show 1' })
    expect(desk.shown(session.id).phase).toBe('acquiring')
    expect(desk.timeline(session.id)[0]).toEqual({ type: 'operator', action: 'start', surface: 'tray' })
  })

  it('tells its whole story in order', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    expect(desk.timeline(id).map((event) => ('call' in event ? `${event.type} ${event.call}` : event.type))).toEqual([
      'operator',
      'state',
      'intent acquire',
      'answer acquire',
      'intent start',
      'answer start',
      'state',
      'state',
    ])
    expect(desk.state(id)).toBe('recording')
  })

  it('waits for the disk three times until its sid is there, an armed one twice', async () => {
    const desk = await createDesk({ presets: 2 })
    await desk.sessions.start({ presetId: presetId(1) }, 'window')
    await desk.clock.pass(40)
    expect(desk.journal.commits.map(({ session }) => session.sid)).toEqual([null, null, 'sid-of-resource-1'])

    const { id } = await desk.sessions.arm({ presetId: presetId(2) }, 'window')
    await desk.clock.pass(20)
    const before = desk.journal.commits.length
    await desk.sessions.startArmed({ sessionId: id }, 'window')
    await desk.clock.pass(20)
    const armed = desk.journal.commits.slice(before).filter(({ session }) => session.id === id)
    expect(armed.map(({ session }) => session.sid)).toEqual([null, 'sid-of-resource-2'])
  })

  it('has its sid on disk the moment it arrives, before the next question', async () => {
    const desk = await createDesk()
    const { id, sid } = await desk.start()
    expect(sid).toBe('sid-of-resource-1')
    expect(desk.journal.sessions.get(id)?.sid).toBe(sid)
    expect(desk.agora.calls('query')).toEqual([])
  })

  it('has the intent on disk before the start leaves', async () => {
    const desk = await createDesk()
    let onDisk: number | null | undefined
    desk.agora.script('start', () => {
      onDisk = desk.journal.commits.at(-1)?.session.startSentAt
      return null
    })
    const { startSentAt } = await desk.start()
    expect(onDisk).toBe(startSentAt)
    expect(startSentAt).not.toBeNull()
  })
})

describe('a start that is refused before it begins', () => {
  it('by a recording that already holds channel and uid, and names it', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    expect(await refusalOf(desk.start())).toMatchObject({
      code: 'sessionDuplicate',
      params: { name: 'Show 1', channel: 'channel1', uid: '527841', sessionId: id },
    })
    expect(desk.agora.calls('acquire')).toHaveLength(1)
  })

  it('by another preset that is started together with it, and is named by that one', async () => {
    const desk = await createDesk({ presets: 2 })
    const twin = desk.journal.presets.get(presetId(2))!
    desk.journal.presets.put({ ...twin, settings: { ...twin.settings, channel: 'channel1' } })
    const results = await desk.sessions.startMany({ presetIds: [presetId(1), presetId(2)] }, 'window')
    expect(results).toMatchObject([
      { ok: true, session: { name: 'Show 1' } },
      { ok: false, problem: { code: 'sessionDuplicate', params: { name: 'Show 1', channel: 'channel1' } } },
    ])
  })

  it('by a recording of the channel that came back while its secrets were read', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    const read = slowSecrets(desk)
    const start = refusalOf(desk.sessions.start({ presetId: presetId() }, 'window'))
    desk.agora.heal()
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('recording')
    read()
    expect(await start).toMatchObject({ code: 'sessionDuplicate', params: { sessionId: id } })
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([id])
  })

  it('by its own double click', async () => {
    const desk = await createDesk()
    const both = await Promise.allSettled([
      desk.sessions.start({ presetId: presetId() }, 'window'),
      desk.sessions.start({ presetId: presetId() }, 'window'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await desk.clock.pass(1000)
    expect(desk.agora.calls('start')).toHaveLength(1)
  })

  it('by the linter, in words', async () => {
    const desk = await createDesk()
    const preset = desk.journal.presets.get(presetId())
    desk.journal.presets.put({ ...preset!, settings: presetSettings({ recorderUid: '0' }) })
    const found = await refusalOf(desk.start())
    expect(found).toMatchObject({ code: 'presetIncomplete', field: 'recorderUid' })
    expect(found.params['detail']).toMatch(/^0 is not allowed as a recorder uid$/)
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([])
  })

  it('by a token that was made for another channel', async () => {
    const desk = await createDesk()
    const facts = channelToken({ channel: 'another-channel', endsAt: noon + 3_600_000 })
    await withToken(desk, facts)
    const found = await refusalOf(desk.start())
    expect(found).toMatchObject({ code: 'presetIncomplete', field: 'token' })
    expect(found.params['detail']).toBe('The token was made for the channel “another-channel”')
    expect(desk.agora.ledger).toEqual([])
  })

  it('by a token that has expired by the service’s clock, not by this computer’s', async () => {
    const desk = await createDesk()
    await withToken(desk, channelToken({ channel: 'channel1', endsAt: noon + 60_000 }))
    const { health } = desk.hub.snapshot()
    desk.hub.apply({ kind: 'health', value: { ...health, clockOffset: 120_000 } })
    expect((await refusalOf(desk.start())).params['detail']).toMatch(/^The token expired 1 min ago/)
  })

  it('by a locked keychain, and leaves nothing behind', async () => {
    const desk = await createDesk()
    desk.secrets.relaunch()
    desk.secrets.setKeychain('locked')
    expect((await refusalOf(desk.start())).code).toBe('secretsLocked')
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([])
    desk.secrets.setKeychain('ready')
    expect((await desk.record()).phase).toBe('recording')
  })

  it.each([
    ['storageKeysMissing', `storage/${storageProfileId()}/secretKey`],
    ['certificateMissing', `account/00000000-0000-4000-8001-000000000001/certificate`],
  ] as const)('by a missing secret: %s', async (code, ref) => {
    const desk = await createDesk()
    await desk.secrets.forget(ref)
    expect((await refusalOf(desk.start())).code).toBe(code)
  })

  it('by keys that are for another store than the one it was asked for', async () => {
    const desk = await createDesk()
    const read = slowSecrets(desk)
    const refused = refusalOf(desk.start())
    await desk.clock.settle()
    const keys = (['accessKey', 'secretKey'] as const).map((name) => ({
      ref: `storage/${storageProfileId()}/${name}` as const,
      value: 'of the other store',
    }))
    await desk.secrets.putWith(keys, { place: 'keychain', moved: true }, (notes) =>
      desk.journal.storageProfiles.put(aStorageProfile({ vendor: 1 }), notes),
    )
    read()
    expect((await refused).code).toBe('presetChanged')
    expect(desk.agora.ledger).toEqual([])
  })

  it('but not by a lost decryption password that the mode does not ask for', async () => {
    const desk = await createDesk()
    const ref = `preset/${presetId()}/decryptionSecret` as const
    await desk.secrets.put(ref, 'former-password', 'keychain')
    desk.secrets.lose(ref)
    expect((await desk.record()).phase).toBe('recording')
  })

  it('by a disk that cannot be written: nothing is sent', async () => {
    const desk = await createDesk()
    desk.journal.breakDisk('disk full')
    expect((await refusalOf(desk.start())).code).toBe('journalUnavailable')
    expect(desk.agora.ledger).toEqual([])
  })

  it('by what is no longer there', async () => {
    const desk = await createDesk()
    expect((await refusalOf(desk.sessions.start({ presetId: presetId(9) }, 'window'))).code).toBe('presetNotFound')
    desk.journal.storageProfiles.remove(storageProfileId())
    expect((await refusalOf(desk.start())).code).toBe('storageNotFound')
  })
})

describe('a start that the service refuses', () => {
  it('fails with the service’s words', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'invalidParameter'))
    expect(await desk.start()).toMatchObject({ outcome: 'failed', reason: { code: 'invalidParameter' } })
  })

  it('at acquire: no start is sent', async () => {
    const desk = await createDesk()
    desk.agora.script('acquire', () => unreachable('acquire'))
    expect(await desk.start()).toMatchObject({ outcome: 'failed', reason: { code: 'networkUnreachable' } })
    expect(desk.agora.calls('start')).toEqual([])
  })

  it('for its credentials reports the account once', async () => {
    const desk = await createDesk()
    desk.agora.script('acquire', () => aFault('acquire', 'credentialsRefused', { http: 401 }))
    await desk.start()
    expect(desk.refusals).toEqual([
      { id: '00000000-0000-4000-8001-000000000001', problem: problem('credentialsRefused') },
    ])
  })

  it.each(['resourceExpired', 'startIdsMismatch', 'resourceUnreadable', 'resourceUsed'] as const)(
    'for its resource (%s) gets one new resource, once',
    async (code) => {
      const desk = await createDesk()
      desk.agora.script('start', () => aFault('start', code))
      expect(await desk.start()).toMatchObject({ phase: 'starting', sid: 'sid-of-resource-2' })

      const again = await createDesk()
      again.agora.always('start', () => aFault('start', code))
      expect(await again.start()).toMatchObject({ outcome: 'failed', reason: { code } })
      expect(again.agora.calls('acquire')).toHaveLength(2)
    },
  )

  it('lets the next start of the same channel through', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'invalidParameter'))
    await desk.start()
    expect((await desk.record()).phase).toBe('recording')
  })
})

describe('a start whose answer is lost', () => {
  it('is unknown, and no second one is ever sent', async () => {
    const desk = await createDesk()
    desk.agora.always('start', () => aFault('start', 'startUnconfirmed', { certainty: 'unknown', attempts: 3 }))
    const { id } = await desk.start()
    expect(desk.state(id)).toBe('startUnknown')
    await desk.clock.pass(600_000)
    expect(desk.agora.calls('acquire')).toHaveLength(1)
    expect(desk.agora.calls('start')).toHaveLength(1)
    expect((await refusalOf(desk.start())).code).toBe('sessionDuplicate')
  })

  it.each(['alreadyRecording', 'channelUidBusy'] as const)(
    'and then found running (%s) is not controllable',
    async (code) => {
      const desk = await createDesk()
      desk.agora.script('start', () => aFault('start', code, { certainty: 'unknown', attempts: 2 }))
      const { id } = await desk.start()
      expect(desk.state(id)).toBe('uncontrollable')
      expect((await refusalOf(desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window'))).code).toBe(
        'sessionNotControllable',
      )
    },
  )

  it('and whose repetition finds the resource used is not controllable, and gets no second resource', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'resourceUsed', { certainty: 'unknown', attempts: 2 }))
    const { id } = await desk.start()
    expect(desk.state(id)).toBe('uncontrollable')
    expect(desk.agora.calls('acquire')).toHaveLength(1)
  })

  it('and whose repetition is refused for its resource is unknown, since the first may have arrived', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'resourceExpired', { certainty: 'unknown', attempts: 2 }))
    const { id } = await desk.start()
    expect(desk.state(id)).toBe('startUnknown')
    expect(desk.agora.calls('acquire')).toHaveLength(1)
  })

  it('but whose error carries the sid is controllable', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'alreadyRecording', { sid: 'sid-from-the-error' }))
    const { id } = await desk.start()
    expect(desk.shown(id)).toMatchObject({ phase: 'starting', sid: 'sid-from-the-error', resourceId: 'resource-1' })
  })

  it('can be let go by the operator, and then the channel is free again', async () => {
    const desk = await createDesk()
    desk.agora.script('start', () => aFault('start', 'startUnconfirmed', { certainty: 'unknown' }))
    const { id } = await desk.start()
    // Dismissing is the last that anybody hears of it: main asks, whichever surface it comes from.
    expect(() => desk.sessions.dismiss({ sessionId: id }, 'window')).toThrow('sessionUncontrolled')
    expect(desk.shown(id).phase).toBe('startUnknown')
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
    expect(desk.journal.sessions.get(id)).toMatchObject({ phase: 'ended', dismissed: true })
    expect((await desk.record()).phase).toBe('recording')
  })
})

describe('a stop that overtakes the start', () => {
  it('before the resource arrived: no start is sent', async () => {
    const desk = await createDesk()
    desk.agora.latency = 5_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_000)
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(60_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'nothingRecorded', reason: { code: 'startCancelled' } })
    expect(desk.agora.calls('start')).toEqual([])
  })

  it('while the start is on its way: stops as soon as the sid is known', async () => {
    const desk = await createDesk()
    desk.agora.latency = 5_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(6_000)
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    expect(desk.state(id)).toBe('stopping')
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('saved')
    expect(desk.agora.recordings).toMatchObject([{ running: false }])
  })
})

describe('a stop between two attempts of a start', () => {
  /** The first attempt ends in a way that leaves `certainty`; the second one is due 3 s later. */
  const twice = async (certainty: 'notSent' | 'refused' | 'unknown') => {
    const desk = await createDesk()
    let sent = 0
    const service = { ...desk.agora }
    desk.agora.start = async (context, input) => {
      await context.beforeAttempt?.({ call: 'start', number: 1, certainty: 'notSent' })
      await new Promise<void>((resolve) => void desk.clock.after(3_000, resolve))
      try {
        await context.beforeAttempt?.({ call: 'start', number: 2, certainty })
      } catch {
        return { ok: false, fault: aFault('start', 'startCancelled', { certainty, http: null }) }
      }
      sent += 1
      const { beforeAttempt: _, ...rest } = context
      return service.start(rest, input)
    }
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_000)
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(30_000)
    return { session: desk.shown(id), sent }
  }

  it.each(['notSent', 'refused'] as const)('that were %s: the second one is not sent', async (certainty) => {
    const { session, sent } = await twice(certainty)
    expect(sent).toBe(0)
    expect(session).toMatchObject({ outcome: 'nothingRecorded', reason: { code: 'startCancelled' } })
  })

  it('of which the first may have arrived: it is sent for its sid, then stopped', async () => {
    const { session, sent } = await twice('unknown')
    expect(sent).toBe(1)
    expect(session.outcome).toBe('saved')
  })
})

describe('a disk that fails while a start is on its way', () => {
  it('before the start left: nothing is sent', async () => {
    const desk = await createDesk()
    desk.agora.latency = 1_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(500)
    desk.journal.breakDisk('disk full')
    await desk.clock.pass(10_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'failed', reason: { code: 'journalUnavailable' } })
    expect(desk.agora.calls('start')).toEqual([])
  })

  it('after it left: the recording stays controllable from memory', async () => {
    const desk = await createDesk()
    desk.agora.latency = 1_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_500)
    desk.journal.breakDisk('disk full')
    await desk.clock.pass(30_000)
    expect(desk.state(id)).toBe('recording')
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(5_000)
    expect(desk.state(id)).toBe('saved')
  })
})

describe('closing the desk', () => {
  it('waits for a start that is on its way, so that its sid is not lost', async () => {
    const desk = await createDesk()
    desk.agora.latency = 1_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_500)
    const closed = desk.sessions.close({ hurry: false })
    await desk.clock.pass(2_500)
    await closed
    expect(desk.journal.sessions.get(id)?.sid).toBe('sid-of-resource-1')
  })

  it('waits as long as a start may take, even where the answer is slow', async () => {
    const desk = await createDesk()
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(10)
    desk.agora.latency = 40_000
    await desk.clock.pass(20)
    const closed = desk.sessions.close({ hurry: false })
    await desk.clock.pass(45_000)
    await closed
    expect(desk.journal.sessions.get(id)?.sid).toBe('sid-of-resource-1')
  })

  it.each([false, true])('sends no start any more (hurry: %s): there is nothing to wait for', async (hurry) => {
    const desk = await createDesk()
    desk.agora.latency = 40_000
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(1_000)
    const closed = desk.sessions.close({ hurry })
    await desk.clock.pass(100)
    await closed
    await desk.clock.pass(120_000)
    expect(desk.agora.calls('start')).toEqual([])
    expect(desk.journal.sessions.get(id)).toMatchObject({ outcome: 'failed', reason: { code: 'startInterrupted' } })
  })

  it('leaves what is reserved as it was', async () => {
    const desk = await createDesk()
    const { id } = await desk.sessions.arm({ presetId: presetId() }, 'window')
    await desk.clock.pass(100)
    desk.agora.latency = 40_000
    await desk.sessions.arm({ presetId: presetId() }, 'window')
    await desk.clock.pass(100)
    const closed = desk.sessions.close({ hurry: false })
    await desk.clock.pass(100)
    await closed
    expect(desk.journal.sessions.get(id)).toMatchObject({ phase: 'armed', resourceId: 'resource-1', reason: null })
  })

  it('does not wait for ever: at the next launch the start is shown as unknown', async () => {
    const desk = await createDesk()
    const { id } = await desk.sessions.start({ presetId: presetId() }, 'window')
    await desk.clock.pass(10)
    desk.agora.latency = 120_000
    await desk.clock.pass(20)
    let over = false
    void desk.sessions.close({ hurry: false }).then(() => (over = true))
    await desk.clock.pass(CLOSE_STARTS_MS - 100)
    expect(over).toBe(false)
    await desk.clock.pass(200)
    expect(over).toBe(true)
    desk.agora.latency = 20
    await desk.relaunch(1_000)
    expect(desk.state(id)).toBe('startUnknown')
  })

  it('waits 5 s when the system ends it', async () => {
    const desk = await createDesk()
    desk.agora.latency = 60_000
    await desk.sessions.start({ presetId: presetId() }, 'window')
    const closed = desk.sessions.close({ hurry: true })
    await desk.clock.pass(5_000)
    await closed
    expect(desk.agora.calls('acquire')).toHaveLength(1)
  })
})
