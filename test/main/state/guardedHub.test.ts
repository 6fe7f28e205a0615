import { describe, expect, it } from 'vitest'
import { guardedHub } from '../../../main/state/guardedHub.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

describe('the hub as views get it', () => {
  it('keeps the failure of one view from the service that made the change and from the other views', () => {
    const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
    const failures: unknown[] = []
    const views = guardedHub(hub, (error) => failures.push(error))
    const seen: number[] = []
    const broken = new Error('no panel')
    views.onChange(() => {
      throw broken
    })
    const end = views.onChange((change) => seen.push(change.rev))
    hub.apply({ kind: 'settings', value: { ...defaultSettings, theme: 'dark', welcomed: true } })
    end()
    hub.apply({ kind: 'settings', value: { ...defaultSettings, theme: 'light', welcomed: true } })
    expect(seen).toEqual([1])
    expect(failures).toEqual([broken, broken])
    expect(views.snapshot().rev).toBe(2)
  })
})
