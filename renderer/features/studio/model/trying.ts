import type { MixedVideoLayout } from '../../../../shared/agora/codes.ts'
import type { Person } from '../../../../shared/layout/whatIf.ts'

/** The layout that is tried out (null: the draft itself), with the people imagined (null: as many as suit it). */
export interface Trying {
  readonly kind: MixedVideoLayout | null
  readonly people: readonly Person[] | null
}

export const nothingTried: Trying = { kind: null, people: null }
