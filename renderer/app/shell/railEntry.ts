import type { Screen, StudioTarget } from '../../stores/navigation.ts'

/** A way to a screen in the rail. */
export type RailEntry = 'desk' | 'layouts' | 'presets' | 'history' | 'settings'

/** What is drawn in the studio is a part of something: of a recording, a preset, or the library itself. */
const homeOfLayout: Readonly<Record<StudioTarget['kind'], RailEntry>> = {
  session: 'desk',
  preset: 'presets',
  cue: 'presets',
  library: 'layouts',
}

const homes: Readonly<Record<Exclude<Screen['name'], 'studio'>, RailEntry | null>> = {
  desk: 'desk',
  session: 'desk',
  layouts: 'layouts',
  presets: 'presets',
  preset: 'presets',
  history: 'history',
  take: 'history',
  settings: 'settings',
  firstRun: null,
}

/** Under which entry of the rail a screen lives. */
export function homeOf(screen: Screen): RailEntry | null {
  return screen.name === 'studio' ? homeOfLayout[screen.target.kind] : homes[screen.name]
}
