import type { PresetId } from '../../shared/ids.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import type { Clock } from '../clock.ts'
import type { RemovedPreset, Repository } from '../journal/port.ts'

interface BinDeps {
  readonly clock: Clock
  /** Durable, so that a crash leaves no secret behind that nobody knows of. */
  readonly repository: Repository<RemovedPreset>
  /** How long something can be taken out again, ms. */
  readonly keptMs: number
  /** Forgets the secrets of a preset for good. Never fails. */
  readonly forgetSecrets: (id: PresetId) => Promise<void>
}

/** Removed presets whose secrets wait a little before they are forgotten. */
export interface Bin {
  /** @throws ProblemError journalUnavailable, and then nothing is in it */
  put(preset: Preset): void
  /** Takes it out; null when it was too late. @throws ProblemError journalUnavailable */
  take(id: PresetId): Preset | null
  /** Forgets everything in it now: at launch what an earlier desk left, and when the desk quits. Never fails. */
  empty(): Promise<void>
}

/** Creates the bin. */
export function createBin({ clock, repository, keptMs, forgetSecrets }: BinDeps): Bin {
  const timers = new Map<PresetId, () => void>()

  const forget = async (id: PresetId): Promise<void> => {
    timers.get(id)?.()
    timers.delete(id)
    await forgetSecrets(id)
    try {
      repository.remove(id)
    } catch {
      // The journal tells its own trouble; the next launch empties the bin again.
    }
  }

  return {
    put: (preset) => {
      repository.put({ id: preset.id, at: clock.now(), preset })
      timers.set(
        preset.id,
        clock.after(keptMs, () => void forget(preset.id)),
      )
    },
    take: (id) => {
      const found = timers.has(id) ? repository.get(id) : null
      if (found === null) return null
      repository.remove(id)
      timers.get(id)?.()
      timers.delete(id)
      return found.preset
    },
    empty: async () => {
      for (const { id } of repository.all()) await forget(id)
    },
  }
}
