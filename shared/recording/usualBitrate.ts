import { MAX_BITRATE } from '../agora/pictureLimits.ts'

/**
 * Bitrate in kbit/s that suits a picture in a live channel. A curve through the vendor's advice (360 × 640 at 15 fps: 800,
 * 720p at 15: 2,260, 1080p at 30: 6,300), since the advice names only some sizes.
 */
export function usualBitrate(width: number, height: number, fps: number): number {
  const raw = 2260 * ((width * height) / (1280 * 720)) ** 0.75 * (fps / 15) ** 0.6
  return Math.min(MAX_BITRATE, Math.max(10, Math.round(raw / 10) * 10))
}
