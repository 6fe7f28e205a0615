import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { strict } from './strict.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** `NativeImage` of Electron. The stand-in shows none, but it knows size and identity. */
export type StandInImage = ReturnType<typeof createImage>

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')

/** An image from the bytes of a PNG, or of a bitmap when a size is given; empty when the bytes are neither. */
export function createImage(bytes: Buffer, bitmapSize?: Size) {
  const isPng = bytes.subarray(0, 8).equals(pngSignature)
  const size =
    bitmapSize ?? (isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : { width: 0, height: 0 })
  let template = false
  return strict('NativeImage', {
    isEmpty: () => size.width === 0 || size.height === 0,
    getSize: (): Size => size,
    getAspectRatio: () => (size.height === 0 ? 1 : size.width / size.height),
    getScaleFactors: () => [1],
    addRepresentation: () => undefined,
    resize: (wanted: Partial<Size>) => createImage(bytes, { ...size, ...wanted }),
    setTemplateImage: (value: boolean) => {
      template = value
    },
    isTemplateImage: () => template,
    toPNG: () => bytes,
    toBitmap: () => bytes,
    toDataURL: () => `data:image/png;base64,${bytes.toString('base64')}`,
    /** Not of Electron: tells two pictures apart in tests. */
    fingerprint: () => createHash('sha256').update(bytes).digest('hex').slice(0, 12),
  })
}

/** `nativeImage` of Electron. Like it, a file that is not there gives an empty image. */
export const nativeImage = strict('nativeImage', {
  createEmpty: () => createImage(Buffer.alloc(0)),
  createFromPath: (path: string) => createImage(existsSync(path) ? readFileSync(path) : Buffer.alloc(0)),
  createFromBuffer: (bytes: Buffer, options: Partial<Size> = {}) =>
    options.width !== undefined && options.height !== undefined && !bytes.subarray(0, 8).equals(pngSignature)
      ? nativeImage.createFromBitmap(bytes, { width: options.width, height: options.height })
      : createImage(bytes),
  createFromBitmap: (bytes: Buffer, size: Size) => {
    if (bytes.length !== size.width * size.height * 4) throw new Error('invalid buffer size')
    return createImage(bytes, { width: size.width, height: size.height })
  },
  createFromDataURL: (url: string): StandInImage => createImage(Buffer.from(url.split(',')[1] ?? '', 'base64')),
})
