/** What somebody typed as a number: a comma may stand for the point. Empty or meaningless: NaN, which no rule accepts. */
export function parseNumber(text: string): number {
  const trimmed = text.trim().replace(',', '.')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : Number.NaN
}

/** A number as it stands in an input: at most `decimals` decimals, no trailing zeros, empty for NaN. */
export function formatNumber(value: number, decimals = 6): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(decimals))) : ''
}
