import { describe, expect, it } from 'vitest'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { createTrayView } from '../../../main/tray/trayView.ts'
import type { TrayModel } from '../../../main/tray/trayModel.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { createHandClock } from '../../fakes/handClock.ts'

function shownTray(model: (snapshot: DeskSnapshot, now: number) => Partial<TrayModel>) {
  const clock = createHandClock()
  const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
  const shown: TrayModel[] = []
  const blank: TrayModel = { icon: 'idle', count: 0, tooltip: '', items: [], ticking: false }
  const end = createTrayView({
    hub,
    clock,
    model: (snapshot, now) => ({ ...blank, ...model(snapshot, now) }),
    apply: (next) => shown.push(next),
  })
  const change = () => hub.apply({ kind: 'settings', value: { theme: 'dark', welcomed: true } })
  return { clock, shown, change, end }
}

const byRevision = (snapshot: DeskSnapshot) => ({ tooltip: String(snapshot.rev) })

describe('keeping the tray true', () => {
  it('shows it at once, and again when something changed', () => {
    const { shown, change, clock } = shownTray(byRevision)
    clock.advance(5000)
    change()
    expect(shown.map(({ tooltip }) => tooltip)).toEqual(['0', '1'])
  })

  it('rebuilds at most once a second, and never misses the last change', () => {
    const { shown, change, clock } = shownTray(byRevision)
    for (let i = 0; i < 50; i++) {
      change()
      clock.advance(100)
    }
    clock.advance(1000)
    expect(shown.length).toBeLessThanOrEqual(7)
    expect(shown.at(-1)?.tooltip).toBe('50')
  })

  it('leaves the menu alone while nothing that it shows has changed', () => {
    const { shown, change, clock } = shownTray(() => ({ tooltip: 'same' }))
    change()
    clock.advance(10_000)
    change()
    expect(shown).toHaveLength(1)
  })

  it('keeps clocks running by itself once a second, with no change at all', () => {
    const { shown, clock } = shownTray((_snapshot, now) => ({ tooltip: String(now), ticking: true }))
    clock.advance(3000)
    expect(shown.map(({ tooltip }) => tooltip)).toEqual(['0', '1000', '2000', '3000'])
  })

  it('rests when nothing is running, and for good after its end', () => {
    const idle = shownTray(byRevision)
    expect(idle.clock.pending()).toBe(0)
    const running = shownTray(() => ({ ticking: true }))
    running.end()
    running.change()
    expect(running.clock.pending()).toBe(0)
    expect(running.shown).toHaveLength(1)
  })
})
