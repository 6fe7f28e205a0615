import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import { stopForGood } from '../../../main/sessions/stopForGood.ts'
import { presetId } from '../../builders/account.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { slowSecrets } from '../../builders/slowSecrets.ts'
import { aFault, gone, unreachable } from '../../fakes/agora.ts'

const begin = (desk: Desk) => {
  const failed: (readonly [SessionId, string])[] = []
  const work = stopForGood({ ...desk, failed: (id, problem) => failed.push([id, problem.code]) })
  return { work, failed }
}

describe('stopping all before quitting', () => {
  it('stops at once whatever the policy is, and waits for the uploads', async () => {
    const desk = await createDesk({ presets: 2, settings: { stopPolicy: 'countdown', countdownSeconds: 30 } })
    const ids = [(await desk.record(1)).id, (await desk.record(2)).id]
    desk.agora.latency = 4_000
    const { work } = begin(desk)
    await desk.clock.pass(5_000)
    expect(await work).toBe(true)
    expect(ids.map((id) => desk.state(id))).toEqual(['saved', 'saved'])
  })

  it('does not wait for ever, and stays: what was not confirmed may still record', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    desk.agora.always('stop', () => unreachable('stop'))
    const { work, failed } = begin(desk)
    await desk.clock.pass(61_000)
    expect(await work).toBe(false)
    expect(failed).toEqual([[id, 'stopStillUnderWay']])
    expect(desk.shown(id).phase).toBe('stopping')
  })

  it('stays when a recording goes on: its stop was refused', async () => {
    const desk = await createDesk()
    await desk.record()
    desk.agora.always('stop', () => aFault('stop', 'credentialsRefused', { http: 401 }))
    const { work } = begin(desk)
    await desk.clock.pass(1_000)
    expect(await work).toBe(false)
  })

  it('lets no start begin meanwhile, also none that still reads its secrets', async () => {
    const desk = await createDesk({ presets: 3 })
    const { id } = await desk.record(1)
    const read = slowSecrets(desk)
    const waiting = refusalOf(desk.sessions.start({ presetId: presetId(2) }, 'window'))
    desk.agora.latency = 4_000
    const { work } = begin(desk)
    read()
    expect((await waiting).code).toBe('stoppingAll')
    expect((await refusalOf(desk.sessions.start({ presetId: presetId(3) }, 'tray'))).code).toBe('stoppingAll')
    await desk.clock.pass(5_000)
    expect(await work).toBe(true)
    expect(Object.keys(desk.hub.snapshot().sessions)).toEqual([id])
    expect(desk.agora.recordings.filter(({ running }) => running)).toEqual([])
  })

  it('takes starts again when it stays', async () => {
    const desk = await createDesk({ presets: 2 })
    await desk.record(1)
    desk.agora.always('stop', () => aFault('stop', 'credentialsRefused', { http: 401 }))
    const { work } = begin(desk)
    await desk.clock.pass(1_000)
    expect(await work).toBe(false)
    expect((await desk.record(2)).phase).toBe('recording')
  })

  it('also stops a recording that had been given up and is seen again meanwhile', async () => {
    const desk = await createDesk({ presets: 2 })
    const { id: lost } = await desk.record(1)
    desk.agora.always('query', () => gone('query'))
    await desk.clock.pass(120_000)
    desk.agora.heal()
    await desk.record(2)
    expect(desk.shown(lost).phase).toBe('ended')
    desk.agora.latency = 9_000
    desk.sessions.checkNow({ sessionId: lost })
    await desk.clock.pass(4_000)
    const { work } = begin(desk)
    await desk.clock.pass(59_000)
    expect(await work).toBe(true)
    expect(desk.agora.recordings.filter(({ running }) => running)).toEqual([])
  })

  it('stays and says so when a stop cannot even be asked for', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await desk.secrets.forget('account/00000000-0000-4000-8001-000000000001/certificate')
    const { work, failed } = begin(desk)
    await desk.clock.pass(100)
    expect(await work).toBe(false)
    expect(failed).toEqual([[id, 'stopCertificate']])
  })
})
