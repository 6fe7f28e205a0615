/** A place on the stage or a distance there, CSS px. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** How the canvas is seen: CSS px per canvas pixel, and where its top left corner stands on the stage, CSS px. */
export interface Viewport extends Point {
  readonly zoom: number
}

export const MIN_ZOOM = 0.25
export const MAX_ZOOM = 4

/** What the zoom keys and buttons step through. */
const stops = [0.25, 0.33, 0.5, 0.625, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const

/** Room around a fitted canvas, CSS px: the caption above and the frame around it. */
const MARGIN = { side: 28, top: 44, bottom: 28 } as const

/** So much of the canvas stays on the stage however far one pans, CSS px. */
const REACHABLE = 48

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** A zoom that is allowed: 25 % to 400 %, or as little as `now` where a tiny stage shows the canvas smaller than that. */
const allowedZoom = (zoom: number, now: number): number => clamp(zoom, Math.min(MIN_ZOOM, now), MAX_ZOOM)

/** The whole canvas in the middle of the stage, as large as it fits. A tiny stage may show it below 25 %. */
export function fitted(canvas: Size, stage: Size): Viewport {
  const room = {
    width: Math.max(1, stage.width - 2 * MARGIN.side),
    height: Math.max(1, stage.height - MARGIN.top - MARGIN.bottom),
  }
  const zoom = Math.min(MAX_ZOOM, room.width / canvas.width, room.height / canvas.height)
  return {
    zoom,
    x: Math.round((stage.width - canvas.width * zoom) / 2),
    y: Math.round(MARGIN.top + (room.height - canvas.height * zoom) / 2),
  }
}

/** Keeps a part of the canvas on the stage, so that nobody loses it. */
export function reachable(viewport: Viewport, canvas: Size, stage: Size): Viewport {
  const width = canvas.width * viewport.zoom
  const height = canvas.height * viewport.zoom
  return {
    zoom: viewport.zoom,
    x: clamp(viewport.x, Math.min(REACHABLE, stage.width) - width, stage.width - REACHABLE),
    y: clamp(viewport.y, Math.min(REACHABLE, stage.height) - height, stage.height - REACHABLE),
  }
}

/** Zooms so that what is under `at` stays there. */
export function zoomedAt(viewport: Viewport, zoom: number, at: Point): Viewport {
  const next = allowedZoom(zoom, viewport.zoom)
  const factor = next / viewport.zoom
  return { zoom: next, x: at.x - (at.x - viewport.x) * factor, y: at.y - (at.y - viewport.y) * factor }
}

/** The next zoom in a direction: 1 larger, -1 smaller. */
export function zoomStop(zoom: number, direction: 1 | -1): number {
  // A hair's breadth: 62.4 % steps to 75 %, not to 62.5 %.
  const next =
    direction === 1 ? stops.find((stop) => stop > zoom * 1.005) : stops.findLast((stop) => stop < zoom * 0.995)
  return next ?? (direction === 1 ? MAX_ZOOM : Math.min(MIN_ZOOM, zoom))
}

/** The zoom after the wheel has turned by `delta` CSS px; up is larger. Trackpads send many small turns. */
export const wheelZoom = (zoom: number, delta: number): number =>
  allowedZoom(zoom * Math.exp(-clamp(delta, -120, 120) / 400), zoom)

/** Two fingers: what was between them stays between them, and their distance is the zoom. */
export function pinched(viewport: Viewport, from: readonly [Point, Point], at: readonly [Point, Point]): Viewport {
  const apart = ([a, b]: readonly [Point, Point]): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))
  const middle = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  const was = middle(from)
  const is = middle(at)
  return panned(zoomedAt(viewport, (viewport.zoom * apart(at)) / apart(from), was), is.x - was.x, is.y - was.y)
}

export const panned = (viewport: Viewport, dx: number, dy: number): Viewport => ({
  ...viewport,
  x: viewport.x + dx,
  y: viewport.y + dy,
})

/** A place on the stage in canvas pixels. */
export const toCanvas = (viewport: Viewport, at: Point): Point => ({
  x: (at.x - viewport.x) / viewport.zoom,
  y: (at.y - viewport.y) / viewport.zoom,
})

/** A zoom as it is shown: `62.5 %`. */
export const zoomText = (zoom: number): string => `${Number((zoom * 100).toFixed(1))} %`
