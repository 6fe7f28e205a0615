import type { LayoutState } from '../layout/layoutState.ts'
import { layoutOf } from '../layout/layoutOf.ts'
import type { LayoutLibrary } from '../layout/savedLayout.ts'
import type { PresetSettings } from './preset.ts'
import type { Session } from './session.ts'
import { isLive } from './sessionState.ts'

const LARGEST = 4_294_967_295
const FIRST = 100_000

const shownIn = ({ regions, maxResolutionUid }: LayoutState): readonly (string | null)[] => [
  ...regions.map(({ uid }) => uid),
  maxResolutionUid,
]

/**
 * Every uid that presets and live recordings use, and those that the given settings show in their layout (their own, or the
 * one of the library that they name) or in one of their cues.
 */
export function takenUids(
  settings: PresetSettings,
  presets: readonly { readonly settings: PresetSettings }[],
  sessions: readonly Session[],
  library: LayoutLibrary,
): ReadonlySet<string> {
  return new Set(
    [
      ...shownIn(layoutOf(settings, library)),
      ...settings.cues.flatMap((cue) => shownIn(layoutOf(cue, library))),
      settings.alternateUid,
      ...presets.flatMap((preset) => [preset.settings.recorderUid, preset.settings.alternateUid]),
      ...sessions.filter(isLive).map(({ recorderUid }) => recorderUid),
    ].filter((uid) => uid !== null),
  )
}

/** The next uid upwards from `near` that nobody uses; begins again at the bottom when there is none. */
export function freeUid(near: string, taken: ReadonlySet<string>): string {
  const start = /^[1-9]\d{0,9}$/.test(near) && Number(near) < LARGEST ? Number(near) : FIRST
  let uid = start + 1
  while (taken.has(String(uid))) uid = uid === LARGEST ? 1 : uid + 1
  return String(uid)
}
