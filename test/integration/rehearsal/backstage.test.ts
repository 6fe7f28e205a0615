import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Backstage, createBackstage } from '../../../main/rehearsal/backstage.ts'
import { ProblemError } from '../../../shared/problem.ts'
import { RehearsalStage } from '../../../shared/rehearsalStage.ts'
import { type Ids, openStage, responseOf, type Stage, startExample, until, who } from './stage.ts'

/** The controls of the rehearsal, seen from the service they act on. */

let stage: Stage
let ids: Ids
let backstage: Backstage
let looks = 0
beforeEach(async () => {
  stage = await openStage()
  looks = 0
  backstage = createBackstage({ service: () => stage.service, lookAgain: () => (looks += 1) })
  ids = await stage.record()
})
afterEach(async () => {
  backstage.endDrills()
  await stage.close()
})

const channel = who.cname
const statusOf = async (these: Ids) => responseOf(await stage.query(these))['status']
const truth = (sid = ids.sid) => stage.service.recordings().find((one) => one.sid === sid)!
const uids = () => backstage.stage().channels[0]?.people.map(({ uid }) => uid) ?? []

describe('people', () => {
  it('come with the next free uid, or with their own, and go; the desk looks each time', () => {
    expect(uids()).toEqual(['4000000001', '4000000002'])
    backstage.person({ what: 'join', channel, uid: null })
    backstage.person({ what: 'join', channel, uid: '77' })
    backstage.person({ what: 'leave', channel, uid: '4000000001' })
    expect(uids()).toEqual(['4000000002', '4000000003', '77'])
    expect(looks).toBe(3)
  })

  it('who all leave let the recording idle out', async () => {
    for (const uid of uids()) backstage.person({ what: 'leave', channel, uid })
    backstage.clock({ advance: 60_000 })
    expect(await statusOf(ids)).toBe('8')
    expect(truth().ended?.by).toBe('idle')
  })

  it('who are quiet keep the recording going without a file, until one speaks', async () => {
    for (const uid of uids()) backstage.person({ what: 'quiet', channel, uid, quiet: true })
    backstage.clock({ advance: 600_000 })
    expect([await statusOf(ids), truth().files]).toEqual(['4', []])
    backstage.person({ what: 'quiet', channel, uid: '4000000002', quiet: false })
    backstage.clock({ advance: 10_000 })
    expect(await statusOf(ids)).toBe('5')
    expect(backstage.stage().channels[0]?.people).toEqual([
      { uid: '4000000001', quiet: true },
      { uid: '4000000002', quiet: false },
    ])
  })

  it('who fall silent later do not undo what was recorded', async () => {
    backstage.clock({ advance: 10_000 })
    for (const uid of uids()) backstage.person({ what: 'quiet', channel, uid, quiet: true })
    expect(await statusOf(ids)).toBe('5')
  })
})

describe('time', () => {
  it('jumps ahead and runs faster; the Date of answers follows, so that timers stay true', async () => {
    const before = Date.parse((await stage.query(ids)).headers.date ?? '')
    expect(backstage.clock({ advance: 3_600_000 }).now).toBeGreaterThanOrEqual(before + 3_600_000)
    const after = Date.parse((await stage.query(ids)).headers.date ?? '')
    expect(after - before).toBeGreaterThanOrEqual(3_600_000)
    expect(backstage.clock({ speed: 60 }).speed).toBe(60)
  })
})

describe('drills', () => {
  it('failover: not found for its seconds, in the chosen channel alone', async () => {
    const other = await stage.record({ ...startExample(), cname: 'other' })
    backstage.clock({ advance: 10_000 })
    backstage.drill({ drill: { kind: 'failover', seconds: 60 }, channel })
    expect((await stage.query(ids)).status).toBe(404)
    expect((await stage.query(other)).status).toBe(200)
    backstage.clock({ advance: 61_000 })
    expect((await stage.query(ids)).status).toBe(200)
  })

  it('a crash, and what stops say about files', async () => {
    const other = await stage.record({ ...startExample(), cname: 'other' })
    backstage.clock({ advance: 10_000 })
    backstage.drill({ drill: { kind: 'abnormal' }, channel })
    backstage.drill({ drill: { kind: 'upload', outcome: 'backuped' }, channel: 'other' })
    expect(await statusOf(ids)).toBe('20')
    const stop = await stage.stop(other, { cname: 'other', uid: who.uid, clientRequest: {} })
    expect(responseOf(stop)['uploadingStatus']).toBe('backuped')
  })

  it('an expired token ends what records, and refuses a start where nothing does', async () => {
    backstage.drill({ drill: { kind: 'token' }, channel })
    expect(truth().ended?.by).toBe('token')
    expect(backstage.drill({ drill: { kind: 'token' }, channel }).waiting).toEqual(['token'])
    const { body } = await stage.acquire()
    expect((await stage.start(String(body['resourceId']))).body['code']).toBe(109)
    expect(backstage.stage().waiting).toEqual([])
  })

  it('too many requests, and no answer, for the next ones', async () => {
    expect(backstage.drill({ drill: { kind: 'rateLimited', times: 2 }, channel }).waiting).toEqual(['rateLimited'])
    expect([(await stage.query(ids)).status, (await stage.query(ids)).status]).toEqual([429, 429])
    expect((await stage.query(ids)).status).toBe(200)
    backstage.drill({ drill: { kind: 'hang', times: 5 }, channel })
    expect(backstage.endDrills().waiting).toEqual([])
    expect((await stage.query(ids)).status).toBe(200)
  })

  it('a cable that is out: nothing arrives until it is in again', async () => {
    expect(backstage.drill({ drill: { kind: 'cable', seconds: 600 }, channel: null }).waiting).toEqual(['cable'])
    await expect(stage.query(ids)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    backstage.endDrills()
    await until(() => stage.service.ledger.counts().query === 0)
    await stage.service.plugIn()
    expect((await stage.query(ids)).status).toBe(200)
    expect(truth().running).toBe(true)
  })

  it('a bucket that takes nothing: the stop reports a backup', async () => {
    const { storage } = stage.service.credentials()
    const start = { ...startExample(), cname: 'kept' }
    start.clientRequest['storageConfig'] = storage
    const kept = await stage.record(start)
    backstage.clock({ advance: 20_000 })
    expect(backstage.drill({ drill: { kind: 'storage' }, channel: null }).waiting).toEqual(['storage'])
    const stop = await stage.stop(kept, { cname: 'kept', uid: who.uid, clientRequest: {} })
    expect(responseOf(stop)['uploadingStatus']).toBe('backuped')
  })
})

describe('what is seen', () => {
  it('is what the service received, newest first, and never a secret', async () => {
    await stage.query(ids)
    const seen = RehearsalStage.parse(backstage.stage())
    expect(seen.requests.map(({ call, channel: name, status }) => [call, name, status])).toEqual([
      ['query', channel, 200],
      ['start', channel, 200],
      ['acquire', channel, 200],
    ])
    expect(seen.received).toBe(3)
    for (const secret of ['<token if any>', 'xxxxxxf', 'rehearsal-certificate']) {
      expect(JSON.stringify(stage.service.ledger.entries()) + JSON.stringify(seen)).not.toContain(
        'rehearsal-certificate',
      )
      expect(JSON.stringify(seen)).not.toContain(secret)
    }
  })

  it('starts again from the beginning, and recordings go on', () => {
    for (const uid of uids()) backstage.person({ what: 'leave', channel, uid })
    backstage.drill({ drill: { kind: 'hang', times: 5 }, channel })
    backstage.clock({ speed: 60 })
    expect(backstage.reset()).toMatchObject({ speed: 1, waiting: [], requests: [], received: 0 })
    expect(uids()).toEqual(['4000000001', '4000000002'])
    expect(truth().running).toBe(true)
  })

  it('is nothing where no rehearsal runs, and nothing can be done', () => {
    const nowhere = createBackstage({ service: () => null, lookAgain: () => (looks += 1) })
    expect(nowhere.stage()).toMatchObject({ running: false, requests: [] })
    expect(() => nowhere.reset()).toThrow(ProblemError)
    expect(() => nowhere.person({ what: 'join', channel, uid: null })).toThrow('rehearsalNotRunning')
  })
})
