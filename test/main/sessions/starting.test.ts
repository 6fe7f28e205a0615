import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { presetId } from '../../builders/account.ts'
import { createDesk } from '../../builders/desk.ts'
import { noon } from '../../builders/session.ts'
import { aFault, unreachable } from '../../fakes/agora.ts'
import { channelToken, withToken } from './startWithToken.ts'

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
