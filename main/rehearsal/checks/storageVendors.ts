import type { Dialect } from '../options.ts'

/** Region numbers from `first` to `last`. */
const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Vendors and their regions in the specification: 0 Qiniu, 1 Amazon S3, 2 Alibaba Cloud. */
const specification = new Map<number, readonly number[]>([
  [0, span(0, 3)],
  [1, span(0, 17)],
  [2, span(0, 18)],
])

/** The same today, with the newer regions and vendors; what was dropped since is still taken. */
const current = new Map<number, readonly number[]>([
  [0, span(0, 3)],
  [1, [...span(0, 22), 24, 25]],
  [2, span(0, 27)],
  [3, span(0, 19)],
  [5, [0]],
  [6, [0]],
  [7, span(0, 15)],
  [8, span(1, 7)],
  [11, [0]],
])

/** What is wrong with a vendor and region, or null. */
export function storagePlaceFault(dialect: Dialect, vendor: number, region: number): string | null {
  const regions = (dialect === 'current' ? current : specification).get(vendor)
  if (!regions) return `vendor ${vendor} is unknown`
  return regions.includes(region) ? null : `region ${region} is unknown for vendor ${vendor}`
}
