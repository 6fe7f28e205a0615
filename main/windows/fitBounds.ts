import { z } from 'zod'

/** A rectangle of the desktop in device-independent pixels. */
export const Rect = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
export type Rect = z.infer<typeof Rect>

/** Where a window was. `bounds` are those it returns to when it is no longer maximised. */
export const RememberedWindow = z.strictObject({ bounds: Rect, maximized: z.boolean() })
export type RememberedWindow = z.infer<typeof RememberedWindow>

/** The smallest the layout is made for. */
export const MIN_SIZE = { width: 1024, height: 680 } as const

const DEFAULT_SIZE = { width: 1280, height: 800 } as const

/** This much of the title bar must be reachable for a window to count as being on a screen. */
const GRIP = { width: 160, height: 32 } as const

/**
 * Where to open the window: where it was, if a person could still reach it there, otherwise centred on the primary screen.
 * `saved` is whatever the journal holds; `workAreas` are the screens without their panels, the primary one first.
 */
export function fitBounds(saved: unknown, workAreas: readonly Rect[]): RememberedWindow {
  const remembered = RememberedWindow.safeParse(saved).data
  const home = workAreas.find((area) => remembered !== undefined && reachable(remembered.bounds, area))
  if (remembered !== undefined && home !== undefined)
    return { bounds: inside(atLeastMin(remembered.bounds), home), maximized: remembered.maximized }
  const primary = workAreas[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE }
  return { bounds: centred(primary), maximized: false }
}

function reachable(bounds: Rect, area: Rect): boolean {
  const right = Math.min(bounds.x + bounds.width, area.x + area.width)
  const visibleWidth = right - Math.max(bounds.x, area.x)
  const top = bounds.y
  return visibleWidth >= GRIP.width && top >= area.y - GRIP.height && top + GRIP.height <= area.y + area.height
}

function atLeastMin(bounds: Rect): Rect {
  return {
    ...bounds,
    width: Math.max(bounds.width, MIN_SIZE.width),
    height: Math.max(bounds.height, MIN_SIZE.height),
  }
}

/** Shrinks what is larger than the screen; a window that hangs over an edge on purpose stays as it is. */
function inside(bounds: Rect, area: Rect): Rect {
  const tooWide = bounds.width > area.width
  return {
    x: tooWide ? area.x : bounds.x,
    y: Math.max(bounds.y, area.y),
    width: tooWide ? area.width : bounds.width,
    height: Math.min(bounds.height, area.height),
  }
}

function centred(area: Rect): Rect {
  const width = Math.min(DEFAULT_SIZE.width, area.width)
  const height = Math.min(DEFAULT_SIZE.height, area.height)
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  }
}
