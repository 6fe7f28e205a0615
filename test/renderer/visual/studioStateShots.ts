import type { Page } from 'playwright-core'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { problem } from '../../../shared/problem.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'
import type { Scene } from './fakeBridge.ts'
import { type Shot, both, large, small } from './shot.ts'
import { openStudio, select, studioScene } from './studioShots.ts'

/** The town hall with another Program. */
const withProgram = (layout: LayoutState | null): Scene => ({
  ...studioScene,
  snapshot: {
    ...studioScene.snapshot,
    sessions: Object.fromEntries(
      Object.entries(studioScene.snapshot.sessions).map(([id, session]) => [
        id,
        session.name === 'Town hall Q3' ? { ...session, layout } : session,
      ]),
    ),
  },
})

const grid = (count: number, columns: number): LayoutState =>
  customLayout(
    Array.from({ length: count }, (_, index) =>
      aRegion({
        uid: String(2101 + index),
        x: (index % columns) / columns,
        y: Math.floor(index / columns) / columns,
        width: 1 / columns,
        height: 1 / columns,
      }),
    ),
  )

const service = { call: 'updateLayout', http: 400, code: 1028, reason: 'layout parameters' } as const
const refusedScene: Scene = {
  ...studioScene,
  answers: {
    'sessions.updateLayout': {
      ok: false,
      problem: problem('layoutRefused', { params: { detail: 1028, reason: 'layout parameters' }, service }),
    },
  },
}

const several = async (page: Page): Promise<void> => {
  await openStudio(page)
  await page.getByRole('listbox').focus()
  for (const key of ['Home', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key)
}

const refused = async (page: Page): Promise<void> => {
  await select('Guest')(page)
  await page.getByRole('textbox', { name: 'Width', exact: true }).fill('320')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').first().waitFor()
}

const wrongNumber = async (page: Page): Promise<void> => {
  await select('Guest')(page)
  for (const [name, typed] of [
    ['Y', 'a lot'],
    ['Width', '9000'],
  ] as const) {
    await page.getByRole('textbox', { name, exact: true }).fill(typed)
    await page.keyboard.press('Enter')
  }
}

const crowded = async (page: Page): Promise<void> => {
  await openStudio(page)
  await page.getByRole('slider', { name: 'People in the channel' }).fill('17')
}

/** The studio at work: few and many regions, Program unknown, a refusal, numbers that cannot be had. */
export const studioStateShots: readonly Shot[] = [
  ...both({ name: 'studio-empty', scene: withProgram(customLayout([])), size: large, act: openStudio }),
  { name: 'studio-one', scene: withProgram(grid(1, 1)), size: small, theme: 'dark', act: openStudio },
  { name: 'studio-four', scene: withProgram(grid(4, 2)), size: small, theme: 'light', act: openStudio },
  ...both({ name: 'studio-seventeen', scene: withProgram(grid(17, 5)), size: large, act: openStudio }),
  { name: 'studio-seventeen-small', scene: withProgram(grid(17, 5)), size: small, theme: 'dark', act: openStudio },
  ...both({ name: 'studio-several', scene: studioScene, size: large, act: several }),
  ...both({ name: 'studio-unknown', scene: withProgram(null), size: small, act: openStudio }),
  { name: 'studio-refused', scene: refusedScene, size: large, theme: 'dark', act: refused },
  { name: 'studio-refused-small', scene: refusedScene, size: small, theme: 'light', act: refused },
  { name: 'studio-wrong-number', scene: studioScene, size: small, theme: 'dark', act: wrongNumber },
  { name: 'studio-crowded', scene: studioScene, size: small, theme: 'dark', act: crowded },
]
