import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EditHistory, editHistory, newHistory, nextRedo, nextUndo } from '../../../shared/layout/history.ts'

type Text = EditHistory<string, string>

const typed = (history: Text, doc: string, at: number, merge: string | null = null): Text =>
  editHistory(history, { type: 'edit', name: `type ${doc}`, doc, at, merge })
const undo = (history: Text): Text => editHistory(history, { type: 'undo' })
const redo = (history: Text): Text => editHistory(history, { type: 'redo' })

describe('the history', () => {
  it('names what undo and redo will do', () => {
    const history = typed(typed(newHistory<string, string>(''), 'a', 0), 'b', 1)
    expect([nextUndo(history), nextRedo(history)]).toEqual(['type b', null])
    const back = undo(history)
    expect([back.doc, nextUndo(back), nextRedo(back)]).toEqual(['a', 'type a', 'type b'])
    expect(redo(back)).toEqual(history)
  })

  it('makes one step of nudges that follow within a second', () => {
    let history = typed(newHistory<string, string>('start'), '1 px', 0, 'nudge 3')
    history = typed(history, '2 px', 900, 'nudge 3')
    history = typed(history, '3 px', 1_800, 'nudge 3')
    expect(history.done).toHaveLength(1)
    expect(undo(history).doc).toBe('start')
    history = typed(history, '4 px', 2_801, 'nudge 3')
    history = typed(history, '5 px', 2_900, 'nudge 4')
    history = typed(history, '6 px', 2_950)
    expect(history.done).toHaveLength(4)
    expect(undo(undo(history)).doc).toBe('4 px')
  })

  it('starts a new step after an undo, even within a second', () => {
    const history = typed(typed(newHistory<string, string>('start'), 'a', 0, 'nudge'), 'b', 5_000, 'nudge')
    const again = typed(undo(history), 'c', 5_100, 'nudge')
    expect(undo(again).doc).toBe('a')
  })

  it('keeps 200 steps', () => {
    let history: Text = newHistory('0')
    for (let step = 1; step <= 250; step += 1) history = typed(history, String(step), step)
    for (let step = 0; step < 300; step += 1) history = undo(history)
    expect(history.doc).toBe('50')
  })

  it('changes nothing where there is nothing to undo, redo or edit', () => {
    const history = newHistory<string, string>('a')
    expect(undo(history)).toBe(history)
    expect(redo(history)).toBe(history)
    expect(typed(history, 'a', 0)).toBe(history)
  })

  it('undoes to where it was and redoes to where it was, after any edits', () => {
    const edits = fc.array(
      fc.record({ doc: fc.string(), wait: fc.integer({ min: 0, max: 2_000 }), merge: fc.constantFrom(null, 'a', 'b') }),
      {
        maxLength: 150,
      },
    )
    fc.assert(
      fc.property(edits, (list) => {
        const first = newHistory<string, string>('first')
        let at = 0
        const last = list.reduce((history, { doc, wait, merge }) => typed(history, doc, (at += wait), merge), first)
        const steps = last.done.length
        let back = last
        for (let step = 0; step < steps; step += 1) back = undo(back)
        expect(back.doc).toBe('first')
        let forth = back
        for (let step = 0; step < steps; step += 1) forth = redo(forth)
        expect(forth).toEqual(last)
        // undo ∘ do = identity, for the document and for what can be undone
        const done = typed(last, `${last.doc}!`, at + 5_000)
        expect(undo(done)).toMatchObject({ doc: last.doc, done: last.done.slice(last.done.length >= 200 ? 1 : 0) })
      }),
    )
  })
})
