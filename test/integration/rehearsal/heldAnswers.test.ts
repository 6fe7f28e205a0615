import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ids, openStage, type Stage, until } from './stage.ts'

/** The fault that holds an answer back: the service has acted, and the caller learns of it when the test says so. */

let stage: Stage
let ids: Ids
beforeEach(async () => {
  stage = await openStage()
  ids = await stage.record()
  stage.clock.advance(10_000)
})
afterEach(() => stage.close())

const received = (call: string) => stage.service.ledger.entries().filter((entry) => entry.call === call)
const runs = () => stage.service.recordings().some((one) => one.sid === ids.sid && one.running)

/** A stop that was carried out and is not answered. */
async function heldStop(atMost?: number) {
  const rule = stage.service.faults.add({
    fault: { kind: 'hold', ...(atMost === undefined ? {} : { atMost }) },
    call: 'stop',
  })
  const caller = { answered: false }
  const stop = stage.stop(ids).finally(() => {
    caller.answered = true
  })
  await until(() => received('stop')[0]?.status === 200)
  return { rule, caller, stop }
}

describe('an answer that is held', () => {
  it('goes out when its rule is removed, also after the rule was used up', async () => {
    const { rule, caller, stop } = await heldStop()
    expect(stage.service.faults.active()).toEqual([])
    expect((await stage.query(ids)).status).toBe(400)
    expect([caller.answered, runs()]).toEqual([false, false])
    stage.service.faults.remove(rule)
    expect((await stop).body['sid']).toBe(ids.sid)
    await until(() => received('stop')[0]?.answered === true)
  })

  it('goes out with all others when every fault is removed', async () => {
    stage.service.faults.add({ fault: { kind: 'hold' }, times: null })
    const queries = [stage.query(ids), stage.query(ids)]
    await until(() => received('query').filter(({ status }) => status === 200).length === 2)
    expect(received('query').some(({ answered }) => answered)).toBe(false)
    stage.service.faults.clear()
    expect((await Promise.all(queries)).map(({ status }) => status)).toEqual([200, 200])
    expect((await stage.query(ids)).status).toBe(200)
  })

  it('is held no longer than its rule says', async () => {
    const { stop } = await heldStop(20)
    expect((await stop).status).toBe(200)
  })

  it('never comes once the service is closed', async () => {
    const { stop } = await heldStop()
    const broken = expect(stop).rejects.toMatchObject({ code: 'ECONNRESET' })
    await stage.close()
    await broken
  })

  it('still goes wrong in the other ways that were asked for', async () => {
    const rule = stage.service.faults.add({ fault: { kind: 'hold' } })
    stage.service.faults.add({ fault: { kind: 'truncate' } })
    const broken = expect(stage.query(ids)).rejects.toMatchObject({ code: 'ECONNRESET' })
    await until(() => received('query')[0]?.status === 200)
    stage.service.faults.remove(rule)
    await broken
  })
})
