import { describe, expect, it } from 'vitest'
import { watchWakeUps } from '../../../main/sessions/wakeUps.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { problem } from '../../../shared/problem.ts'
import type { DeskHealth } from '../../../shared/state/snapshot.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemorySecretStore } from '../../fakes/secrets.ts'

type State = DeskHealth['link']['state']

describe('the way to the service', () => {
  it.each<[State, State, number]>([
    ['offline', 'online', 1],
    ['unreachable', 'online', 1],
    // Of several services some may answer again.
    ['offline', 'unreachable', 1],
    ['unreachable', 'offline', 0],
    ['online', 'unreachable', 0],
    ['unknown', 'online', 0],
    ['offline', 'offline', 0],
  ])('that was %s and is %s wakes everything %i times', (before, after, times) => {
    const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
    const show = (state: State): void => {
      const { health } = hub.snapshot()
      hub.apply({ kind: 'health', value: { ...health, link: { state, ms: null, problems: [] } } })
    }
    show(before)
    let woken = 0
    const secrets = createMemorySecretStore({ clock: createFakeClock(0) })
    watchWakeUps({ hub, secrets, everything: () => woken++, account: () => undefined })
    show(after)
    expect(woken).toBe(times)
  })

  it.each([
    [2, 1, 1],
    [1, 2, 0],
    [2, 2, 0],
  ])('of which %i services were missing and %i still are wakes everything %i times', (before, after, times) => {
    const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
    const miss = (count: number): void => {
      const { health } = hub.snapshot()
      const problems = Array.from({ length: count }, (_, at) =>
        problem('networkUnreachable', { params: { host: `${at}.example` } }),
      )
      hub.apply({ kind: 'health', value: { ...health, link: { state: 'unreachable', ms: null, problems } } })
    }
    miss(before)
    let woken = 0
    const secrets = createMemorySecretStore({ clock: createFakeClock(0) })
    watchWakeUps({ hub, secrets, everything: () => woken++, account: () => undefined })
    miss(after)
    expect(woken).toBe(times)
  })
})
