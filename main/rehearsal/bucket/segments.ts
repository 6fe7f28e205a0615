import { brotliDecompressSync } from 'node:zlib'
import { etagOf } from './etag.ts'
import { packedSegments, segmentSizes } from './segmentData.ts'

/** Length of every segment, ms. */
export const segmentLength = 4_000

/** The media of rehearsal recordings: a test picture that counts 20 seconds in five segments, over and over. */
export interface SegmentSource {
  /** MPEG-TS of the segment with this place in its playlist. */
  bytes(index: number): Buffer
  size(index: number): number
  /** S3's ETag of the segment. */
  etag(index: number): string
  /** Whether the picture starts its count again here, so that time stamps jump. */
  restarts(index: number): boolean
}

/** Unpacks the pre-made segments when the first one is asked for. */
export function createSegmentSource(): SegmentSource {
  const count = segmentSizes.length
  let unpacked: readonly Buffer[] | null = null
  const unpack = () => {
    const all = brotliDecompressSync(Buffer.from(packedSegments, 'base64'))
    let from = 0
    return segmentSizes.map((size) => {
      from += size
      return all.subarray(from - size, from)
    })
  }
  const bytes = (index: number): Buffer => (unpacked ??= unpack())[index % count] ?? Buffer.alloc(0)
  const etags = new Map<number, string>()
  return {
    bytes,
    etag: (index) => {
      const known = etags.get(index % count) ?? etagOf(bytes(index))
      etags.set(index % count, known)
      return known
    },
    size: (index) => segmentSizes[index % count] ?? 0,
    restarts: (index) => index > 0 && index % count === 0,
  }
}
