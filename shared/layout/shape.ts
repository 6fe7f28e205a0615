import type { LayoutState } from './layoutState.ts'
import type { LayoutLibrary } from './savedLayout.ts'
import type { CanvasSize } from './units.ts'
import type { LayoutId } from '../ids.ts'

/** A layout of the library on a canvas of another shape than it was drawn for. */
export interface Stretch {
  readonly name: string
  readonly drawnFor: CanvasSize
}

/** Shapes that differ by less than this share look the same. */
const SAME = 0.01

const isSize = ({ width, height }: CanvasSize): boolean => width > 0 && height > 0

/** Whether regions drawn for one canvas are squeezed or pulled on the other. Predefined layouts are the service's: they suit any. */
export function isStretched(layout: LayoutState, drawnFor: CanvasSize, canvas: CanvasSize): boolean {
  if (layout.mixedVideoLayout !== 3 || !isSize(drawnFor) || !isSize(canvas)) return false
  return Math.abs(drawnFor.width / drawnFor.height / (canvas.width / canvas.height) - 1) > SAME
}

/** The library layout that would be stretched on this canvas; null: none is chosen, it is gone, or its shape fits. */
export function stretchOf(
  libraryLayoutId: LayoutId | null,
  library: LayoutLibrary,
  canvas: CanvasSize,
): Stretch | null {
  const saved = libraryLayoutId === null ? undefined : library[libraryLayoutId]
  if (saved === undefined || !isStretched(saved.layout, saved.canvas, canvas)) return null
  return { name: saved.name, drawnFor: saved.canvas }
}

/** For findings: `1280 × 720`. */
export const sizeWords = ({ width, height }: CanvasSize): string => `${width} × ${height}`
