import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { encodePng } from '../../../main/icons/png.ts'
import { drawTrayIcon } from '../../../main/tray/trayIcon.ts'
import type { TrayIconKind } from '../../../main/tray/trayIconKind.ts'

const kinds: readonly TrayIconKind[] = ['idle', 'starting', 'joined', 'recording', 'unverified', 'alarm', 'rehearsal']
const sizes = [16, 22, 32]

/** How light a picture is, pixel by pixel, on a panel of the given lightness: what is left without colour. */
const greyscale = (kind: TrayIconKind, size: number, panel: number) => {
  const { rgba } = drawTrayIcon(kind, 1, size)
  return Array.from({ length: size * size }, (_, i) => {
    const [red, green, blue, opacity] = rgba.subarray(i * 4, i * 4 + 4) as unknown as [number, number, number, number]
    const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return (light * opacity + panel * (255 - opacity)) / 255
  })
}

describe('the tray icons', () => {
  it('are told apart without colour, on a dark and on a light panel, in every size', () => {
    for (const size of sizes)
      for (const panel of [20, 243])
        for (const a of kinds)
          for (const b of kinds.slice(kinds.indexOf(a) + 1)) {
            const other = greyscale(b, size, panel)
            const different = greyscale(a, size, panel).filter((light, i) => Math.abs(light - (other[i] ?? 0)) > 40)
            expect(different.length / (size * size), `${a} and ${b}, ${size} px on ${panel}`).toBeGreaterThan(0.08)
          }
  })

  it('carry the number of recordings from two on, and 9+ above nine', () => {
    const pictures = [1, 2, 9, 10, 11].map((count) =>
      Buffer.from(drawTrayIcon('recording', count, 22).rgba).toString('hex'),
    )
    expect(new Set(pictures.slice(0, 4)).size).toBe(4)
    expect(pictures[3]).toBe(pictures[4])
  })

  it('are written as PNG that holds every pixel', () => {
    const picture = drawTrayIcon('alarm', 1, 16)
    const png = encodePng(picture)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([16, 16])
    const dataLength = png.readUInt32BE(33)
    const lines = inflateSync(png.subarray(41, 41 + dataLength))
    const pixels = Buffer.concat(Array.from({ length: 16 }, (_, y) => lines.subarray(y * 65 + 1, (y + 1) * 65)))
    expect(pixels.equals(Buffer.from(picture.rgba))).toBe(true)
  })
})
