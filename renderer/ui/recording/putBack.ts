import type { SessionId } from '../../../shared/ids.ts'
import { PUT_BACK_OFFERED_MS } from '../../../shared/recording/dismissal.ts'

/** Recordings that were taken off the desk and can be put back until a moment, ms since 1970. `name`: of the first. */
export interface PutBack {
  readonly ids: readonly SessionId[]
  readonly name: string
  readonly until: number
}

/** The offer to put these back, `now` (ms since 1970); null for none. With a standing offer they are put back together. */
export function putBackOffer(
  gone: readonly { readonly id: SessionId; readonly name: string }[],
  standing: PutBack | null,
  now: number,
): PutBack | null {
  const before = standing !== null && standing.until > now ? standing : null
  const name = before?.name ?? gone[0]?.name
  if (gone.length === 0 || name === undefined) return before
  const ids = new Set([...(before?.ids ?? []), ...gone.map(({ id }) => id)])
  return { ids: [...ids], name, until: now + PUT_BACK_OFFERED_MS }
}
