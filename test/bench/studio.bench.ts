import { resolve } from 'node:path'
import { type CDPSession, type Page, chromium } from 'playwright-core'
import type { Region } from '../../shared/layout/layoutState.ts'
import { aRegion, customLayout } from '../builders/layout.ts'
import { aSession, sessionId } from '../builders/session.ts'
import { chromiumExecutable } from '../electron/standin/chromium/executable.ts'
import { buildRenderer } from '../renderer/visual/build.ts'
import { type Scene, installFakeBridge } from '../renderer/visual/fakeBridge.ts'
import { aDesk } from '../renderer/visual/scenes.ts'
import { origin, serveRenderer } from '../renderer/visual/serve.ts'
import { type Metric, againstTarget, percentile } from './metric.ts'

/** What one step of a drag cost, and when frames came. ms */
interface Frames {
  /** From the pointer event to the end of the frame that shows it: script, style, layout, paint. */
  readonly work: readonly number[]
  /** Between two frames. */
  readonly intervals: readonly number[]
  /** What the page's main thread computed for one step, on average: it does not depend on what else the machine does. */
  readonly computed: number
}

declare global {
  interface Window {
    studioFrames: { work: number[]; intervals: number[] }
  }
}

const MOVES = 240
/** One frame at 60 a second, ms. */
const FRAME = 1000 / 60
/** A frame that came later than this was missed, ms: half a frame of tolerance for the screen's own beat. */
const MISSED = FRAME * 1.5

/** Seventeen regions in rows of five, apart from each other, so that there is much to snap to. */
const regions: readonly Region[] = Array.from({ length: 17 }, (_, index) =>
  aRegion({
    uid: String(2101 + index),
    x: 0.02 + (index % 5) * 0.19,
    y: 0.03 + Math.floor(index / 5) * 0.24,
    width: 0.15,
    height: 0.2,
    renderMode: index % 2 === 0 ? 0 : 1,
  }),
)

const scene: Scene = {
  snapshot: aDesk([
    aSession({
      id: sessionId(1),
      name: 'Show',
      canvas: { width: 1280, height: 720, fps: 30, bitrate: 2260 },
      layout: customLayout(regions),
    }),
  ]),
  timelines: {},
}

/** Runs in the page: takes the time of every pointer event until its frame is painted. */
function watchFrames(): void {
  window.studioFrames = { work: [], intervals: [] }
  const { work, intervals } = window.studioFrames
  let began: number | null = null
  let last = 0
  const painted = new MessageChannel()
  painted.port1.onmessage = () => {
    if (began !== null) work.push(performance.now() - began)
    began = null
  }
  window.addEventListener(
    'pointermove',
    () => {
      began ??= performance.now()
    },
    true,
  )
  const frame = (now: number): void => {
    if (last > 0) intervals.push(now - last)
    last = now
    // Posted before the frame is painted, answered after it.
    if (began !== null) painted.port2.postMessage(null)
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** What the main thread of the page has computed so far, ms. */
async function computed(cdp: CDPSession): Promise<number> {
  const { metrics: all } = await cdp.send('Performance.getMetrics')
  return (all.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Drags what is selected along a curve that passes many places to snap to. */
async function drag(page: Page, cdp: CDPSession): Promise<Frames> {
  const card = await page.locator('.test-card[data-selected]').last().boundingBox()
  if (card === null) throw new Error('Nothing is selected.')
  const x = card.x + card.width / 2
  const y = card.y + card.height / 2
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate(watchFrames)
  const before = await computed(cdp)
  for (let step = 1; step <= MOVES; step += 1) {
    const turn = (step / MOVES) * 4 * Math.PI
    await page.mouse.move(x + 160 * Math.sin(turn), y + 90 * Math.sin(turn * 1.5))
  }
  const cost = (await computed(cdp)) - before
  const frames = await page.evaluate(() => window.studioFrames)
  await page.mouse.up()
  await page.keyboard.press('Control+z')
  return { ...frames, computed: cost / MOVES }
}

function metrics(name: string, { work, intervals, computed: cost }: Frames): Record<string, Metric> {
  const missed = (intervals.filter((interval) => interval > MISSED).length / Math.max(1, intervals.length)) * 100
  return {
    [`${name}FrameP95`]: againstTarget(percentile(work, 0.95), 'ms', FRAME),
    [`${name}Computed`]: againstTarget(cost, 'ms', FRAME),
    [`${name}MissedFrames`]: againstTarget(missed, '%', 5),
  }
}

/** Drags in the studio, in real Chromium on the built renderer: one of 17 regions with snapping, and a group of nine. */
export async function run(): Promise<Readonly<Record<string, Metric>>> {
  const folder = await buildRenderer(resolve(import.meta.dirname, '../..'))
  const browser = await chromium.launch({ executablePath: chromiumExecutable(process.env), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await serveRenderer(page, folder)
    await page.addInitScript(installFakeBridge, scene)
    await page.goto(`${origin}/`)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('button', { name: 'Edit in studio' }).click()
    const list = page.getByRole('listbox', { name: /^Regions/ })
    await list.focus()
    await page.keyboard.press('Home')
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    // The first drag warms the page up.
    await drag(page, cdp)
    const one = await drag(page, cdp)
    await list.focus()
    await page.keyboard.press('Home')
    for (let more = 1; more < 9; more += 1) await page.keyboard.press('Shift+ArrowDown')
    const nine = await drag(page, cdp)
    return { ...metrics('studioDragOne', one), ...metrics('studioDragNine', nine) }
  } finally {
    await browser.close()
  }
}
