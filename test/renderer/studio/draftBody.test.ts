import { describe, expect, it } from 'vitest'
import { readDraft, writeDraft } from '../../../renderer/features/studio/model/draftBody.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'

const drawn = customLayout([aRegion({ uid: '1', width: 0.25 })], { backgroundColor: '#00' })

describe('the draft of a layout', () => {
  it('is read as it was written, half-typed values included', () => {
    expect(readDraft(writeDraft(drawn, null))).toEqual({ layout: drawn, base: null })
    expect(readDraft(writeDraft(drawn, drawn))).toEqual({ layout: drawn, base: drawn })
  })

  it('is not lost for a number whose field was emptied: that one alone comes back empty', () => {
    const emptied = customLayout([aRegion({ uid: '1', width: Number.NaN, alpha: Number.NaN })])
    expect(readDraft(writeDraft(emptied, null))?.layout).toEqual(emptied)
  })

  it('is none where it cannot be read', () => {
    expect(readDraft('{')).toBeNull()
    expect(readDraft(JSON.stringify({ layout: { ...drawn, regions: 'none' } }))).toBeNull()
  })
})
