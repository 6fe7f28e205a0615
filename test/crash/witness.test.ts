import { describe, expect, it } from 'vitest'
import { aNewSession } from '../builders/session.ts'
import { createWitness } from './witness.ts'

const unknown = aNewSession({ phase: 'startUnknown', resourceId: 'resource-1' })

/** An answer of the desk that comes when `give` is called. */
function later() {
  const { promise, resolve } = Promise.withResolvers<{ readonly ok: boolean }>()
  return { ask: () => promise, give: (ok: boolean) => resolve({ ok }) }
}

function aWitness() {
  const witness = createWitness()
  witness.settle([unknown])
  return witness
}

describe('a start without an answer', () => {
  it('is given up while nobody has refused that, also by a desk that dies of it', () => {
    const witness = aWitness()
    void witness.letsGo(unknown.id, later().ask)
    expect(witness.wasLetGo('resource-1')).toBe(true)
  })

  it('is the desk’s again once the wish was refused', async () => {
    const witness = aWitness()
    const wish = later()
    const asked = witness.letsGo(unknown.id, wish.ask)
    wish.give(false)
    await asked
    expect(witness.wasLetGo('resource-1')).toBe(false)
  })

  it.each([
    ['the refused wish came first', [false, true]],
    ['the refused wish came second', [true, false]],
  ] as const)('stays given up where one of two wishes at once is refused: %s', async (_, [first, second]) => {
    const witness = aWitness()
    const wishes = [later(), later()] as const
    const asked = wishes.map(({ ask }) => witness.letsGo(unknown.id, ask))
    wishes[0].give(first)
    wishes[1].give(second)
    await Promise.all(asked)
    expect(witness.wasLetGo('resource-1')).toBe(true)
  })

  it('of which the sid was shown is never given up', async () => {
    const witness = createWitness()
    witness.settle([{ ...unknown, sid: 'sid-1' }])
    await witness.letsGo(unknown.id, () => Promise.resolve({ ok: true }))
    expect(witness.wasLetGo('resource-1')).toBe(false)
  })
})
