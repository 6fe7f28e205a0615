import { MAX_BITRATE, MAX_CANVAS_PIXELS } from '../agora/pictureLimits.ts'
import { type Finding, blocks, look } from './finding.ts'
import type { Canvas } from './preset.ts'
import { usualBitrate } from './usualBitrate.ts'

/** Frame rates the service records; any other becomes 15. */
export const frameRates = [1, 7, 10, 15, 24, 30, 60] as const

/** No camera and no service goes beyond it. */
const MAX_FPS = 1000

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value > 0

function lintSize({ width, height }: Canvas): readonly Finding[] {
  const tooLarge = { width, height, pixels: width * height, limit: MAX_CANVAS_PIXELS }
  const sides = [
    { field: 'canvas.width', side: width, code: 'widthInvalid' },
    { field: 'canvas.height', side: height, code: 'heightInvalid' },
  ] as const
  // A side may be too long by itself, whatever the other one is.
  const found = sides.flatMap(({ field, side, code }) => {
    if (!isCount(side)) return [blocks(field, code)]
    return side > MAX_CANVAS_PIXELS ? [blocks(field, 'canvasTooLarge', tooLarge)] : []
  })
  if (found.length > 0 || width * height <= MAX_CANVAS_PIXELS) return found
  return [blocks('canvas.width', 'canvasTooLarge', tooLarge)]
}

function lintFps({ fps }: Canvas): readonly Finding[] {
  if (!isCount(fps) || fps > MAX_FPS) return [blocks('canvas.fps', 'fpsInvalid')]
  const known = frameRates.some((rate) => rate === fps)
  return known ? [] : [look('canvas.fps', 'fpsUnusual', { value: fps, list: frameRates.join(', ') })]
}

function lintBitrate({ width, height, fps, bitrate }: Canvas): readonly Finding[] {
  const field = 'canvas.bitrate'
  const measurable = isCount(width) && isCount(height) && width * height <= MAX_CANVAS_PIXELS && fps > 0
  const use = measurable ? usualBitrate(width, height, fps) : 500
  if (!isCount(bitrate)) return [blocks(field, 'bitrateInvalid', { use })]
  if (bitrate > MAX_BITRATE) return [blocks(field, 'bitrateTooHigh', { value: bitrate, limit: MAX_BITRATE, use })]
  if (!measurable) return []
  // The vendor advises half for calls; well below that, or far above the usual for live channels, is a slip of the pen.
  if (bitrate < use * 0.3) return [look(field, 'bitrateLow', { value: bitrate, width, height, fps, use })]
  return bitrate > use * 3 ? [look(field, 'bitrateHigh', { value: bitrate, width, height, fps, use })] : []
}

/** Checks the mixed picture: size in pixels, frames per second, kbit/s. */
export function lintCanvas(canvas: Canvas): readonly Finding[] {
  return [...lintSize(canvas), ...lintFps(canvas), ...lintBitrate(canvas)]
}
