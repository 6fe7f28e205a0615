import { describe, expect, it } from 'vitest'
import { publishChanges, type Audience } from '../../../main/ipc/publisher.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import type { DeskSettings } from '../../../shared/state/snapshot.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

const settings = { ...defaultSettings, theme: 'dark', welcomed: true } as const
const change = { kind: 'settings', value: settings } as const

function published() {
  const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
  const sent: unknown[] = []
  const windows: Audience[] = [{ send: (event, payload) => void sent.push([event, payload]) }]
  const end = publishChanges({ hub, audience: () => windows, checkPayloads: true })
  return { hub, sent, windows, end }
}

describe('what windows are told', () => {
  it('is every change with its revision, in order', () => {
    const { hub, sent } = published()
    hub.apply(change)
    hub.apply(change)
    expect(sent).toEqual([
      ['desk.changed', { ...change, rev: 1 }],
      ['desk.changed', { ...change, rev: 2 }],
    ])
  })

  it('goes to the trusted windows there are at that moment, and to nobody after the end', () => {
    const { hub, sent, windows, end } = published()
    windows.length = 0
    hub.apply(change)
    expect(sent).toEqual([])
    windows.push({ send: (event) => void sent.push(event) })
    hub.apply(change)
    expect(sent).toEqual(['desk.changed'])
    end()
    hub.apply(change)
    expect(sent).toHaveLength(1)
  })

  it('never carries a field the contract does not know', () => {
    const { hub, sent } = published()
    const leaky = { ...settings, certificate: 'rehearsal-certificate' } as DeskSettings
    expect(() => hub.apply({ kind: 'settings', value: leaky })).toThrow(/unrecognized/i)
    expect(sent).toEqual([])
  })
})
