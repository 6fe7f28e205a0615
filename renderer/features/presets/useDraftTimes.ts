import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { PresetId } from '../../../shared/ids.ts'
import { type DraftKey, isDraftOfPreset } from '../../../shared/recording/draft.ts'
import { useDraftsStore } from '../../stores/drafts.ts'

/** Which forms hold something that was typed and not saved, and since when, ms since 1970. */
export interface DraftTimes {
  readonly at: (key: DraftKey) => number | null
  /** Of a preset's form, its layout or one of its cues in the studio: the newest. */
  readonly ofPreset: (id: PresetId) => number | null
  /** Throws what was typed away. */
  readonly forget: (key: DraftKey) => void
}

/** Follows drafts as they come and go, wherever that is. */
export function useDraftTimes(): DraftTimes {
  const store = useDraftsStore()
  const { times, look, forget } = useStore(store)
  useEffect(look, [look])
  return {
    at: (key) => times.get(key) ?? null,
    ofPreset: (id) => {
      const own = [...times].filter(([key]) => isDraftOfPreset(key, id))
      return own.length === 0 ? null : Math.max(...own.map(([, at]) => at))
    },
    forget: (key) => void forget({ key }),
  }
}
