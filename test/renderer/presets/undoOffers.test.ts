import { describe, expect, it } from 'vitest'
import { broughtBack, takenBack, withOffer, withoutOffer } from '../../../renderer/features/presets/undoOffers.ts'
import type { PresetUndo } from '../../../renderer/stores/presetList.ts'
import { presetId } from '../../builders/account.ts'
import { noon } from '../../builders/session.ts'

const removed = (...ids: readonly number[]): Extract<PresetUndo, { kind: 'removed' }> => ({
  kind: 'removed',
  ids: ids.map(presetId),
  name: 'Town hall',
  until: noon,
})
const edited = (): PresetUndo => ({ kind: 'edited', edits: [], until: noon })
const kept = [{ id: presetId(1), kept: ['recording.maxIdleTime'] }] as const
const [first, second, change, other] = [removed(1), removed(2, 3), edited(), edited()]

describe('what can be taken back', () => {
  it.each<[string, readonly PresetUndo[], PresetUndo, readonly PresetUndo[]]>([
    ['a deletion survives a change', [first], change, [first, change]],
    ['a deletion survives another deletion', [first], second, [first, second]],
    ['a change survives a deletion', [change], first, [change, first]],
    ['a change takes the place of the one before, wherever it stands', [change, first], other, [first, other]],
  ])('%s', (_name, before, next, after) => {
    expect(withOffer(before, next)).toEqual(after)
  })

  it('ends one by one', () => {
    expect(withoutOffer({ undos: [first, change, second] }, change)).toEqual({ undos: [first, second] })
  })
})

describe('a change that was taken back', () => {
  it('ends its offer, and says what it left alone', () => {
    const left = { kept, missing: [presetId(8), presetId(9)] }
    const said = { notUndone: kept, missing: 2, gone: 0 }
    expect(takenBack({ undos: [first, change] }, change, left)).toEqual({ undos: [first], ...said })
  })

  it('says so too where its offer has run out or another one stands meanwhile, and leaves that as it is', () => {
    const said = { notUndone: kept, missing: 0, gone: 0 }
    expect(takenBack({ undos: [other] }, change, { kept, missing: [] })).toEqual({ undos: [other], ...said })
  })
})

describe('presets that were asked back', () => {
  const none = () => false
  it.each([
    ['all came', [2, 3], none, 0],
    ['one came', [2], none, 1],
    ['none came', [], none, 2],
    ['one came, the other was there already', [2], (id: string) => id === presetId(3), 0],
  ] as const)('%s', (_name, came, there, gone) => {
    const after = broughtBack({ undos: [first, second] }, second, came.map(presetId), there)
    expect(after).toEqual({ undos: [first], notUndone: [], missing: 0, gone })
  })
})
