import { commandDeadlines } from '../../shared/agora/retry.ts'
import type { Clock } from '../clock.ts'
import type { SessionBook } from './book.ts'
import type { Sessions } from './port.ts'
import type { Starter } from './starter.ts'
import type { Stopper } from './stopper.ts'

/** How long {@link Sessions.close} waits for starts: as long as one may take, since only its answer brings the sid. ms. */
export const CLOSE_STARTS_MS = commandDeadlines.start
/** How long it waits for stops, and in a hurry for everything: what is unfinished goes on at the next launch. ms. */
export const CLOSE_STOPS_MS = 5_000

interface ClosingDeps {
  readonly clock: Clock
  readonly book: Pick<SessionBook, 'close'>
  readonly starter: Pick<Starter, 'close' | 'settled'>
  readonly stopper: Pick<Stopper, 'close' | 'settled'>
  /** Ends everything that would ask, send or tell something new. */
  readonly endWatches: () => void
}

/** Lets what is on its way come to its end, for as long as that is worth, and nothing begin. */
export function createClosing({ clock, book, starter, stopper, endWatches }: ClosingDeps): Sessions['close'] {
  const within = (ms: number, work: Promise<void>): Promise<void> =>
    Promise.race([work, new Promise<void>((resolve) => clock.after(ms, resolve))])

  return async ({ hurry }) => {
    endWatches()
    // No start leaves from here on: the patience counts from the last one that was sent.
    starter.close()
    // A start that is answered now may be followed by the stop that waited for it: the stops come second.
    const stops = (): Promise<void> => stopper.settled()
    const everything = hurry
      ? within(CLOSE_STOPS_MS, starter.settled().then(stops))
      : within(CLOSE_STARTS_MS, starter.settled()).then(() => within(CLOSE_STOPS_MS, stops()))
    await everything
    stopper.close()
    book.close()
  }
}
