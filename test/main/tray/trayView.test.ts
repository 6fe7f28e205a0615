import { describe, expect, it } from 'vitest'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { createTrayView } from '../../../main/tray/trayView.ts'
import type { TrayModel } from '../../../main/tray/trayModel.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

function shownTray(model: (snapshot: DeskSnapshot, now: number) => Partial<TrayModel>) {
  const clock = createFakeClock(0)
  const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
  const shown: TrayModel[] = []
  const blank: TrayModel = { icon: 'idle', count: 0, tooltip: '', items: [], ticking: false }
  const end = createTrayView({
    hub,
    clock,
    model: (snapshot, now) => ({ ...blank, ...model(snapshot, now) }),
    apply: (next) => shown.push(next),
  })
  const change = () => hub.apply({ kind: 'settings', value: { ...defaultSettings, theme: 'dark', welcomed: true } })
  return { clock, shown, change, end }
}

const byRevision = (snapshot: DeskSnapshot) => ({ tooltip: String(snapshot.rev) })

describe('keeping the tray true', () => {
  it('shows it at once, and again when something changed', async () => {
    const { shown, change, clock } = shownTray(byRevision)
    await clock.pass(5000)
    change()
    expect(shown.map(({ tooltip }) => tooltip)).toEqual(['0', '1'])
  })

  it('rebuilds at most once a second, and never misses the last change', async () => {
    const { shown, change, clock } = shownTray(byRevision)
    for (let i = 0; i < 50; i++) {
      change()
      await clock.pass(100)
    }
    await clock.pass(1000)
    expect(shown.length).toBeLessThanOrEqual(7)
    expect(shown.at(-1)?.tooltip).toBe('50')
  })

  it('leaves the menu alone while nothing that it shows has changed', async () => {
    const { shown, change, clock } = shownTray(() => ({ tooltip: 'same' }))
    change()
    await clock.pass(10_000)
    change()
    expect(shown).toHaveLength(1)
  })

  it('keeps clocks running by itself once a second, with no change at all', async () => {
    const { shown, clock } = shownTray((_snapshot, now) => ({ tooltip: String(now), ticking: true }))
    await clock.pass(3000)
    expect(shown.map(({ tooltip }) => tooltip)).toEqual(['0', '1000', '2000', '3000'])
  })

  it('rests for good after its end', async () => {
    const { shown, change, clock, end } = shownTray((_snapshot, now) => ({ tooltip: String(now), ticking: true }))
    end()
    change()
    await clock.pass(10_000)
    expect(shown).toHaveLength(1)
  })
})
