import { describe, expect, it } from 'vitest'
import { takenBack } from '../../../renderer/features/presets/takenBack.ts'
import { presetId } from '../../builders/account.ts'
import { noon } from '../../builders/session.ts'

const taken = { kind: 'edited', edits: [], until: noon } as const
const kept = [{ id: presetId(1), kept: ['recording.maxIdleTime'] }] as const

describe('an undo that came back', () => {
  it('ends its offer, and says what it left alone', () => {
    expect(takenBack(taken, taken, kept)).toEqual({ undo: null, notUndone: kept })
  })

  it.each([
    ['its offer has run out', null],
    ['something else can be taken back', { ...taken }],
  ])('says so too where %s meanwhile, and leaves that as it is', (_name, standing) => {
    expect(takenBack(taken, standing, kept)).toEqual({ notUndone: kept })
  })
})
