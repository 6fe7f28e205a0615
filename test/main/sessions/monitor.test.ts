import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import { problem } from '../../../shared/problem.ts'
import { accountId, anAccount, presetId } from '../../builders/account.ts'
import { type Desk, createDesk } from '../../builders/desk.ts'
import { mayRecord } from '../../../shared/recording/mayRecord.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { noon } from '../../builders/session.ts'
import { slowSecrets } from '../../builders/slowSecrets.ts'
import { aFault, gone, unreachable } from '../../fakes/agora.ts'

describe('watching', () => {
  it('asks every 15 s and keeps the proof fresh', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const before = desk.agora.calls('query').length
    for (let s = 0; s < 300; s += 5) {
      await desk.clock.pass(5_000)
      expect(desk.state(id)).toBe('recording')
    }
    const asked = desk.agora.calls('query').length - before
    expect(asked).toBeGreaterThanOrEqual(19)
    expect(asked).toBeLessThanOrEqual(21)
  })

  it('ages to unverified without answers, says so once, and never ends the recording', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(3_600_000)
    expect(desk.state(id)).toBe('unverified')
    const unverified = desk.timeline(id).filter((event) => event.type === 'state' && event.state === 'unverified')
    expect(unverified).toHaveLength(1)
    desk.agora.always('query', null)
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('ages once as well while the answers name a status that nobody knows', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.status = 99
    await desk.clock.pass(600_000)
    expect(desk.state(id)).toBe('unverified')
    const told = desk.timeline(id).filter((event) => event.type === 'state' && event.state === 'unverified')
    expect(told).toHaveLength(1)
  })

  it('looks at once on focus, but not at what was just answered', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await desk.clock.pass(3_000)
    const asked = desk.agora.calls('query').length
    desk.sessions.focus()
    await desk.clock.pass(100)
    expect(desk.agora.calls('query')).toHaveLength(asked + 1)
    desk.sessions.focus()
    await desk.clock.pass(100)
    expect(desk.agora.calls('query')).toHaveLength(asked + 1)
    expect(desk.state(id)).toBe('recording')
  })

  it('asks again after the computer slept, by the wall clock', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.clock.sleep(3_600_000)
    expect(desk.state(id)).toBe('unverified')
    await desk.clock.pass(15_100)
    expect(desk.state(id)).toBe('recording')
  })

  it('asks in time about what starts just when the clock is set forward', async () => {
    const desk = await createDesk({ presets: 2 })
    await desk.record(1)
    desk.agora.latency = 2_000
    await desk.clock.pass(3_000)
    const { id } = await desk.sessions.start({ presetId: presetId(2) }, 'window')
    await desk.clock.pass(3_900)
    desk.clock.setForward(3_600_000)
    await desk.clock.pass(20_000)
    expect(desk.shown(id).evidence.lastGoodAt).toBeGreaterThan(desk.clock.now() - 15_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('sends at most four questions a second, whatever is due', async () => {
    const desk = await createDesk({ presets: 40 })
    for (let n = 1; n <= 40; n++) await desk.start(n)
    await desk.clock.pass(30_000)
    desk.sessions.focus()
    desk.sessions.focus()
    await desk.clock.pass(120_000)
    const times = desk.agora.calls('query').map(({ at }) => at)
    for (const at of times)
      expect(times.filter((other) => other >= at && other < at + 1000).length).toBeLessThanOrEqual(4)
    const states = Object.values(desk.hub.snapshot().sessions).map(({ id }) => desk.state(id))
    expect(new Set(states)).toEqual(new Set(['recording']))
  })

  it('writes nothing to disk while only the age of the proof changes, except once a minute', async () => {
    const desk = await createDesk()
    await desk.record()
    const before = desk.journal.commits.length
    await desk.clock.pass(600_000)
    const commits = desk.journal.commits.length - before
    expect(commits).toBeGreaterThanOrEqual(8)
    expect(commits).toBeLessThanOrEqual(10)
  })
})

describe('a failover', () => {
  it('of 45 s is verified, then recovers, and nothing ended', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(16_000)
    expect(desk.state(id)).toBe('verifying')
    await desk.clock.pass(29_000)
    expect(desk.state(id)).toBe('verifying')
    desk.agora.always('query', null)
    await desk.clock.pass(35_000)
    expect(desk.state(id)).toBe('recording')
    expect(desk.timeline(id).flatMap((event) => (event.type === 'state' ? [event.state] : []))).toEqual([
      'starting',
      'joined',
      'recording',
      'verifying',
      'recording',
    ])
  })

  it('that never ends is an end after 90 s; the recording is taken back if it answers again', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(90_000)
    expect(desk.state(id)).toBe('verifying')
    await desk.clock.pass(20_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'endedByItself', reason: { code: 'recorderLost' } })
    desk.agora.always('query', null)
    await desk.clock.pass(70_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('before the first file is a failed start, asked about for a quarter of an hour and then no more', async () => {
    const desk = await createDesk()
    desk.agora.always('query', () => gone('query'))
    const { id } = await desk.start()
    await desk.clock.pass(100_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'failed', reason: { code: 'startNotConfirmed' } })
    await desk.clock.pass(16 * 60_000)
    const asked = desk.agora.calls('query').length
    expect(asked).toBeGreaterThanOrEqual(18)
    await desk.clock.pass(3_600_000)
    expect(desk.agora.calls('query')).toHaveLength(asked)
  })
})

describe('a question that is on its way when its recording is taken off the desk', () => {
  /** A lost recording, dismissed while it is being asked about. */
  async function dismissedMeanwhile(): Promise<[Desk, Session]> {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    desk.agora.latency = 3_000
    const before = desk.agora.calls('query').length
    while (desk.agora.calls('query').length === before) await desk.clock.pass(500)
    const session = desk.shown(id)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    return [desk, session]
  }

  it.each([0, 10_000])('keeps nobody from asking about it again when it is put back %i ms later', async (ms) => {
    const [desk, { id }] = await dismissedMeanwhile()
    await desk.clock.pass(ms)
    desk.agora.heal()
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
    await desk.clock.pass(10 * 60_000)
    expect(desk.state(id)).toBe('recording')
  })

  it('keeps nobody from asking about it again when it is adopted', async () => {
    const [desk, { id, name, channel, recorderUid, resourceId, sid }] = await dismissedMeanwhile()
    desk.agora.heal()
    const ids = { accountId: accountId(), name, channel, recorderUid, resourceId: resourceId!, sid: sid! }
    const adopted = desk.sessions.adopt({ ...ids, presetId: null }, 'window')
    await desk.clock.pass(10 * 60_000)
    expect((await adopted).id).toBe(id)
    expect(desk.state(id)).toBe('recording')
  })

  it('and waits for the keychain is not told as a fault of anybody', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    const read = slowSecrets(desk, 'account')
    await desk.clock.pass(61_000)
    await desk.secrets.forget(`account/${accountId()}/certificate`)
    desk.sessions.dismiss({ sessionId: id, confirmed: true }, 'window')
    desk.sessions.recall({ sessionIds: [id] }, 'window')
    await desk.clock.pass(100)
    await desk.secrets.put(`account/${accountId()}/certificate`, 'customer-certificate', 'keychain')
    desk.agora.heal()
    read()
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
  })
})

describe('a defect while a question is asked', () => {
  it('is told, and the recording is asked about again', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.script('query', () => {
      throw new Error('defect')
    })
    await desk.clock.pass(16_000)
    expect(desk.shown(id).evidence.problem?.code).toBe('internal')
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('recording')
    expect(desk.shown(id).evidence.problem).toBeNull()
  })
})

describe('a defect while an answer is heard', () => {
  it('holds up no question about others', async () => {
    const desk = await createDesk({ presets: 2 })
    const { id, sid } = await desk.record(1)
    const other = await desk.record(2)
    const query = desk.agora.query.bind(desk.agora)
    desk.agora.query = async (context, recording) => {
      const result = await query(context, recording)
      return recording.sid === sid && result.ok
        ? { ...result, value: { ...result.value, files: null as never } }
        : result
    }
    for (let s = 0; s < 120; s += 5) {
      await desk.clock.pass(5_000)
      expect(desk.state(other.id)).toBe('recording')
    }
    expect(desk.state(id)).toBe('unverified')
    desk.agora.query = query
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('recording')
  })
})

describe('a recording that the desk has given up', () => {
  it('is in doubt no more once the service says that it is over', async () => {
    const desk = await createDesk({ alternateUid: '527842' })
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    expect(mayRecord(desk.shown(id))).toBe(true)
    const { outcome, reason, endedAt } = desk.shown(id)
    desk.agora.always('query', null)
    desk.agora.recordings[0]!.status = 7
    await desk.clock.pass(70_000)
    expect(mayRecord(desk.shown(id))).toBe(false)
    expect(desk.shown(id)).toMatchObject({ outcome, reason, endedAt })
  })
})

describe('an end that nobody asked for', () => {
  it.each([6, 7, 8])('status %i is told as a likely empty channel, and not asked about again', async (status) => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.status = status
    await desk.clock.pass(17_000)
    expect(desk.shown(id)).toMatchObject({ outcome: 'endedByItself', reason: { code: 'endedLikelyIdle' } })
    const asked = desk.agora.calls('query').length
    await desk.clock.pass(600_000)
    expect(desk.agora.calls('query')).toHaveLength(asked)
  })

  it('501 likewise, and status 20 is a failure', async () => {
    const desk = await createDesk({ presets: 2 })
    const exiting = await desk.record(1)
    desk.agora.script('query', () => aFault('query', 'recorderExiting', { code: 501 }))
    await desk.clock.pass(17_000)
    expect(desk.state(exiting.id)).toBe('endedByItself')
    const aborted = await desk.record(2)
    desk.agora.recordings[1]!.status = 20
    await desk.clock.pass(17_000)
    expect(desk.state(aborted.id)).toBe('failed')
  })
})

describe('refused credentials', () => {
  it('are told once for all sessions of the account, which is then left alone except for a probe a minute', async () => {
    const desk = await createDesk({ presets: 5 })
    for (let n = 1; n <= 5; n++) await desk.record(n)
    const at = desk.clock.now()
    desk.agora.always('query', () => aFault('query', 'credentialsRefused', { http: 401 }))
    await desk.clock.pass(600_000)
    expect(desk.refusals).toHaveLength(1)
    const asked = desk.agora.calls('query').filter((line) => line.at > at).length
    expect(asked).toBeLessThanOrEqual(16)
    expect(asked).toBeGreaterThanOrEqual(8)
  })

  it('that are mended are used at once', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => aFault('query', 'credentialsRefused', { http: 401 }))
    await desk.clock.pass(40_000)
    expect(desk.state(id)).toBe('unverified')
    desk.agora.always('query', null)
    const refused = { state: 'refused', at: noon, problem: problem('credentialsRefused') } as const
    desk.hub.apply({ kind: 'put', collection: 'accounts', value: anAccount({ check: refused }) })
    desk.hub.apply({ kind: 'put', collection: 'accounts', value: anAccount({ check: { state: 'unchecked' } }) })
    await desk.clock.pass(300)
    expect(desk.state(id)).toBe('recording')
  })
})

describe('a locked keychain', () => {
  it('leaves recordings unverified with the reason, and they are back after unlocking', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.secrets.setKeychain('locked')
    desk.secrets.relaunch()
    await desk.relaunch(60_000)
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('unverified')
    expect(desk.shown(id).evidence.problem?.code).toBe('secretsLocked')
    desk.secrets.setKeychain('ready')
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
  })
})

describe('a keychain that never answers', () => {
  it('leaves running recordings in the operator’s hand while the desk lives', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.secrets.setKeychain('unavailable')
    await desk.clock.pass(120_000)
    expect(desk.state(id)).toBe('recording')
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('saved')
  })

  it('after a relaunch gives them back to who types the certificate for this session', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.secrets.setKeychain('unavailable')
    desk.secrets.relaunch()
    await desk.relaunch(60_000)
    const certificate = `account/${accountId()}/certificate` as const
    // As the service of accounts does whenever a secret changes.
    const show = () => {
      const value = anAccount({ certificate: desk.secrets.status(certificate) })
      desk.hub.apply({ kind: 'put', collection: 'accounts', value })
    }
    show()
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('unverified')
    await desk.secrets.put(certificate, 'customer-certificate', 'session')
    show()
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('recording')
    await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(1_000)
    expect(desk.state(id)).toBe('saved')
  })
})

describe('the network', () => {
  it('when it returns brings every recording back at once', async () => {
    const desk = await createDesk({ presets: 3 })
    for (let n = 1; n <= 3; n++) await desk.record(n)
    desk.agora.always('query', () => unreachable('query'))
    const { health } = desk.hub.snapshot()
    await desk.clock.pass(60_000)
    desk.hub.apply({ kind: 'health', value: { ...health, link: { state: 'offline', ms: null, problems: [] } } })
    desk.agora.always('query', null)
    desk.hub.apply({ kind: 'health', value: { ...health, link: { state: 'online', ms: 20, problems: [] } } })
    await desk.clock.pass(1_500)
    const states = Object.values(desk.hub.snapshot().sessions).map(({ id }) => desk.state(id))
    expect(states).toEqual(['recording', 'recording', 'recording'])
    expect(desk.clock.now()).toBeGreaterThan(noon)
  })
})

describe('a host that cannot be reached', () => {
  it('is asked about once every few seconds for all its recordings, and nobody’s misses are counted', async () => {
    const desk = await createDesk({ presets: 5 })
    for (let n = 1; n <= 5; n++) await desk.record(n)
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(30_000)
    const asked = desk.agora.calls('query').length
    await desk.clock.pass(60_000)
    expect(desk.agora.calls('query').length - asked).toBeLessThanOrEqual(13)
    const sessions = Object.values(desk.hub.snapshot().sessions)
    expect(sessions.map(({ evidence }) => evidence.misses)).toEqual([0, 0, 0, 0, 0])
    expect(sessions.map(({ id }) => desk.state(id))).toEqual(Array(5).fill('unverified'))
  })

  it('brings every recording back within seconds, each with its gap', async () => {
    const desk = await createDesk({ presets: 5 })
    for (let n = 1; n <= 5; n++) await desk.record(n)
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(600_000)
    desk.agora.heal()
    await desk.clock.pass(7_000)
    for (const { id, gaps } of Object.values(desk.hub.snapshot().sessions)) {
      expect(desk.state(id)).toBe('recording')
      expect(gaps).toMatchObject([{ kind: 'unverified' }])
      expect((gaps[0]?.to ?? 0) - (gaps[0]?.from ?? 0)).toBeGreaterThan(540_000)
    }
  })

  it('is looked for by another recording when the one that looked is stopped', async () => {
    const desk = await createDesk({ presets: 2 })
    const ids = [(await desk.record(1)).id, (await desk.record(2)).id]
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(60_000)
    for (const sessionId of ids) {
      await desk.sessions.stop({ sessionId, gesture: 'press' }, 'window')
      await desk.clock.pass(100)
    }
    expect(ids.map((id) => desk.state(id))).toEqual(['saved', 'saved'])
    const { id } = await desk.record(1)
    desk.agora.heal()
    await desk.clock.pass(30_000)
    expect(desk.state(id)).toBe('recording')
  })
})

describe('the recording that looks for a lost host', () => {
  it.each([
    [
      'ends and is dismissed',
      async (desk: Desk, id: SessionId) => {
        await desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
        await desk.clock.pass(100)
        desk.sessions.dismiss({ sessionId: id }, 'window')
      },
    ],
    [
      'loses its certificate for a while',
      async (desk: Desk) => {
        const certificate = `account/${accountId()}/certificate` as const
        await desk.secrets.forget(certificate)
        await desk.clock.pass(30_000)
        await desk.secrets.put(certificate, 'customer-certificate', 'keychain')
      },
    ],
  ])('%s: the others are not forgotten', async (_name, happens) => {
    const desk = await createDesk({ presets: 2 })
    const first = await desk.record(1)
    const second = await desk.record(2)
    desk.agora.always('query', () => unreachable('query'))
    await desk.clock.pass(60_000)
    await happens(desk, first.id)
    await desk.clock.pass(30_000)
    desk.agora.heal()
    await desk.clock.pass(30_000)
    expect(desk.state(second.id)).toBe('recording')
  })
})

describe('questions as the operator wants them', () => {
  it('are slower by the factor of the settings, and old evidence is judged by that', async () => {
    const desk = await createDesk({ settings: { stopPolicy: 'atOnce', pollFactor: 4 } })
    const { id } = await desk.record()
    await desk.clock.pass(60_000)
    const before = desk.agora.calls('query').length
    await desk.clock.pass(600_000)
    expect(desk.agora.calls('query').length - before).toBeLessThanOrEqual(11)
    expect(desk.state(id)).toBe('recording')
  })

  it('come at once when asked for, also about a recording that was given up long ago', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(3_600_000)
    expect(desk.state(id)).toBe('endedByItself')
    desk.agora.heal()
    desk.sessions.checkNow({ sessionId: id })
    await desk.clock.pass(100)
    expect(desk.state(id)).toBe('recording')
    expect(desk.shown(id).gaps).toMatchObject([{ kind: 'notFound' }])
  })
})

describe('a clock that is set back', () => {
  const HOUR = 3_600_000

  it('delays no question, and lends no proof', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.recordings[0]!.status = 5
    const asked = desk.agora.calls('query').length
    desk.clock.setBack(HOUR)
    await desk.clock.pass(31_000)
    expect(desk.agora.calls('query').length).toBeGreaterThan(asked)
    expect(desk.shown(id).evidence.lastGoodAt).toBeLessThanOrEqual(desk.clock.now())
    expect(desk.state(id)).toBe('recording')
    desk.agora.always('query', () => unreachable('query'))
    desk.clock.setBack(HOUR)
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('unverified')
  })

  it('is no reason not to ask on focus or when asked to', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    const asked = desk.agora.calls('query').length
    desk.clock.setBack(HOUR)
    desk.sessions.focus()
    await desk.clock.pass(100)
    expect(desk.agora.calls('query')).toHaveLength(asked + 1)
    desk.clock.setBack(HOUR)
    desk.sessions.checkNow({ sessionId: id })
    await desk.clock.pass(300)
    expect(desk.agora.calls('query')).toHaveLength(asked + 2)
  })

  it('keeps the ladder of a recording that is not found at its pace', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(20_000)
    expect(desk.state(id)).toBe('verifying')
    desk.clock.setBack(HOUR)
    await desk.clock.pass(150_000)
    expect(desk.state(id)).toBe('endedByItself')
  })

  it('while the desk was closed is seen at the launch', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.clock.setBack(HOUR)
    desk.agora.always('query', () => unreachable('query'))
    await desk.relaunch()
    await desk.clock.pass(60_000)
    expect(desk.state(id)).toBe('unverified')
  })
})
