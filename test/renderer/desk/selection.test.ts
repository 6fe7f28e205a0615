import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allOrNone, extended, moved, toggled, visibleOnly } from '../../../renderer/features/desk/selection.ts'
import { sessionId } from '../../builders/session.ts'

const [a, b, c, d] = [1, 2, 3, 4].map((n) => sessionId(n)) as [
  ReturnType<typeof sessionId>,
  ReturnType<typeof sessionId>,
  ReturnType<typeof sessionId>,
  ReturnType<typeof sessionId>,
]
const shown = [a, b, c, d]
const none = { selected: [], anchor: null }

describe('the selection', () => {
  it('takes one more, and gives it back', () => {
    const one = toggled(none, b)
    expect(one).toEqual({ selected: [b], anchor: b })
    expect(toggled(one, b).selected).toEqual([])
  })

  it('takes everything between with Shift, in either direction, and starts over from the same end', () => {
    const from = toggled(none, c)
    expect(extended(from, shown, a).selected).toEqual([a, b, c])
    expect(extended(extended(from, shown, a), shown, d).selected).toEqual([c, d])
  })

  it('begins a range where nothing was selected before', () => {
    expect(extended(none, shown, b)).toEqual({ selected: [b], anchor: b })
  })

  it('begins anew when the start of the range is out of sight', () => {
    expect(extended({ selected: [a], anchor: a }, [b, c, d], c)).toEqual({ selected: [c], anchor: c })
  })

  it('takes all that is shown, and nothing when all of it was taken', () => {
    expect(allOrNone(none, shown).selected).toEqual(shown)
    expect(allOrNone({ selected: [d, c, b, a], anchor: null }, shown).selected).toEqual([])
  })

  it('never holds what cannot be seen', () => {
    expect(visibleOnly([a, b], [b, c])).toEqual([b])
  })
})

describe('moving by hand', () => {
  it('changes the place of one and the order of no others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -5, max: 5 }), (index, by) => {
        const id = shown[index] ?? a
        const after = moved(shown, id, by)
        expect(after.toSorted()).toEqual(shown.toSorted())
        expect(after.filter((other) => other !== id)).toEqual(shown.filter((other) => other !== id))
        expect(after.indexOf(id)).toBe(Math.min(3, Math.max(0, index + by)))
      }),
    )
  })
})
