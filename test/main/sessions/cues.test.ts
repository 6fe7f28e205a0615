import { describe, expect, it } from 'vitest'
import type { Cue } from '../../../shared/layout/cue.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { type Desk, createDesk } from '../../builders/desk.ts'
import { aCue, aRegion, aSavedLayout, cueId, customLayout, layoutId } from '../../builders/layout.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { aFault } from '../../fakes/agora.ts'

const shot = (width: number) => customLayout([aRegion({ width })])
const cues: readonly Cue[] = [
  aCue({ id: cueId(1), name: 'Opening', layout: shot(0.25) }),
  aCue({ id: cueId(2), name: 'Two-shot', libraryLayoutId: layoutId() }),
  aCue({ id: cueId(3), name: 'Closing', layout: shot(0.75) }),
]

async function showWithCues(list: readonly Cue[] = cues) {
  const desk = await createDesk()
  desk.journal.layouts.put(aSavedLayout({ layout: shot(0.5) }))
  const settings = presetSettings({ name: 'Show 1', channel: 'channel1', cues: [...list] })
  desk.journal.presets.put(aPreset({ id: presetId(1), settings }))
  const { id } = await desk.record()
  return { desk, id }
}
const sent = (desk: Desk) => desk.agora.calls('updateLayout').map(({ layout }) => layout)

describe('taking a cue', () => {
  it('sends its whole layout, remembers it, and names it in the timeline', async () => {
    const { desk, id } = await showWithCues()
    const taken = desk.sessions.takeCue({ sessionId: id, cueId: cueId(1) }, 'tray')
    await desk.clock.pass(100)
    expect(await taken).toMatchObject({ layout: shot(0.25), cueId: cueId(1) })
    expect(sent(desk)).toEqual([shot(0.25)])
    expect(desk.timeline(id)).toContainEqual({ type: 'operator', action: 'layout', surface: 'tray' })
    expect(desk.timeline(id).at(-1)).toEqual({ type: 'layout', layout: shot(0.25), cue: 'Opening' })
  })

  it('takes the library layout as it is at that moment', async () => {
    const { desk, id } = await showWithCues()
    desk.journal.layouts.put(aSavedLayout({ layout: shot(0.6) }))
    const taken = desk.sessions.takeCue({ sessionId: id, cueId: cueId(2) }, 'window')
    await desk.clock.pass(100)
    expect((await taken).layout).toEqual(shot(0.6))
  })

  it('is refused when it is gone, and nothing is sent', async () => {
    const { desk, id } = await showWithCues()
    const problem = await refusalOf(desk.sessions.takeCue({ sessionId: id, cueId: cueId(9) }, 'window'))
    expect(problem.code).toBe('cueNotFound')
    expect(sent(desk)).toEqual([])
  })

  it('that the service refuses leaves Program and the last cue as they were', async () => {
    const { desk, id } = await showWithCues()
    const first = desk.sessions.takeCue({ sessionId: id, cueId: cueId(1) }, 'window')
    await desk.clock.pass(1_000)
    await first
    desk.agora.script('updateLayout', () => aFault('updateLayout', 'layoutRefused', { code: 1028 }))
    const second = refusalOf(desk.sessions.takeCue({ sessionId: id, cueId: cueId(3) }, 'window'))
    await desk.clock.pass(1_000)
    expect((await second).code).toBe('layoutRefused')
    expect(desk.shown(id)).toMatchObject({ layout: shot(0.25), cueId: cueId(1) })
  })
})

describe('the next cue', () => {
  it('goes through the list, and says when it is over', async () => {
    const { desk, id } = await showWithCues()
    const names: unknown[] = []
    for (let step = 0; step < 3; step += 1) {
      const taken = desk.sessions.takeNextCue({ sessionId: id }, 'window')
      await desk.clock.pass(1_000)
      names.push((await taken).cueId)
    }
    expect(names).toEqual([cueId(1), cueId(2), cueId(3)])
    expect((await refusalOf(desk.sessions.takeNextCue({ sessionId: id }, 'window'))).code).toBe('noNextCue')
  })

  it('pressed three times in a hurry goes three cues on; the one between is never sent', async () => {
    const { desk, id } = await showWithCues()
    desk.agora.latency = 200
    const takes = [1, 2, 3].map(async () => desk.sessions.takeNextCue({ sessionId: id }, 'window'))
    await desk.clock.pass(2_000)
    await Promise.all(takes)
    expect(sent(desk)).toEqual([shot(0.25), shot(0.75)])
    expect(desk.shown(id).cueId).toBe(cueId(3))
  })

  it('goes on after the preset was deleted, and after the next launch too', async () => {
    const { desk, id } = await showWithCues()
    const [preset] = desk.journal.presets.all()
    desk.sessions.keepCues([preset!])
    desk.journal.presets.remove(preset!.id)
    const first = desk.sessions.takeNextCue({ sessionId: id }, 'window')
    await desk.clock.pass(1_000)
    expect((await first).cueId).toBe(cueId(1))
    await desk.relaunch()
    const closing = desk.sessions.takeCue({ sessionId: id, cueId: cueId(3) }, 'tray')
    await desk.clock.pass(1_000)
    expect((await closing).layout).toEqual(shot(0.75))
  })

  it('of a show that is over is not kept', async () => {
    const { desk, id } = await showWithCues()
    void desk.sessions.stop({ sessionId: id, gesture: 'press' }, 'window')
    await desk.clock.pass(10_000)
    expect(desk.state(id)).toBe('saved')
    desk.sessions.keepCues(desk.journal.presets.all())
    expect(desk.shown(id).keptCues).toEqual([])
  })

  it('of a show without cues is a kind word', async () => {
    const { desk, id } = await showWithCues([])
    expect((await refusalOf(desk.sessions.takeNextCue({ sessionId: id }, 'window'))).code).toBe('noCues')
  })
})
