import { afterEach, describe, expect, it } from 'vitest'
import { elapsedMs } from '../../../shared/recording/sessionState.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { type Stage, openStage } from './stage.ts'

let stage: Stage

afterEach(async () => {
  await stage.close()
})

const runsAtTheService = () => stage.service.recordings().filter(({ running }) => running)

describe.each(['specification', 'current'] as const)('a recording on the service’s “%s” dialect', (dialect) => {
  it('starts, records, takes a layout, stops, and its files are named', async () => {
    stage = await openStage({ app: { dialect } })
    const id = await stage.record()
    const layout = { mixedVideoLayout: 1, backgroundColor: '#FF0000', maxResolutionUid: null, regions: [] } as const
    const taken = await stage.during(
      stage.run.sessions.updateLayout({ sessionId: id, layout: { ...layout, regions: [] } }, 'window'),
    )
    expect(taken.layout).toEqual(layout)
    await stage.stop(id)
    expect(stage.shown(id)).toMatchObject({ phase: 'ended', outcome: 'saved' })
    expect(stage.shown(id).files.map(({ name }) => name)).toEqual(
      stage.service.recordings()[0]?.files.map((name) => expect.stringContaining(name) as string),
    )
    expect(stage.shown(id).files).not.toEqual([])
    expect(runsAtTheService()).toEqual([])
    // One acquire to check the account, one for the recording.
    expect(stage.service.ledger.counts()).toMatchObject({ acquire: 2, start: 1, updateLayout: 1, stop: 1 })
  })

  it('survives a quit of the desk, with its true time, and can be stopped afterwards', async () => {
    stage = await openStage({ app: { dialect } })
    const id = await stage.record()
    const { sliceStartTime } = stage.shown(id)
    await stage.relaunch(120_000)
    await stage.until('verified again', () => stage.state(id) === 'recording')
    const elapsed = elapsedMs(stage.shown(id), stage.clock.now()) ?? 0
    expect(Math.abs(elapsed - (stage.clock.now() - (sliceStartTime ?? 0)))).toBeLessThan(1_500)
    expect(elapsed).toBeGreaterThan(120_000)
    await stage.stop(id)
    expect(stage.state(id)).toBe('saved')
    expect(stage.service.ledger.counts()).toMatchObject({ start: 1, stop: 1 })
  })
})

describe('what the service does by itself', () => {
  it('a failover of 45 s is verified and survived', async () => {
    stage = await openStage()
    const id = await stage.record()
    stage.service.script.failover(stage.shown(id).sid ?? '', 45)
    await stage.until('verifying', () => stage.state(id) === 'verifying')
    await stage.until('recording again', () => stage.state(id) === 'recording')
    const states = stage.run.sessions
      .timeline({ sessionId: id, afterSeq: 0 })
      .flatMap(({ event }) => (event.type === 'state' ? [event.state] : []))
    expect(states.filter((state) => state === 'failed' || state === 'endedByItself')).toEqual([])
  })

  it.each([
    ['idle', 'endedByItself', 'endedLikelyIdle'],
    ['abnormal', 'failed', 'recorderAborted'],
  ] as const)('an end by itself (%s) is told as %s', async (cause, state, reason) => {
    stage = await openStage()
    const id = await stage.record()
    stage.service.script.end(stage.shown(id).sid ?? '', cause)
    await stage.until('the end', () => stage.shown(id).phase === 'ended')
    expect(stage.state(id)).toBe(state)
    expect(stage.shown(id).reason?.code).toBe(reason)
  })

  it('a start that never joins fails after 90 s', async () => {
    stage = await openStage({ times: { joined: 3_600_000 } })
    const id = await stage.start()
    await stage.until('the end', () => stage.shown(id).phase === 'ended')
    const { endedAt, startedAt, reason } = stage.shown(id)
    expect(reason?.code).toBe('startNotConfirmed')
    expect((endedAt ?? 0) - (startedAt ?? 0)).toBeGreaterThanOrEqual(90_000)
  })
})

describe('a stop', () => {
  it.each([
    ['uploaded', 'saved'],
    ['backuped', 'inBackup'],
    ['unknown', 'uploadUnknown'],
  ] as const)('whose files are "%s" ends as %s', async (outcome, state) => {
    stage = await openStage()
    const id = await stage.record()
    stage.service.script.upload(stage.shown(id).sid ?? '', outcome)
    await stage.stop(id)
    expect(stage.state(id)).toBe(state)
  })

  it.each([
    ['206 with 65, carried out', { kind: 'error', status: 206, code: 65, processed: true }],
    ['206 with 65, not carried out', { kind: 'error', status: 206, code: 65 }],
    ['404 once', { kind: 'error', status: 404, code: 404, reason: 'failed to find worker' }],
    ['49', { kind: 'error', status: 400, code: 49, processed: true }],
    ['501', { kind: 'error', status: 400, code: 501, processed: true }],
    ['reset after it was carried out', { kind: 'reset', when: 'afterProcessing' }],
    ['a truncated answer', { kind: 'truncate' }],
    ['a page of HTML', { kind: 'html' }],
    ['too many requests', { kind: 'rateLimited', retryAfter: 1 }],
  ] as const)('answered by %s ends truthfully', async (_name, fault) => {
    stage = await openStage()
    const id = await stage.record()
    stage.service.faults.add({ fault, call: 'stop' })
    await stage.stop(id)
    expect(['saved', 'uploadUnknown']).toContain(stage.state(id))
    expect(runsAtTheService()).toEqual([])
  })
})

describe('a start whose answer gets lost', () => {
  it('is found running and not controllable; no second recorder is ever begun', async () => {
    stage = await openStage()
    stage.service.faults.add({ fault: { kind: 'reset', when: 'afterProcessing' }, call: 'start' })
    const id = await stage.start()
    await stage.until('a verdict', () => stage.shown(id).phase === 'uncontrollable')
    await stage.pass(60_000)
    expect(stage.service.recordings()).toHaveLength(1)
    expect(stage.service.ledger.counts().acquire).toBe(2)
  })

  it('is controllable where the service names the sid', async () => {
    stage = await openStage({ app: { namesRunningSid: true } })
    stage.service.faults.add({ fault: { kind: 'reset', when: 'afterProcessing' }, call: 'start' })
    const id = await stage.record()
    await stage.stop(id)
    expect(stage.state(id)).toBe('saved')
    expect(stage.service.recordings()).toHaveLength(1)
  })

  it('and did not arrive is simply repeated with the same resource', async () => {
    stage = await openStage()
    stage.service.faults.add({ fault: { kind: 'reset', when: 'beforeProcessing' }, call: 'start' })
    await stage.record()
    expect(stage.service.recordings()).toHaveLength(1)
    const starts = stage.service.ledger.entries().filter(({ call }) => call === 'start')
    expect(new Set(starts.map(({ path }) => path)).size).toBe(1)
  })

  it('because its resource had expired gets a new one, once', async () => {
    stage = await openStage()
    const fault = { kind: 'error', status: 400, code: 433 } as const
    stage.service.faults.add({ fault, call: 'start' })
    await stage.record()
    expect(stage.service.ledger.counts()).toMatchObject({ acquire: 3, start: 2 })
  })
})

describe('many recordings', () => {
  it('run side by side, and all stop', async () => {
    stage = await openStage()
    const presets = await Promise.all(Array.from({ length: 12 }, (_, n) => stage.addPreset(`channel-${n}`)))
    const ids = await Promise.all(presets.map((preset) => stage.start(preset)))
    await stage.until('all record', () => ids.every((id) => stage.state(id) === 'recording'))
    expect(runsAtTheService()).toHaveLength(12)
    await Promise.all(ids.map((sessionId) => stage.run.sessions.stop({ sessionId, gesture: 'press' }, 'tray')))
    await stage.until('all saved', () => ids.every((id) => stage.state(id) === 'saved'))
    expect(runsAtTheService()).toEqual([])
  })
})

describe('an account', () => {
  it('with a wrong certificate is not saved, and the service says why', async () => {
    stage = await openStage()
    const { appId, customerId } = stage.service.credentials()
    const create = stage.run.accounts.create({
      label: 'Wrong',
      appId,
      customerId,
      host: { kind: 'custom', url: stage.service.url },
      certificate: 'wrong-certificate',
      keep: 'session',
      check: true,
    })
    create.catch(() => undefined)
    expect((await refusalOf(stage.during(create))).code).toBe('credentialsNotAccepted')
    expect(Object.keys(stage.run.hub.snapshot().accounts)).toHaveLength(1)
  })
})
