import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../renderer/styles/tokens.css', import.meta.url), 'utf8')

/** The colours of a theme: dark is the base, light overrides. */
function tokens(theme: 'dark' | 'light'): Readonly<Record<string, string>> {
  const blocks = css.split('}').filter((block) => theme === 'light' || !block.includes("'light'"))
  return Object.fromEntries(
    blocks.flatMap((block) =>
      [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
    ),
  ) as Record<string, string>
}

const channel = (hex: string): number => {
  const value = Number.parseInt(hex, 16) / 255
  return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const luminance = (colour: string): number =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7))

/** WCAG contrast, 1…21. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  const colours = tokens(theme)
  const ratio = (a: string, b: string): number => contrast(colours[a] ?? '', colours[b] ?? '')

  it.each(['t1', 't2', 't3', 'accent', 'ok', 'caution', 'serious', 'unknown', 'rec-ink', 'standby'])(
    'can be read: %s on every surface that carries text',
    (ink) => {
      for (const surface of ['bg0', 'bg1', 'bg2']) expect(ratio(ink, surface)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each([
    ['on-rec', 'rec-fill'],
    ['on-accent', 'accent-fill'],
    ['crit-ink', 'crit-plate'],
    ['crit-mark', 'crit-plate'],
    ['screen-text', 'screen-region'],
  ])('can be read: %s on %s', (ink, fill) => {
    expect(ratio(ink, fill)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['ctl', 'rec-line', 'caution', 'unknown', 'focus'])('can be seen: the line of %s', (line) => {
    for (const surface of ['bg0', 'bg1', 'bg2']) expect(ratio(line, surface)).toBeGreaterThanOrEqual(3)
  })

  it('makes what needs somebody brighter than anything healthy', () => {
    expect(ratio('crit-plate', 'bg0')).toBeGreaterThan(ratio('rec-fill', 'bg0') * 3)
  })
})
