import { describe, expect, it } from 'vitest'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

const hub = () => createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
const theme = (value: 'dark' | 'light') =>
  ({ kind: 'settings', value: { ...defaultSettings, theme: value, welcomed: false } }) as const

describe('the hub', () => {
  it('numbers changes one by one and shows them at once', () => {
    const desk = hub()
    desk.apply(theme('dark'))
    desk.apply(theme('light'))
    expect(desk.snapshot().rev).toBe(2)
    expect(desk.snapshot().settings.theme).toBe('light')
  })

  it('tells every listener the revisions in order, even when a listener itself changes something', () => {
    const desk = hub()
    const heard: number[] = []
    desk.onChange((change) => {
      if (change.rev === 1) desk.apply(theme('light'))
    })
    desk.onChange((change, snapshot) => {
      expect(snapshot.rev).toBe(change.rev)
      heard.push(change.rev)
    })
    desk.apply(theme('dark'))
    expect(heard).toEqual([1, 2])
  })

  it('stops telling a listener that has unsubscribed', () => {
    const desk = hub()
    const heard: number[] = []
    const end = desk.onChange((change) => heard.push(change.rev))
    desk.apply(theme('dark'))
    end()
    desk.apply(theme('light'))
    expect(heard).toEqual([1])
  })

  it('goes on telling after a listener has thrown', () => {
    const desk = hub()
    const heard: number[] = []
    const end = desk.onChange(() => {
      throw new Error('broken view')
    })
    expect(() => desk.apply(theme('dark'))).toThrow('broken view')
    end()
    desk.onChange((change) => heard.push(change.rev))
    desk.apply(theme('light'))
    expect(heard).toEqual([2])
  })
})
