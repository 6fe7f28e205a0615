/** One measured figure. Absolute times vary between machines, so `reference` is measured in the same run and `ratio` judged. */
export interface Metric {
  readonly value: number
  readonly unit: string
  /** What the value is compared with, in the same unit. */
  readonly reference?: number
  /** value / reference; of samples taken in turns the median of the pairs' ratios, which need not be the medians' ratio. */
  readonly ratio?: number
  /** The ratio, or the value where there is no reference, must not be above this; null for what is shown to compare with. */
  readonly target: number | null
  readonly ok: boolean
}

/** Builds a metric judged by its ratio to a reference measured in the same run. */
export function againstReference(value: number, reference: number, unit: string, target: number): Metric {
  const ratio = value / reference
  return { value, unit, reference, ratio, target, ok: ratio <= target }
}

/**
 * Builds a metric from samples and those of a reference taken in turns with them: the ratio is the median of the pairs', which
 * a busy machine moves least. `target` null: shown, not judged.
 */
export function inTurns(
  samples: readonly number[],
  references: readonly number[],
  unit: string,
  target: number | null,
): Metric {
  const ratio = percentile(
    samples.map((sample, at) => sample / (references[at] ?? Number.NaN)),
    0.5,
  )
  const [value, reference] = [percentile(samples, 0.5), percentile(references, 0.5)]
  return { value, unit, reference, ratio, target, ok: target === null || ratio <= target }
}

/** Builds a metric judged by its own value. */
export function againstTarget(value: number, unit: string, target: number): Metric {
  return { value, unit, target, ok: value <= target }
}

/** Builds a metric that others are compared with, and nothing judges. */
export function shown(value: number, unit: string): Metric {
  return { value, unit, target: null, ok: true }
}

/** The p-th percentile (0…1) of samples, by the nearest rank. @throws when there are no samples */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]
  if (value === undefined) throw new Error('No samples to take a percentile of.')
  return value
}
