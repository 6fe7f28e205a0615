import { useEffect, useState } from 'react'
import type { PresetId } from '../../../shared/ids.ts'
import { type DraftKey, isDraftOfPreset } from '../../../shared/recording/draft.ts'
import { useClient } from '../../stores/client.ts'

/** Which forms hold something that was typed and not saved, and since when, ms since 1970. */
export interface DraftTimes {
  readonly at: (key: DraftKey) => number | null
  /** Of a preset's form, its layout or one of its cues in the studio: the newest. */
  readonly ofPreset: (id: PresetId) => number | null
  /** Throws what was typed away. */
  readonly forget: (key: DraftKey) => void
}

/** Asks main once, when what shows them appears: what is typed after that is not in it. */
export function useDraftTimes(): DraftTimes {
  const client = useClient()
  const [times, setTimes] = useState<ReadonlyMap<DraftKey, number>>(new Map())
  useEffect(() => {
    let here = true
    void client.call('drafts.list', null).then((result) => {
      if (here && result.ok) setTimes(new Map(result.value.map(({ key, at }) => [key, at])))
    })
    return () => {
      here = false
    }
  }, [client])
  return {
    at: (key) => times.get(key) ?? null,
    ofPreset: (id) => {
      const own = [...times].filter(([key]) => isDraftOfPreset(key, id))
      return own.length === 0 ? null : Math.max(...own.map(([, at]) => at))
    },
    forget: (key) => {
      setTimes((old) => new Map([...old].filter(([other]) => other !== key)))
      void client.call('drafts.forget', { key })
    },
  }
}
