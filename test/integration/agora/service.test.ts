import { afterEach, describe, expect, it } from 'vitest'
import type { AgoraClient, CallResult } from '../../../main/agora/port.ts'
import { systemClock } from '../../../main/clock.ts'
import type { Dialect } from '../../../main/rehearsal/options.ts'
import { bestFit, createDesk, recorder } from './support/desk.ts'
import { createStage, recordingIn, type Stage } from './support/rehearsal.ts'

const channel = recorder.channel
const open: Stage[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((stage) => stage.close()))
})

async function stageFor(dialect: Dialect, namesRunningSid = false) {
  const stage = await createStage(dialect, namesRunningSid)
  open.push(stage)
  return { ...stage, client: createDesk().client }
}

const value = <T>(result: CallResult<T>): T => {
  if (!result.ok) throw new Error(`refused: ${result.fault.problem.code}`)
  return result.value
}

const problemOf = (result: CallResult<unknown>) => (result.ok ? 'no problem' : result.fault.problem.code)

async function startRecording({ client, at, input }: Stage & { readonly client: AgoraClient }) {
  const { resourceId } = value(await client.acquire(at, recorder))
  const { sid } = value(await client.start(at, input(channel, resourceId)))
  return recordingIn(channel, resourceId, sid)
}

describe.each(['specification', 'current'] as const)('the service in the dialect %s', (dialect) => {
  it('records from acquire to stop', async () => {
    const stage = await stageFor(dialect)
    const { client, at, service } = stage
    const recording = await startRecording(stage)
    service.clock.advance(20_000)
    expect(value(await client.query(at, recording))).toMatchObject({
      status: 5,
      files: [{ isPlayable: dialect === 'current' ? true : null }],
    })
    expect(value(await client.updateLayout(at, recording, { ...bestFit, mixedVideoLayout: 2 }))).toBeNull()
    expect(value(await client.stop(at, recording))).toMatchObject({ uploadingStatus: 'uploaded' })
    const [start] = service.ledger.entries().filter(({ call }) => call === 'start')
    expect(start).toMatchObject({ contentType: 'application/json;charset=utf-8', processed: true, status: 200 })
  })

  it('tells wrong credentials from an unknown App ID', async () => {
    const { client, at } = await stageFor(dialect)
    expect(problemOf(await client.acquire({ ...at, certificate: 'rehearsal-wrong' }, recorder))).toBe(
      'credentialsRefused',
    )
    expect(problemOf(await client.acquire({ ...at, appId: 'nobody' }, recorder))).toBe('appIdRefused')
  })

  it('refuses a slot that is older than five minutes', async () => {
    const { client, at, input, service } = await stageFor(dialect)
    const { resourceId } = value(await client.acquire(at, recorder))
    service.clock.advance(301_000)
    expect(problemOf(await client.start(at, input(channel, resourceId)))).toBe('resourceExpired')
  })

  it('records one slot once', async () => {
    const stage = await stageFor(dialect)
    const recording = await startRecording(stage)
    const { client, at, input, service } = stage
    expect(problemOf(await client.start(at, input(channel, recording.resourceId)))).toBe('alreadyRecording')
    service.clock.advance(20_000)
    value(await client.stop(at, recording))
    expect(problemOf(await client.start(at, input(channel, recording.resourceId)))).toBe('resourceUsed')
  })

  it('takes the sid that "already running" names, if it names one', async () => {
    const stage = await stageFor(dialect, true)
    const { sid, resourceId } = await startRecording(stage)
    const again = await stage.client.start(stage.at, stage.input(channel, resourceId))
    expect(again.ok ? again.value.sid : again.fault.sid).toBe(sid)
  })

  it('does not let two recorders share channel and uid', async () => {
    const stage = await stageFor(dialect)
    await startRecording(stage)
    const { client, at, input } = stage
    const { resourceId } = value(await client.acquire(at, recorder))
    const busy = await client.start(at, input(channel, resourceId))
    expect(problemOf(busy)).toBe(dialect === 'current' ? 'channelUidBusy' : 'alreadyRecording')
  })

  it('notices ids that do not belong together', async () => {
    const stage = await stageFor(dialect)
    const recording = await startRecording(stage)
    const { client, at, input } = stage
    expect(problemOf(await client.query(at, { ...recording, sid: 'another' }))).toBe('idsMismatch')
    expect(problemOf(await client.stop(at, { ...recording, uid: '7' }))).toBe('idsMismatch')
    expect(problemOf(await client.stop(at, { ...recording, resourceId: 'garbage' }))).toBe('idsMismatch')
    expect(problemOf(await client.start(at, input(channel, 'garbage')))).toBe('resourceUnreadable')
    const { resourceId } = value(await client.acquire(at, recorder))
    expect(problemOf(await client.start(at, input('another', resourceId)))).toBe('startIdsMismatch')
  })

  it('says that a stopped recording is over', async () => {
    const stage = await stageFor(dialect)
    const recording = await startRecording(stage)
    const { client, at, service } = stage
    service.clock.advance(20_000)
    value(await client.stop(at, recording))
    expect(problemOf(await client.stop(at, recording))).toBe(
      dialect === 'current' ? 'alreadyEnding' : 'recorderExiting',
    )
    expect(problemOf(await client.updateLayout(at, recording, bestFit))).toBe('recorderExiting')
    service.clock.advance(60_000)
    expect(problemOf(await client.query(at, recording))).toBe('workerNotFound')
  })

  it('cannot be found during a failover, and goes on afterwards', async () => {
    const stage = await stageFor(dialect)
    const recording = await startRecording(stage)
    const { client, at, service } = stage
    service.script.failover(recording.sid, 60)
    expect(problemOf(await client.query(at, recording))).toBe('workerNotFound')
    service.clock.advance(61_000)
    expect(await client.query(at, recording)).toMatchObject({ ok: true })
  })
})

describe('today’s service', () => {
  it('says that nobody published anything', async () => {
    const stage = await stageFor('current')
    for (const uid of stage.service.people.list('stage', channel)) stage.service.people.leave('stage', channel, uid)
    const recording = await startRecording(stage)
    stage.service.clock.advance(20_000)
    expect(problemOf(await stage.client.stop(stage.at, recording))).toBe('nothingPublished')
  })
})

describe('the request limit', () => {
  it('lets at most ten leave in any second, and every question is processed once', async () => {
    const stage = await stageFor('current')
    const { client, log } = createDesk({ clock: systemClock })
    const at = { ...stage.at, beforeAttempt: () => undefined }
    const results = await Promise.all(
      Array.from({ length: 32 }, (_, index) => client.acquire(at, { ...recorder, uid: String(index + 1) })),
    )
    expect(results.every(({ ok }) => ok)).toBe(true)
    // When they left is the desk's to decide. How close together they arrive depends on the machine, and is measured in the bench.
    const times = log.map((entry) => entry.at)
    const busiest = Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length))
    expect(times.length).toBeGreaterThanOrEqual(32)
    expect(busiest).toBeLessThanOrEqual(10)
    expect(stage.service.ledger.entries().filter(({ status }) => status === 200)).toHaveLength(32)
  })
})
