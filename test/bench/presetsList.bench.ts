import { resolve } from 'node:path'
import { type Browser, type CDPSession, type Page, chromium } from 'playwright-core'
import { aPreset, aStorageProfile, anAccount, presetId, presetSettings } from '../builders/account.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import { chromiumExecutable } from '../electron/standin/chromium/executable.ts'
import { buildRenderer } from '../renderer/visual/build.ts'
import { type Scene, installFakeBridge } from '../renderer/visual/fakeBridge.ts'
import { aDesk } from '../renderer/visual/scenes.ts'
import { origin, serveRenderer } from '../renderer/visual/serve.ts'
import { leaveBareScreens } from './bareScreens.ts'
import { type Metric, againstTarget, inTurns, percentile, shown } from './metric.ts'

declare global {
  interface Window {
    presetFrames: number[]
    /** Arms the watch for the next step. */
    watchPresets: () => void
  }
}

const PRESETS = 1000
/** As many as fill the window: what a list cannot be faster than. */
const WINDOWFUL = 20
/** One frame of a 60 Hz screen, and the time in which an answer feels immediate, ms. */
const FRAME = 1000 / 60
const AT_ONCE = 50
/** A thousand presets may take so much longer to open than a windowful. */
const OPENS_ALIKE = 1.25
/** The list may take so much longer to be on the screen than a dead copy of it, which the browser only lays out and paints. */
const OVER_BARE = 2.5
const OPENINGS = 40
const WARM_UP = 5

const words = ['town', 'hall', 'show', 'late', 'studio', 'evening', 'drill'] as const
const word = (n: number): string => words[n % words.length] ?? ''

/** A thousand presets in seven tags; every hundredth is called after the review of its month. */
const presets: readonly Preset[] = Array.from({ length: PRESETS }, (_, n) =>
  aPreset({
    id: presetId(n + 1),
    settings: presetSettings({
      name: `${n % 100 === 0 ? 'review' : word(n)} ${word(n * 3)} ${n}`,
      channel: `channel-${n}`,
      recorderUid: String(1000 + n),
      tags: [word(n)],
    }),
  }),
)

const sceneOf = (shown: readonly Preset[]): Scene => ({
  snapshot: aDesk([], {
    accounts: { [anAccount().id]: anAccount() },
    storageProfiles: { [aStorageProfile().id]: aStorageProfile() },
    presets: Object.fromEntries(shown.map((preset) => [preset.id, preset])),
  }),
  timelines: {},
})

/** Runs in the page: takes the time of the next click or key until a frame with presets in it is painted. */
function watchFrames(): void {
  window.presetFrames = []
  window.watchPresets = () => {
    window.presetFrames = []
    const painted = new MessageChannel()
    const begin = (): void => {
      const began = performance.now()
      for (const kind of ['click', 'keydown']) window.removeEventListener(kind, begin, true)
      painted.port1.onmessage = () => window.presetFrames.push(performance.now() - began)
      const look = (): void => {
        const isThere = document.querySelector('[data-preset]') !== null
        // Posted before the frame is painted, answered after it.
        if (isThere) painted.port2.postMessage(null)
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    for (const kind of ['click', 'keydown']) window.addEventListener(kind, begin, true)
  }
}

/** What a step cost: main-thread time of the page, and the time until its frame was painted. ms */
interface Costs {
  readonly computed: number[]
  readonly painted: number[]
}

/** What the main thread of the page has computed so far, ms: other processes do not count. */
async function computed(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** One step, until what it leads to is on the screen. */
async function measure(page: Page, cdp: CDPSession, costs: Costs, step: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => window.watchPresets())
  const before = await computed(cdp)
  await step()
  await page.waitForFunction(() => window.presetFrames.length > 0)
  costs.computed.push((await computed(cdp)) - before)
  const [first] = await page.evaluate(() => window.presetFrames)
  if (first !== undefined) costs.painted.push(first)
}

const p95 = (samples: readonly number[]): number => percentile(samples.slice(WARM_UP), 0.95)

/** A window with presets, on its desk. */
interface Window {
  readonly page: Page
  readonly cdp: CDPSession
  /** Opens the list, and goes back to the desk. */
  open(costs: Costs): Promise<void>
}

async function openWindow(browser: Browser, folder: string, shown: readonly Preset[]): Promise<Window> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await serveRenderer(page, folder)
  await page.addInitScript(installFakeBridge, sceneOf(shown))
  await page.goto(`${origin}/`)
  const rail = page.getByRole('navigation', { name: 'Screens' })
  const desk = rail.getByRole('button', { name: 'Desk', exact: true })
  const list = rail.getByRole('button', { name: 'Presets', exact: true })
  const grid = page.getByRole('grid', { name: 'Presets' })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(watchFrames)
  return {
    page,
    cdp,
    open: async (costs) => {
      await page.bringToFront()
      await measure(page, cdp, costs, () => list.click())
      await grid.waitFor()
      await desk.click()
      await grid.waitFor({ state: 'detached' })
    },
  }
}

/** What typing a word into the search, and taking it away again, costs per key. */
async function search({ page, cdp }: Window): Promise<Costs> {
  await page.bringToFront()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Presets', exact: true }).click()
  const grid = page.getByRole('grid', { name: 'Presets' })
  const box = page
    .getByRole('searchbox', { name: 'Search presets' })
    .or(page.getByRole('textbox', { name: 'Search presets' }))
  await box.focus()
  const typing: Costs = { computed: [], painted: [] }
  const rows = () => grid.getAttribute('aria-rowcount')
  for (let round = 0; round < 10; round += 1) {
    for (const key of 'review') await measure(page, cdp, typing, () => page.keyboard.press(key))
    // The head counts as a row.
    if ((await rows()) !== String(PRESETS / 100 + 1)) throw new Error(`The search found ${await rows()} rows.`)
    for (const _letter of 'review') await measure(page, cdp, typing, () => page.keyboard.press('Backspace'))
    if ((await rows()) !== String(PRESETS + 1)) throw new Error(`The list shows ${await rows()} rows.`)
  }
  return typing
}

/**
 * Opens the list of a thousand presets, in turns with one of a windowful and with a dead copy of it, and types into its search, in
 * real Chromium on the built renderer.
 */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const folder = await buildRenderer(resolve(import.meta.dirname, '../..'))
  const browser = await chromium.launch({ executablePath: chromiumExecutable(process.env), args: ['--no-sandbox'] })
  try {
    const thousand = await openWindow(browser, folder, presets)
    const windowful = await openWindow(browser, folder, presets.slice(0, WINDOWFUL))
    const bare = await openWindow(browser, folder, presets)
    await leaveBareScreens(bare.page)
    const opening: Costs = { computed: [], painted: [] }
    const reference: Costs = { computed: [], painted: [] }
    const copy: Costs = { computed: [], painted: [] }
    for (let round = 0; round < OPENINGS + WARM_UP; round += 1) {
      await thousand.open(opening)
      await windowful.open(reference)
      await bare.open(copy)
    }
    const typing = await search(thousand)
    const warm = (samples: readonly number[]): readonly number[] => samples.slice(WARM_UP)

    return {
      'presets.list.computed.p50': inTurns(warm(opening.computed), warm(reference.computed), 'ms', OPENS_ALIKE),
      'presets.list.painted.p50': inTurns(warm(opening.painted), warm(copy.painted), 'ms', OVER_BARE),
      'presets.list.painted.p95': againstTarget(p95(opening.painted), 'ms', AT_ONCE),
      'presets.list.bare.p95': shown(p95(copy.painted), 'ms'),
      'presets.search.computed.p50': againstTarget(percentile(warm(typing.computed), 0.5), 'ms', FRAME),
      'presets.search.painted.p95': againstTarget(p95(typing.painted), 'ms', AT_ONCE),
    }
  } finally {
    await browser.close()
  }
}
