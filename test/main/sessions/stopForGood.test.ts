import { describe, expect, it } from 'vitest'
import type { SessionId } from '../../../shared/ids.ts'
import { stopForGood } from '../../../main/sessions/stopForGood.ts'
import { createDesk, type Desk } from '../../builders/desk.ts'
import { aFault, unreachable } from '../../fakes/agora.ts'

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

  it('stays and says so when a stop cannot even be asked for', async () => {
    const desk = await createDesk()
    const { id } = await desk.record()
    await desk.secrets.forget('account/00000000-0000-4000-8001-000000000001/certificate')
    const { work, failed } = begin(desk)
    await desk.clock.pass(100)
    expect(await work).toBe(false)
    expect(failed).toEqual([[id, 'certificateMissing']])
  })
})
