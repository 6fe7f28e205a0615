import type { Page } from 'playwright-core'
import { cueKeys } from '../../../shared/layout/cue.ts'
import type { LayoutState, Region } from '../../../shared/layout/layoutState.ts'
import { type MarkColour, defaultMark } from '../../../shared/layout/regionMark.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { aCue, aRegion, cueId, customLayout } from '../../builders/layout.ts'
import { wall } from './scenes.ts'
import { type Shot, both, large, small } from './shot.ts'
import type { Scene } from './fakeBridge.ts'

const marked = (name: string, colour: MarkColour, more: Partial<Region>, locked = false): Region =>
  aRegion({ ...more, mark: { ...defaultMark(0), name, colour, locked } })

/** A show with six people, two of whom nobody knows yet. */
const townHall = customLayout(
  [
    marked('Host', 'blue', { uid: '2101', x: 0.03125, y: 0.055556, width: 0.6875, height: 0.6875 }, true),
    marked('Guest', 'teal', { uid: '2102', x: 0.74375, y: 0.055556, width: 0.225, height: 0.225 }),
    marked('Signer', 'amber', { uid: '2103', x: 0.74375, y: 0.313889, width: 0.225, height: 0.225, renderMode: 1 }),
    marked('Phone', 'violet', { uid: '2104', x: 0.74375, y: 0.572222, width: 0.225, height: 0.372222, renderMode: 1 }),
    marked('', 'pink', { x: 0.03125, y: 0.776389, width: 0.167969, height: 0.168056 }),
    marked('', 'green', { x: 0.217969, y: 0.776389, width: 0.167969, height: 0.168056 }),
  ],
  { backgroundColor: '#101418' },
)

const plain = (...boxes: readonly (readonly [number, number, number, number])[]): LayoutState =>
  customLayout(boxes.map(([x, y, width, height]) => aRegion({ x, y, width, height })))

/** The cues of the town hall. */
const cues = [
  ['Opening', plain([0, 0, 1, 1])],
  ['Two-shot', plain([0, 0.1, 0.5, 0.8], [0.5, 0.1, 0.5, 0.8])],
  ['Speaker', townHall],
  ['Q&A grid', plain([0, 0, 0.5, 0.5], [0.5, 0, 0.5, 0.5], [0, 0.5, 0.5, 0.5], [0.5, 0.5, 0.5, 0.5])],
  ['Demo', plain([0, 0, 1, 1], [0.72, 0.05, 0.25, 0.25])],
] as const

const preset = aPreset({
  id: presetId(7),
  settings: presetSettings({
    name: 'Town hall Q3',
    layout: townHall,
    cues: cues.map(([name, layout], index) =>
      aCue({ id: cueId(index + 1), name, key: cueKeys[index] ?? null, layout }),
    ),
  }),
})

/** The evening of the other pictures, with the town hall in this layout. */
export const studioScene: Scene = {
  ...wall,
  snapshot: {
    ...wall.snapshot,
    presets: { ...wall.snapshot.presets, [preset.id]: preset },
    sessions: Object.fromEntries(
      Object.entries(wall.snapshot.sessions)
        // Nothing cries for help in these pictures.
        .filter(([, { name }]) => name !== 'Gospel Brunch')
        .map(([id, session]) => [
          id,
          session.name === 'Town hall Q3' ? { ...session, layout: townHall, presetId: preset.id } : session,
        ]),
    ),
  },
}

/** From the desk into the studio of the town hall. */
export async function openStudio(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Town hall Q3', exact: true }).click()
  await page.getByRole('button', { name: 'Edit in studio' }).click()
  await page.getByRole('application').waitFor()
}

export const select = (name: string) => async (page: Page) => {
  await openStudio(page)
  await page.getByRole('option', { name: new RegExp(name) }).click()
}

/** In the middle of a drag: the signer between its neighbours. */
async function dragging(page: Page): Promise<void> {
  await select('Signer')(page)
  const stage = await page.locator('[data-stage]').boundingBox()
  const card = await page.locator('.test-card[data-selected]').boundingBox()
  if (stage === null || card === null) throw new Error('Nothing to drag.')
  const at = { x: card.x + card.width / 2, y: card.y + card.height / 2 }
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x - 20, at.y - 10)
  await page.mouse.move(at.x + 2, at.y + 1)
}

/** The layout studio. */
export const studioShots: readonly Shot[] = [
  ...both({ name: 'studio-1440', scene: studioScene, size: large, act: select('Signer') }),
  ...both({ name: 'studio-1024', scene: studioScene, size: small, act: select('Host') }),
  { name: 'studio-drag', scene: studioScene, size: large, theme: 'dark', act: dragging },
  { name: 'studio-layout', scene: studioScene, size: large, theme: 'light', act: openStudio },
  { name: 'studio-text-200', scene: studioScene, size: large, theme: 'dark', textScale: 2, act: select('Guest') },
  {
    name: 'studio-forced',
    scene: studioScene,
    size: large,
    theme: 'dark',
    act: async (page) => {
      await page.emulateMedia({ forcedColors: 'active' })
      await select('Signer')(page)
    },
  },
  {
    name: 'studio-what-if',
    scene: studioScene,
    size: large,
    theme: 'dark',
    act: async (page) => {
      await openStudio(page)
      await page.getByRole('radio', { name: 'Best fit' }).click()
      await page.getByRole('slider', { name: 'People in the channel' }).fill('7')
    },
  },
  {
    name: 'studio-keys',
    scene: studioScene,
    size: large,
    theme: 'dark',
    act: async (page) => {
      await openStudio(page)
      await page.keyboard.press('Shift+?')
      await page.getByRole('dialog').waitFor()
    },
  },
]
