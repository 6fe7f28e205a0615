import { any, box, type Shape } from './shape.ts'

/** Digits and `+` on a grid of three by five, one string per row from the top. */
const glyphs: Readonly<Record<string, readonly string[]>> = {
  '0': ['###', '# #', '# #', '# #', '###'],
  '1': [' # ', '## ', ' # ', ' # ', '###'],
  '2': ['###', '  #', '###', '#  ', '###'],
  '3': ['###', '  #', ' ##', '  #', '###'],
  '4': ['# #', '# #', '###', '  #', '  #'],
  '5': ['###', '#  ', '###', '  #', '###'],
  '6': ['###', '#  ', '###', '# #', '###'],
  '7': ['###', '  #', ' # ', ' # ', ' # '],
  '8': ['###', '# #', '###', '# #', '###'],
  '9': ['###', '# #', '###', '  #', '###'],
  '+': ['   ', ' # ', '###', ' # ', '   '],
}

/** Text of digits and `+`, centred; cells of the grid are at most `cell` wide and whole pixels, so that they join cleanly. */
export function digits(text: string, cell: number, pixel: number): Shape {
  const step = Math.max(1, Math.floor(cell / pixel)) * pixel
  const onGrid = (value: number) => Math.round(value / pixel) * pixel
  const left = onGrid((-(text.length * 4 - 1) * step) / 2)
  const top = onGrid((-5 * step) / 2)
  const cells = Array.from(text).flatMap((character, index) =>
    (glyphs[character] ?? []).flatMap((line, row) =>
      Array.from(line).flatMap((mark, column) => {
        const x = left + (index * 4 + column) * step
        const y = top + row * step
        return mark === '#' ? [box(x, y, x + step, y + step)] : []
      }),
    ),
  )
  return any(...cells)
}
