import { describe, expect, it } from 'vitest'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { createSettings } from '../../../main/state/settings.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

function desk() {
  const journal = createMemoryJournal({ clock: createFakeClock(0) })
  const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
  return { journal, hub, settings: createSettings({ hub, journal }) }
}

describe('settings', () => {
  it('are those of last time', () => {
    const { journal, hub, settings } = desk()
    journal.settings.put({ ...defaultSettings, theme: 'light', welcomed: true })
    settings.load()
    expect(hub.snapshot().settings).toEqual({ ...defaultSettings, theme: 'light', welcomed: true })
  })

  it('change one by one, and are written down before they show', () => {
    const { journal, hub, settings } = desk()
    settings.change({ theme: 'dark' })
    settings.change({ welcomed: true, theme: undefined })
    expect(hub.snapshot().settings).toEqual({ ...defaultSettings, theme: 'dark', welcomed: true })
    expect(journal.settings.get()).toEqual({ ...defaultSettings, theme: 'dark', welcomed: true })
  })

  it('stay as they are when they cannot be written', () => {
    const { journal, hub, settings } = desk()
    journal.breakDisk('disk full')
    expect(() => settings.change({ theme: 'light' })).toThrow('journalUnavailable')
    expect(hub.snapshot().settings.theme).toBe('system')
  })
})
