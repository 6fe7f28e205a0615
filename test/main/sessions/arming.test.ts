import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import {
  aPreset,
  aStorageProfile,
  aTokenReading,
  accountId,
  anAccount,
  presetId,
  presetSettings,
  storageProfileId,
} from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { noon } from '../../builders/session.ts'
import { aFault, unreachable } from '../../fakes/agora.ts'

const arm = async (desk: Desk, n = 1) => {
  const { id } = await desk.sessions.arm({ presetId: presetId(n) }, 'window')
  await desk.clock.pass(100)
  return desk.shown(id)
}

const sent = (desk: Desk) => desk.agora.ledger.map(({ call }) => call)

describe('arming', () => {
  it('reserves a resource for five minutes and starts nothing', async () => {
    const desk = await createDesk()
    const at = desk.clock.now()
    const session = await arm(desk)
    expect(session).toMatchObject({ phase: 'armed', resourceId: 'resource-1', sid: null, armedUntil: at + 300_000 })
    expect(desk.state(session.id)).toBe('armed')
    await desk.clock.pass(60_000)
    expect(sent(desk)).toEqual(['acquire'])
  })

  it('reserves for no longer when the clock is set back', async () => {
    const desk = await createDesk()
    const { id } = await arm(desk)
    desk.clock.setBack(3_600_000)
    await desk.clock.pass(20_000)
    expect(desk.shown(id).armedUntil).toBeLessThanOrEqual(desk.clock.now() + 300_000)
    await desk.clock.pass(300_000)
    expect(desk.shown(id).reason?.code).toBe('slotExpired')
  })

  it('makes the start one request, from its own button or from Start of the same preset', async () => {
    for (const begin of [
      (desk: Desk, id: Parameters<Desk['shown']>[0]) => desk.sessions.startArmed({ sessionId: id }, 'window'),
      (desk: Desk) => desk.sessions.start({ presetId: presetId() }, 'tray'),
    ]) {
      const desk = await createDesk()
      const { id } = await arm(desk)
      await desk.clock.pass(200_000)
      expect((await begin(desk, id)).id).toBe(id)
      await desk.clock.pass(100)
      expect(desk.shown(id)).toMatchObject({ sid: 'sid-of-resource-1', armedUntil: null })
      expect(sent(desk)).toEqual(['acquire', 'start'])
    }
  })

  it('says so when the resource has expired, also when the computer slept, and then reserves a new one with the start', async () => {
    for (const wait of [
      (desk: Desk) => desk.clock.pass(300_000),
      async (desk: Desk) => {
        desk.clock.sleep(400_000)
        await desk.clock.settle()
      },
    ]) {
      const desk = await createDesk()
      const { id } = await arm(desk)
      await wait(desk)
      await desk.clock.pass(16_000)
      expect(desk.shown(id)).toMatchObject({ phase: 'armed', reason: { code: 'slotExpired' } })
      expect(desk.timeline(id)).toContainEqual({ type: 'note', note: 'slotExpired', ms: null })
      await desk.sessions.startArmed({ sessionId: id }, 'window')
      await desk.clock.pass(12_000)
      expect(desk.state(id)).toBe('recording')
      expect(sent(desk).filter((call) => call !== 'query')).toEqual(['acquire', 'acquire', 'start'])
    }
  })

  it('again gets the same session a new resource', async () => {
    const desk = await createDesk()
    const { id } = await arm(desk)
    await desk.clock.pass(320_000)
    const again = await arm(desk)
    expect(again).toMatchObject({ id, phase: 'armed', resourceId: 'resource-2', reason: null })
    expect(again.armedUntil).toBeGreaterThan(desk.clock.now() + 290_000)
  })

  it('whose start is refused for its resource gets one fresh acquire and start', async () => {
    const desk = await createDesk()
    const { id } = await arm(desk)
    desk.agora.script('start', () => aFault('start', 'resourceExpired', { code: 433 }))
    await desk.sessions.startArmed({ sessionId: id }, 'window')
    await desk.clock.pass(12_000)
    expect(desk.state(id)).toBe('recording')
    expect(sent(desk).filter((call) => call !== 'query')).toEqual(['acquire', 'start', 'acquire', 'start'])
  })

  it('can be let go: the desk forgets it and the channel is free', async () => {
    const desk = await createDesk()
    const { id } = await arm(desk)
    desk.sessions.letGo({ sessionId: id }, 'window')
    expect(desk.hub.snapshot().sessions).toEqual({})
    expect(desk.journal.sessions.get(id)).toMatchObject({ phase: 'ended', reason: { code: 'slotLetGo' } })
    expect((await desk.record()).phase).toBe('recording')
  })

  it('can be let go while the resource is on its way, and while it is renewed', async () => {
    const desk = await createDesk()
    desk.agora.latency = 1_000
    const first = await desk.sessions.arm({ presetId: presetId() }, 'window')
    await desk.clock.pass(500)
    desk.sessions.letGo({ sessionId: first.id }, 'window')
    await desk.clock.pass(2_000)
    expect(desk.shown(first.id)).toMatchObject({ phase: 'ended', outcome: 'nothingRecorded' })

    const { id } = await desk.sessions.arm({ presetId: presetId() }, 'window')
    await desk.clock.pass(2_000)
    await desk.sessions.arm({ presetId: presetId() }, 'window')
    await desk.clock.pass(500)
    desk.sessions.letGo({ sessionId: id }, 'window')
    await desk.clock.pass(5_000)
    expect(desk.hub.snapshot().sessions[id]).toBeUndefined()
    expect(desk.agora.calls('start')).toEqual([])
  })

  it('that fails is told like a start that fails; a renewal that fails leaves it armed with the reason', async () => {
    const desk = await createDesk()
    desk.agora.script('acquire', () => unreachable('acquire'))
    expect(await arm(desk)).toMatchObject({ outcome: 'failed', reason: { code: 'networkUnreachable' } })
    const { id } = await arm(desk)
    desk.agora.script('acquire', () => unreachable('acquire'))
    expect(await arm(desk)).toMatchObject({ id, phase: 'armed', reason: { code: 'networkUnreachable' } })
  })

  describe('anew, and started before the new resource is there', () => {
    const renew = async (desk: Desk, ms: number) => {
      const { id } = await arm(desk)
      await desk.clock.pass(ms)
      desk.agora.latency = 2_000
      await desk.sessions.arm({ presetId: presetId() }, 'window')
      await desk.clock.pass(500)
      return id
    }

    const lost = aFault('start', 'startUnconfirmed', { certainty: 'unknown' })
    const armedStart = (desk: Desk, id: SessionId) => desk.sessions.startArmed({ sessionId: id }, 'window')
    const presetStart = (desk: Desk) => desk.sessions.start({ presetId: presetId() }, 'tray')

    it.each([
      ['its own button', armedStart],
      ['Start of the preset', presetStart],
    ] as const)('starts with the resource it had, by %s', async (_, begin) => {
      const desk = await createDesk()
      const id = await renew(desk, 0)
      await begin(desk, id)
      await desk.clock.pass(20_000)
      expect(desk.shown(id)).toMatchObject({ phase: 'recording', sid: 'sid-of-resource-1', reason: null })
    })

    it('is never said to have failed by a refusal of the new resource', async () => {
      const desk = await createDesk()
      desk.agora.script(
        'acquire',
        () => null,
        () => aFault('acquire', 'invalidParameter'),
      )
      desk.agora.script('start', () => ({ doneBut: lost }))
      const id = await renew(desk, 0)
      await armedStart(desk, id)
      await desk.clock.pass(20_000)
      expect(desk.state(id)).toBe('startUnknown')
    })

    it('is never shown as armed again, also where the answer to its start is lost', async () => {
      const desk = await createDesk()
      desk.agora.script('start', () => ({ doneBut: lost }))
      const id = await renew(desk, 320_000)
      await armedStart(desk, id)
      await desk.clock.pass(20_000)
      expect(desk.state(id)).toBe('startUnknown')
      expect(desk.agora.recordings).toHaveLength(1)
    })
  })

  it('goes by the end of the token that it is started with', async () => {
    const desk = await createDesk()
    const { id } = await arm(desk)
    const preset = desk.journal.presets.get(presetId())!
    const endsAt = noon + 3_600_000
    await desk.secrets.put(`preset/${presetId()}/token`, 'channel-token', 'keychain')
    desk.journal.presets.put({ ...preset, tokenReading: aTokenReading({ channel: 'channel1', uid: '0', endsAt }) })
    await desk.sessions.startArmed({ sessionId: id }, 'window')
    await desk.clock.pass(12_000)
    expect(desk.shown(id)).toMatchObject({ phase: 'recording', tokenEndsAt: endsAt })
  })

  it('survives a relaunch', async () => {
    const desk = await createDesk()
    const { id } = await arm(desk)
    await desk.relaunch(60_000)
    expect(desk.state(id)).toBe('armed')
    await desk.sessions.startArmed({ sessionId: id }, 'window')
    await desk.clock.pass(100)
    expect(desk.shown(id).sid).toBe('sid-of-resource-1')
  })

  it('belongs to channel and uid: a preset that has moved on cannot start it', async () => {
    const desk = await createDesk()
    const { id } = await arm(desk)
    desk.journal.presets.put(aPreset({ settings: presetSettings({ channel: 'elsewhere' }) }))
    expect((await refusalOf(desk.sessions.startArmed({ sessionId: id }, 'window'))).code).toBe('presetChanged')
    expect(desk.state(id)).toBe('armed')
  })

  it('is needed for an armed start', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    expect((await refusalOf(desk.sessions.startArmed({ sessionId: id }, 'window'))).code).toBe('sessionNotArmed')
    expect(() => desk.sessions.letGo({ sessionId: id }, 'window')).toThrow('sessionNotArmed')
  })
})

describe('starting many', () => {
  it('follows each acquire with its own start, and answers for each', async () => {
    const desk = await createDesk({ presets: 30 })
    const presetIds = Array.from({ length: 30 }, (_, index) => presetId(index + 1))
    const results = await desk.sessions.startMany({ presetIds: [...presetIds, presetId(99), presetId(1)] }, 'window')
    expect(results.filter(({ ok }) => ok)).toHaveLength(30)
    expect(results.flatMap((result) => (result.ok ? [] : [result.problem.code]))).toEqual([
      'presetNotFound',
      'sessionDuplicate',
    ])
    await desk.clock.pass(15_000)
    expect(desk.agora.recordings).toHaveLength(30)
  })

  it('keeps most of them waiting before the resource, not behind it', async () => {
    const desk = await createDesk({ presets: 60 })
    desk.agora.latency = 2_000
    const presetIds = Array.from({ length: 60 }, (_, index) => presetId(index + 1))
    await desk.sessions.startMany({ presetIds }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.agora.calls('acquire')).toHaveLength(40)
    await desk.clock.pass(20_000)
    for (const { resourceId, at } of desk.agora.calls('start')) {
      const acquired = desk.agora.calls('acquire')[Number(resourceId?.replace('resource-', '')) - 1]
      expect(at - (acquired?.endedAt ?? 0)).toBeLessThan(100)
    }
    expect(desk.agora.recordings).toHaveLength(60)
  })

  const crowd = async () => {
    const desk = await createDesk({ presets: 43 })
    const other = accountId(2)
    desk.journal.accounts.put(anAccount({ id: other, appId: 'another-app-id' }))
    await desk.secrets.put(`account/${other}/certificate`, 'customer-certificate', 'keychain')
    desk.journal.presets.put(
      aPreset({ id: presetId(43), settings: presetSettings({ channel: 'channel43', accountId: other }) }),
    )
    desk.agora.latency = 45_000
    const presetIds = Array.from({ length: 42 }, (_, index) => presetId(index + 1))
    const results = await desk.sessions.startMany({ presetIds }, 'window')
    await desk.clock.pass(1_000)
    return { desk, last: results.flatMap((result) => (result.ok ? [result.session.id] : [])).at(-1)! }
  }

  it('of one account holds up no other', async () => {
    const { desk } = await crowd()
    await desk.sessions.start({ presetId: presetId(43) }, 'window')
    await desk.clock.pass(100)
    expect(desk.agora.calls('acquire').at(-1)).toMatchObject({ appId: 'another-app-id', channel: 'channel43' })
  })

  it('ends one that waits in line as soon as it is stopped', async () => {
    const { desk, last } = await crowd()
    await desk.sessions.stop({ sessionId: last, gesture: 'now' }, 'window')
    await desk.clock.pass(100)
    expect(desk.shown(last)).toMatchObject({ outcome: 'nothingRecorded', reason: { code: 'startCancelled' } })
    expect(desk.agora.calls('acquire')).toHaveLength(40)
  })
})

describe('a slot that is reserved for another preset of the same channel and uid', () => {
  async function twoOfOneChannel() {
    const desk = await createDesk({ presets: 2 })
    desk.journal.storageProfiles.put({ ...aStorageProfile(), id: storageProfileId(2), bucket: 'bucket-of-b' })
    await desk.secrets.put(`storage/${storageProfileId(2)}/accessKey`, 'access-key-of-b', 'keychain')
    await desk.secrets.put(`storage/${storageProfileId(2)}/secretKey`, 'secret-key-of-b', 'keychain')
    const b = desk.journal.presets.get(presetId(2))!
    const settings = { ...b.settings, channel: 'channel1', storageProfileId: storageProfileId(2) }
    desk.journal.presets.put({ ...b, settings })
    const { id } = await desk.sessions.arm({ presetId: presetId(1) }, 'window')
    await desk.clock.pass(1_000)
    return { desk, id }
  }

  it.each([
    ['Start', (desk: Desk) => desk.sessions.start({ presetId: presetId(2) }, 'tray')],
    ['Arm', (desk: Desk) => desk.sessions.arm({ presetId: presetId(2) }, 'window')],
  ] as const)('is not used for this one by %s, and says whose it is', async (_, press) => {
    const { desk, id } = await twoOfOneChannel()
    expect(await refusalOf(press(desk))).toMatchObject({
      code: 'recorderReserved',
      params: { name: 'Show 1', channel: 'channel1', sessionId: id },
    })
    await desk.clock.pass(12_000)
    expect(desk.agora.starts).toEqual([])
    expect(desk.agora.calls('acquire')).toHaveLength(1)
    expect(desk.shown(id)).toMatchObject({ phase: 'armed', presetId: presetId(1) })
  })

  it('is let go, and this one starts with its own name and bucket', async () => {
    const { desk, id } = await twoOfOneChannel()
    desk.sessions.letGo({ sessionId: id }, 'window')
    const b = await desk.sessions.start({ presetId: presetId(2) }, 'tray')
    await desk.clock.pass(12_000)
    expect(desk.shown(b.id)).toMatchObject({ name: 'Show 2', presetId: presetId(2), phase: 'recording' })
    expect(desk.agora.starts).toMatchObject([{ storage: { bucket: 'bucket-of-b', accessKey: 'access-key-of-b' } }])
  })
})
