import { templateRegions } from '../../../shared/layout/templates.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { aCue, aRegion, aSavedLayout, cueId, customLayout, layoutId } from '../../builders/layout.ts'
import type { Scene } from './fakeBridge.ts'
import { aDesk, wall } from './scenes.ts'

const wide = { width: 1280, height: 720 }
const upright = { width: 720, height: 1280 }
const speaker = templateRegions('speakerStrip', wide).map((region, index) =>
  index === 0 ? { ...region, uid: '2101' } : region,
)

const library = [
  aSavedLayout({
    id: layoutId(1),
    name: 'Speaker and strip',
    layout: customLayout(speaker, { backgroundColor: '#101418' }),
  }),
  aSavedLayout({ id: layoutId(2), name: 'Two-shot', layout: customLayout(templateRegions('sideBySide', wide)) }),
  aSavedLayout({
    id: layoutId(3),
    name: 'Q&A grid, four people who ask in turn',
    layout: customLayout(templateRegions('grid2', wide)),
  }),
  aSavedLayout({
    id: layoutId(4),
    name: 'Interpreter bottom right',
    layout: customLayout(templateRegions('pipBottomRight', wide)),
  }),
  aSavedLayout({
    id: layoutId(5),
    name: 'Phone stack',
    canvas: upright,
    layout: customLayout(templateRegions('portraitStack', upright)),
  }),
]

const cues = [
  aCue({ id: cueId(1), name: 'Opening', key: '1', layout: customLayout([aRegion()]) }),
  aCue({ id: cueId(2), name: 'Two-shot', key: '2', libraryLayoutId: layoutId(2) }),
  aCue({ id: cueId(3), name: 'Speaker + strip', key: '3', libraryLayoutId: layoutId(1) }),
  aCue({ id: cueId(4), name: 'Q&A grid', key: '4', libraryLayoutId: layoutId(3) }),
  aCue({ id: cueId(5), name: 'Sponsor card', libraryLayoutId: layoutId(9) }),
]

const show = aPreset({
  settings: presetSettings({
    name: 'Town hall',
    canvas: { ...wide, fps: 30, bitrate: 2260 },
    libraryLayoutId: layoutId(1),
    cues,
  }),
})
const other = aPreset({
  id: presetId(2),
  settings: presetSettings({ name: 'Evening show', libraryLayoutId: layoutId(1) }),
})

const sessions = Object.values(wall.snapshot.sessions)
const [first] = sessions
const playing =
  first === undefined
    ? sessions
    : [{ ...first, layout: customLayout(speaker, { backgroundColor: '#101418' }) }, ...sessions.slice(1)]

/** A show with cues, a running recording of it, and a library. */
export const cued: Scene = {
  ...wall,
  snapshot: aDesk(playing, {
    presets: { [show.id]: show, [other.id]: other },
    layouts: Object.fromEntries(library.map((layout) => [layout.id, layout])),
  }),
}
