import { randomUUID } from 'node:crypto'
import { runInPageWorld } from './pageWorld.ts'
import { type PreloadFacts, runInPreloadWorld } from './preloadWorld.ts'
import { createWire } from './wire.ts'
import { createWorldLink } from './worldLink.ts'

/** What a page gets before its own scripts run. */
export interface PageScripts {
  /** For the page's own world; goes first. */
  readonly page: string
  /** For the preload's isolated world. */
  readonly preload: string
}

/** What a function looks like; it has to stand on its own. */
const source = (part: (...args: never[]) => unknown) => part.toString()

/**
 * Assembles the source texts for one window. The names of the lines between the worlds are random, so that no script of the
 * page can listen in.
 */
export function pageScripts(preload: string, facts: Omit<PreloadFacts, 'toPage' | 'toPreload'>): PageScripts {
  const names = { toPage: randomUUID(), toPreload: randomUUID() }
  const all: PreloadFacts = { ...facts, ...names }
  return {
    page: `(${source(runInPageWorld)})(${source(createWorldLink)}, ${JSON.stringify(names)})`,
    preload: `(${source(runInPreloadWorld)})(${source(createWire)}, ${source(createWorldLink)}, ${JSON.stringify(all)},
      (require, process, module, exports) => {\n${preload}\n})`,
  }
}
