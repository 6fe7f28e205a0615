import type { PresetId } from '../../shared/ids.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SaveWith } from '../secrets/port.ts'

interface BinDeps {
  readonly clock: Clock
  /** Durable, so that a crash leaves no secret behind that nobody knows of. */
  readonly journal: Pick<Journal, 'presets' | 'removedPresets'>
  /** How long something can be taken out again, ms. */
  readonly keptMs: number
  /**
   * Forgets for good what is stored beside a preset, its secrets and its drafts; `removed` takes it out of here in the same write.
   * @throws ProblemError journalUnavailable, and then nothing has changed
   */
  readonly forgetRest: (preset: Preset, removed: SaveWith<void>) => Promise<void>
}

/** Removed presets whose secrets wait a little before they are forgotten. */
export interface Bin {
  /** Moves them here, all or none. @throws ProblemError journalUnavailable, and then nothing has changed */
  put(presets: readonly Preset[]): void
  /** What can still be had back; null when it is too late. */
  find(id: PresetId): Preset | null
  /** It is a preset again: its secrets stay. Never fails. */
  drop(id: PresetId): void
  /** Forgets everything in it now: at launch what an earlier desk left, and when the desk quits. Never fails. */
  empty(): Promise<void>
}

/** Creates the bin. */
export function createBin({ clock, journal, keptMs, forgetRest }: BinDeps): Bin {
  const { presets: living, removedPresets: repository } = journal
  const timers = new Map<PresetId, () => void>()

  /** It waits no longer. */
  const cancel = (id: PresetId): void => {
    timers.get(id)?.()
    timers.delete(id)
  }

  const takeOut = (id: PresetId): void => {
    cancel(id)
    try {
      if (repository.get(id) !== null) repository.remove(id)
    } catch {
      // The journal tells its own trouble; the next launch empties the bin again, and spares what lives.
    }
  }

  const forget = async (id: PresetId): Promise<void> => {
    cancel(id)
    // A desk that ended between two writes leaves it in both places: then it lives, and so do its secrets.
    const removed = repository.get(id)
    if (removed === null || living.get(id) !== null) {
      takeOut(id)
      return
    }
    // The journal tells its own trouble; the next launch tries again.
    await forgetRest(removed.preset, (notes) => repository.remove(id, notes)).catch(() => undefined)
  }

  return {
    put: (presets) => {
      repository.putAll(
        presets.map((preset) => ({ id: preset.id, at: clock.now(), preset })),
        presets.map(({ id }) => living.removing(id)),
      )
      for (const { id } of presets) {
        cancel(id)
        timers.set(
          id,
          clock.after(keptMs, () => void forget(id)),
        )
      }
    },
    find: (id) => (timers.has(id) ? (repository.get(id)?.preset ?? null) : null),
    drop: takeOut,
    empty: async () => {
      for (const { id } of repository.all()) await forget(id)
    },
  }
}
