import type { WorldLink, WorldLinkOptions } from './worldLink.ts'

/** Runs first in the page's own world of every document: takes what the preload exposes and leaves nothing else behind. */
export function runInPageWorld(
  createWorldLink: (options: WorldLinkOptions) => WorldLink,
  names: { readonly toPage: string; readonly toPreload: string },
): void {
  if (window !== window.top) return
  const freeze = (value: unknown, seen = new Set()): unknown => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return value
    seen.add(value)
    for (const inner of Object.values(value)) freeze(inner, seen)
    return ArrayBuffer.isView(value) ? value : Object.freeze(value)
  }
  createWorldLink({
    inbox: names.toPage,
    outbox: names.toPreload,
    onGiven: (name, value) => {
      Object.defineProperty(window, name, { value: freeze(value), enumerable: true })
    },
  })
}
