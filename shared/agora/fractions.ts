const MICROS = 1_000_000

/** A fraction in millionths; what lies beyond 0…1 by less than half a millionth is drawn back onto the edge. */
function micros(fraction: number): number {
  const rounded = Math.round(fraction * MICROS)
  // Math.round keeps the sign of zero, and -0 is not 0 to everybody who reads it.
  return rounded === 0 ? 0 : rounded
}

/** A fraction with at most six decimals, as the service takes it. */
export function sixDecimals(fraction: number): number {
  return micros(fraction) / MICROS
}

/**
 * Start and length of one side with six decimals each. Two halves that both round up would reach one millionth beyond the
 * edge, which the service refuses: the length gives it back. More than that is left as it is, for the check to find.
 */
export function sixDecimalSpan(start: number, length: number): readonly [start: number, length: number] {
  const from = micros(start)
  const size = micros(length)
  const over = from + size - MICROS
  return [from / MICROS, (over === 1 && size > 0 ? size - 1 : size) / MICROS]
}
