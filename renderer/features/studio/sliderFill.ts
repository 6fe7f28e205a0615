import type { CSSProperties } from 'react'

/** Paints the part of a slider that lies before its thumb. `share`: 0…1. */
export const sliderFill = (share: number): CSSProperties => ({ '--fill': `${share * 100}%` }) as CSSProperties
