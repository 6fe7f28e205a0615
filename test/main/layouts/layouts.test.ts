import { beforeEach, describe, expect, it } from 'vitest'
import { createLayouts } from '../../../main/layouts/layouts.ts'
import type { Layouts } from '../../../main/layouts/port.ts'
import { type Hub, createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { aSavedLayout, layoutId } from '../../builders/layout.ts'
import { noon } from '../../builders/session.ts'
import { type FakeClock, createFakeClock } from '../../fakes/clock.ts'
import { type MemoryJournal, createMemoryJournal } from '../../fakes/journal.ts'

const { name, canvas, layout } = aSavedLayout()
const input = { name, canvas, layout }

let clock: FakeClock
let journal: MemoryJournal
let hub: Hub
let layouts: Layouts

beforeEach(() => {
  let ids = 0
  clock = createFakeClock(noon)
  journal = createMemoryJournal({ clock })
  hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  layouts = createLayouts({ clock, journal, hub, newId: () => layoutId((ids += 1)) })
})
const shown = () => Object.values(hub.snapshot().layouts)

describe('the library of layouts', () => {
  it('is shown as the journal kept it', () => {
    journal.layouts.put(aSavedLayout())
    layouts.load()
    expect(shown()).toEqual([aSavedLayout()])
  })

  it('keeps, changes and copies layouts', () => {
    const first = layouts.create(input)
    clock.sleep(1_000)
    const changed = layouts.change({ id: first.id, ...input, name: 'Speaker left' })
    expect(changed).toMatchObject({ createdAt: noon, updatedAt: noon + 1_000, name: 'Speaker left' })
    const copy = layouts.duplicate({ id: first.id, name: 'Speaker right' })
    expect(copy).toMatchObject({ id: layoutId(2), name: 'Speaker right', canvas, layout })
    expect(shown()).toEqual([changed, copy])
    expect(journal.layouts.all()).toEqual([changed, copy])
  })

  it('gives a removed layout back under its id, and leaves one alone that is there', () => {
    const first = layouts.create(input)
    expect(layouts.remove({ id: first.id })).toEqual(first)
    expect(shown()).toEqual([])
    expect(layouts.restore({ layout: first })).toEqual(first)
    const changed = layouts.change({ id: first.id, ...input, name: 'Newer' })
    expect(layouts.restore({ layout: first })).toEqual(changed)
    expect(shown()).toEqual([changed])
  })

  it('changes nothing when the disk fails, and knows what it does not have', () => {
    journal.breakDisk('disk full')
    expect(() => layouts.create(input)).toThrow('journalUnavailable')
    expect(shown()).toEqual([])
    expect(() => layouts.remove({ id: layoutId() })).toThrow('savedLayoutNotFound')
  })
})
