/** One mark of a ruler. `at`: CSS px along it. */
export interface Tick {
  readonly at: number
  /** Canvas pixels; null between two numbers. */
  readonly label: number | null
  readonly length: 'long' | 'middle' | 'short'
}

/** Steps between two numbers, canvas pixels. */
const steps = [10, 20, 40, 80, 160, 320, 640, 1280] as const

/** Two numbers are never nearer than this, CSS px. */
const ROOM = 72

/** Marks between two numbers. */
const PARTS = 8

/** The step that leaves room for its numbers at a zoom. */
const stepFor = (zoom: number): number => steps.find((step) => step * zoom >= ROOM) ?? 1280

/**
 * The marks of a ruler over the canvas alone: from 0 to its `length` in canvas pixels. `origin`: where 0 stands, CSS px;
 * `visible`: length of the ruler, CSS px.
 */
export function ticks(length: number, zoom: number, origin: number, visible: number): readonly Tick[] {
  const step = stepFor(zoom)
  const part = step / PARTS
  const count = Math.floor(length / part)
  const all = Array.from({ length: count + 1 }, (_, index): Tick => {
    const place = index * part
    return {
      at: origin + place * zoom,
      label: index % PARTS === 0 ? place : null,
      length: index % PARTS === 0 ? 'long' : index % (PARTS / 2) === 0 ? 'middle' : 'short',
    }
  })
  return all.filter(({ at }) => at >= 0 && at <= visible)
}
