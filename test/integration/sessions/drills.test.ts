import { afterEach, describe, expect, it } from 'vitest'
import { watchLongUnverified } from '../../../main/notifications/longUnverified.ts'
import { noticeOf } from '../../../main/notifications/notices.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'
import { bannersOf } from '../../../renderer/ui/banners.ts'
import { type Stage, openStage } from './stage.ts'

let stage: Stage

afterEach(async () => {
  await stage.close()
})

const t = createTranslator('en', mainWords)

/** What somebody who does not look at the desk would be told, as it happens. */
function noticesOf(run: Stage['run']): string[] {
  const told: string[] = []
  let before = run.hub.snapshot().sessions
  run.hub.onChange((change, snapshot) => {
    if (change.kind === 'put' && change.collection === 'sessions') {
      const notice = noticeOf(before[change.value.id] ?? null, change.value, t)
      if (notice !== null) told.push(notice.title)
    }
    before = snapshot.sessions
  })
  return told
}

const forget = (id: SessionId): void => stage.service.script.failover(stage.shown(id).sid ?? '', 3_600)

describe('a failover', () => {
  it('of 45 s leaves a gap and nothing else: no notice, no end, the same take', async () => {
    stage = await openStage()
    const id = await stage.record()
    const notices = noticesOf(stage.run)
    const from = stage.clock.now()
    stage.service.script.failover(stage.shown(id).sid ?? '', 45)
    await stage.until('verifying', () => stage.state(id) === 'verifying')
    expect(bannersOf(stage.run.hub.snapshot())).toEqual([])
    await stage.until('recording again', () => stage.state(id) === 'recording')
    const [gap, ...more] = stage.shown(id).gaps
    expect(more).toEqual([])
    expect(gap?.kind).toBe('notFound')
    expect(gap?.from).toBeGreaterThanOrEqual(from)
    expect((gap?.to ?? 0) - (gap?.from ?? 0)).toBeLessThanOrEqual(90_000)
    expect(stage.shown(id).take.number).toBe(1)
    expect(notices).toEqual([])
  })

  it('for good after a file was seen has ended by itself, not before 90 s, and can be re-rolled, its gap unknown', async () => {
    stage = await openStage()
    const presetId = await stage.addPreset('drill', '527842')
    const id = await stage.record(presetId)
    const notices = noticesOf(stage.run)
    forget(id)
    await stage.until('verifying', () => stage.state(id) === 'verifying')
    const since = stage.shown(id).evidence.ladder?.since ?? 0
    await stage.until('the end', () => stage.shown(id).phase === 'ended')
    expect(stage.clock.now() - since).toBeGreaterThanOrEqual(90_000)
    expect(stage.state(id)).toBe('endedByItself')
    expect(notices).toEqual(['“drill” has ended by itself'])
    await rerolled(id)
  })

  it('for good before a file was seen is a failed start, and can be re-rolled', async () => {
    stage = await openStage({ times: { firstFile: 3_600_000 } })
    const presetId = await stage.addPreset('drill', '527842')
    const id = await stage.start(presetId)
    await stage.until('joined', () => stage.state(id) === 'joined')
    const notices = noticesOf(stage.run)
    forget(id)
    await stage.until('the end', () => stage.shown(id).phase === 'ended')
    expect(stage.state(id)).toBe('failed')
    expect(notices).toEqual(['“drill” is not recording'])
    const next = await stage.run.sessions.reroll({ sessionId: id }, 'window')
    await stage.until('the next take joins', () => stage.state(next.id) === 'joined')
    expect(stage.shown(next.id)).toMatchObject({ recorderUid: '527842', take: { number: 2, previous: id } })
  })

  async function rerolled(id: SessionId): Promise<void> {
    const next = await stage.run.sessions.reroll({ sessionId: id }, 'window')
    await stage.until('the next take', () => stage.state(next.id) === 'recording')
    const { recorderUid, take } = stage.shown(next.id)
    expect(recorderUid).toBe('527842')
    // The take before was only lost: it may have recorded on, so that nobody knows the gap.
    expect(take).toEqual({ number: 2, previous: id, gapMs: null })
  }
})

describe('a cable that is out', () => {
  /** Three recordings, and all that is told from here on. */
  async function three(byName: boolean) {
    stage = await openStage({ byName })
    const presetIds = await Promise.all(['one', 'two', 'three'].map((channel) => stage.addPreset(channel)))
    const started = await stage.run.sessions.startMany({ presetIds }, 'window')
    const ids = started.flatMap((result) => (result.ok ? [result.session.id] : []))
    await stage.until('all record', () => ids.every((id) => stage.state(id) === 'recording'))
    const { hub } = stage.run
    const notices = noticesOf(stage.run)
    const links: string[] = []
    hub.onChange((change) => {
      if (change.kind === 'health' && change.value.link.state !== links.at(-1)) links.push(change.value.link.state)
    })
    const endWatch = watchLongUnverified({
      hub,
      clock: stage.clock,
      unverified: ({ name }) => notices.push(`unverified ${name}`),
      stopUnheard: (stops) => notices.push(`${stops.length} stops unheard`),
      hindered: ({ code }, sessions) => notices.push(`${code} hinders ${sessions.length}`),
      offline: (running) => notices.push(`offline with ${running} running`),
    })
    return { ids, hub, notices, links, endWatch }
  }

  it.each([
    {
      // Whoever is refused has a network: the desk does not say otherwise for a moment.
      where: 'at the service, which refuses',
      link: 'unreachable',
      banner: { cause: 'service', problem: { code: 'networkUnreachable' } },
      notice: 'networkUnreachable hinders 3',
    },
    {
      where: 'at this computer, which finds nobody',
      link: 'offline',
      banner: { kind: 'offline' },
      notice: 'offline with 3 running',
    },
  ])('$where, is one state of the desk, not one trouble per recording, and leaves a gap in each', async (drill) => {
    const { link, banner, notice } = drill
    const { ids, hub, notices, links, endWatch } = await three(link === 'offline')
    await (link === 'offline' ? stage.cable.cut() : stage.cable.pull())
    await stage.until('not reached', () => hub.snapshot().health.link.state === link)
    await stage.pass(180_000)
    expect(ids.map((id) => stage.state(id))).toEqual(['unverified', 'unverified', 'unverified'])
    expect(bannersOf(hub.snapshot())).toMatchObject([banner])
    expect(notices).toEqual([notice])

    await stage.cable.plug()
    await stage.until('all verified', () => ids.every((id) => stage.state(id) === 'recording'))
    expect(bannersOf(hub.snapshot())).toEqual([])
    expect(links.filter((state) => state !== 'online')).toEqual([link])
    expect(links.at(-1)).toBe('online')
    expect(notices).toHaveLength(1)
    for (const id of ids)
      expect(stage.shown(id).gaps).toMatchObject([{ kind: 'unverified', to: expect.any(Number) as number }])
    endWatch()
  })
})

describe('a stop', () => {
  it.each([
    // Who was not told where the files are does not claim to know; who had to ask again was told.
    ['206 with 65, carried out', { kind: 'error', status: 206, code: 65, processed: true }, 'uploadUnknown'],
    ['206 with 65, not carried out', { kind: 'error', status: 206, code: 65 }, 'saved'],
    ['404 for a while', { kind: 'error', status: 404, code: 404, reason: 'failed to find worker' }, 'saved'],
    ['49', { kind: 'error', status: 400, code: 49, processed: true }, 'uploadUnknown'],
    ['501', { kind: 'error', status: 400, code: 501, processed: true }, 'uploadUnknown'],
    ['a time-out, carried out', { kind: 'hang', when: 'beforeHeaders' }, 'uploadUnknown'],
    ['a time-out, not carried out', { kind: 'hang', when: 'beforeProcessing' }, 'saved'],
  ] as const)('after its countdown, answered by %s, ends truthfully', async (_name, fault, end) => {
    stage = await openStage({ stopPolicy: 'countdown' })
    const id = await stage.record()
    stage.service.faults.add({ fault, call: 'stop' })
    await stage.run.sessions.stop({ sessionId: id, gesture: 'press' }, 'tray')
    await stage.pass(4_000)
    expect(stage.service.ledger.counts().stop).toBe(0)
    expect(stage.shown(id).pendingStop).not.toBeNull()
    await stage.until('the end', () => stage.shown(id).phase === 'ended')
    expect(stage.state(id)).toBe(end)
    expect(stage.service.recordings().filter(({ running }) => running)).toEqual([])
  })

  it('that is answered by 404 for good ends as unknown, not before 90 s, and can be asked for again', async () => {
    stage = await openStage()
    const id = await stage.record()
    forget(id)
    const pressed = stage.clock.now()
    await stage.run.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await stage.until('the end', () => stage.shown(id).phase === 'ended')
    expect(stage.clock.now() - pressed).toBeGreaterThanOrEqual(90_000)
    expect(stage.state(id)).toBe('uploadUnknown')
    expect(stage.shown(id).reason?.code).toBe('recorderLost')
    stage.clock.advance(3_600_000)
    await stage.stop(id)
    expect(stage.state(id)).toBe('saved')
  })

  it('that is refused leaves the recording as it was, says why until the next one, and that one goes through', async () => {
    stage = await openStage()
    const id = await stage.record()
    stage.service.faults.add({ fault: { kind: 'error', status: 400, code: 2 }, call: 'stop' })
    await stage.run.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await stage.until('refused', () => stage.shown(id).stopProblem !== null)
    await stage.pass(40_000)
    expect(stage.state(id)).toBe('recording')
    expect(stage.shown(id)).toMatchObject({ evidence: { problem: null }, stopProblem: { code: 'invalidParameter' } })
    await stage.stop(id)
    expect(stage.shown(id)).toMatchObject({ outcome: 'saved', stopProblem: null })
  })

  it('of many is one countdown, and all are saved', async () => {
    stage = await openStage({ stopPolicy: 'countdown' })
    const presetIds = await Promise.all(Array.from({ length: 12 }, (_, n) => stage.addPreset(`channel-${n}`)))
    const started = await stage.run.sessions.startMany({ presetIds }, 'window')
    const ids = started.flatMap((result) => (result.ok ? [result.session.id] : []))
    expect(ids).toHaveLength(12)
    await stage.until('all record', () => ids.every((id) => stage.state(id) === 'recording'))
    await stage.run.sessions.stopMany({ sessionIds: ids, gesture: 'press' }, 'menu')
    expect(new Set(ids.map((id) => stage.shown(id).pendingStop?.at)).size).toBe(1)
    await stage.until('all saved', () => ids.every((id) => stage.state(id) === 'saved'))
  })
})

describe('an armed start', () => {
  it.each(['specification', 'current'] as const)('is one request (%s)', async (dialect) => {
    stage = await openStage({ app: { dialect } })
    const { id } = await stage.run.sessions.arm({ presetId: stage.preset.id }, 'window')
    await stage.until('armed', () => stage.state(id) === 'armed')
    await stage.pass(200_000)
    const before = stage.service.ledger.counts()
    await stage.during(stage.run.sessions.startArmed({ sessionId: id }, 'window'))
    await stage.until('recording', () => stage.state(id) === 'recording')
    const after = stage.service.ledger.counts()
    expect([after.acquire - before.acquire, after.start - before.start]).toEqual([0, 1])
  })

  it('whose resource the service no longer knows gets a fresh one', async () => {
    stage = await openStage({ times: { resourceLife: 60_000 } })
    const { id } = await stage.run.sessions.arm({ presetId: stage.preset.id }, 'window')
    await stage.until('armed', () => stage.state(id) === 'armed')
    await stage.pass(120_000)
    await stage.during(stage.run.sessions.startArmed({ sessionId: id }, 'window'))
    await stage.until('recording', () => stage.state(id) === 'recording')
    expect(stage.service.recordings()).toHaveLength(1)
  })
})

describe('a recording of another desk', () => {
  it('is taken over by its card and stopped from here', async () => {
    stage = await openStage()
    const id = await stage.record()
    const text = stage.run.sessions.handOverCard({ sessionId: id })
    // The other desk: the same service, an empty journal.
    const accountId = stage.shown(id).accountId
    await stage.relaunchEmpty()
    const adopted = await stage.during(stage.run.sessions.adoptCard({ text, accountId }, 'window'))
    expect(adopted).toMatchObject({ origin: 'adopted', phase: 'recording', layout: null })
    await stage.stop(adopted.id)
    expect(stage.state(adopted.id)).toBe('saved')
  })
})
