import { describe, expect, it } from 'vitest'
import { colourOf, uidColours } from '../../../shared/layout/regionColours.ts'
import { defaultMark } from '../../../shared/layout/regionMark.ts'
import { marked } from '../../../renderer/features/studio/model/scene.ts'
import { pictureOf } from '../../../renderer/ui/recording/layoutPicture.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'

const program = customLayout([aRegion({ uid: '1' }), aRegion({ uid: '2' }), aRegion()])
/** The same people in another order, one of them in a colour that was chosen. */
const preview = marked(
  customLayout([
    aRegion({ uid: '2' }),
    aRegion(),
    aRegion({ uid: '1', mark: { ...defaultMark(0), colour: 'orange' } }),
  ]),
)
const seen = (layout: typeof program, known = {}) =>
  Object.fromEntries(
    pictureOf(layout, undefined, known).flatMap(({ uid, colour }) => (uid === null ? [] : [[uid, colour]])),
  )

describe('the colour of a person', () => {
  it('is the same on the canvas and in Program, in whatever order the regions stand', () => {
    expect(uidColours(preview)).toEqual({ 2: 'blue', 1: 'orange' })
    expect(seen(program, uidColours(preview))).toEqual(uidColours(preview))
    expect(seen(preview)).toEqual(uidColours(preview))
  })

  it('stays when a cue with the same people is put into Preview', () => {
    const cue = customLayout([aRegion({ uid: '9' }), aRegion({ uid: '1' }), aRegion({ uid: '2' })])
    const put = marked(cue, uidColours(preview))
    expect(uidColours(put)).toMatchObject({ 1: 'orange', 2: 'blue' })
    expect(marked(put, uidColours(put))).toBe(put)
  })

  it('is the one of its place where nobody is known', () => {
    expect([0, 1, 8].map((place) => colourOf({ uid: null }, place))).toEqual(['blue', 'teal', 'blue'])
    expect(colourOf({ uid: 'constructor' }, 1, {})).toBe('teal')
  })

  it('belongs to the large window as well', () => {
    const vertical = { ...program, mixedVideoLayout: 2 as const, maxResolutionUid: '1' }
    expect(pictureOf(vertical, 3, uidColours(preview))[0]).toMatchObject({ uid: '1', colour: 'orange' })
  })
})
