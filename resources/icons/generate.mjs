import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { draw } from '../../main/icons/draw.ts'
import { encodePng } from '../../main/icons/png.ts'
import { disc, ring, roundedSquare } from '../../main/icons/shape.ts'

// The icon of the application: the desk's tally, a red lamp inside a thin ring on a dark plate.
// Run with `node resources/icons/generate.mjs`; electron-builder makes every other size and format from it.
const picture = draw(1024, [
  { shape: roundedSquare(0.9, 0.4), colour: '#343A44' },
  { shape: roundedSquare(0.88, 0.38), colour: '#14171C' },
  { shape: ring(0.58, 0.05), colour: '#8E97A5' },
  { shape: disc(0.42), colour: '#D11A20' },
])

const folder = join(import.meta.dirname, '../../build')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'icon.png'), encodePng(picture))
