import type { Recording } from './recording.ts'

/** Characters of a channel name that file names replace by a hyphen. */
const replaced = /[!@#$%^&*()+_.=[\]{}~|,;:?<>]/g

/** An uninterrupted piece of a recording with its own playlist: a failover begins a new one, prefixed `bak<n>_`. */
export interface Stretch {
  readonly stem: string
  readonly from: number
  /** Null while it goes on. */
  readonly to: number | null
}

/** The pieces of a recording in order of time; none while no media came. */
export function stretches(recording: Recording): readonly Stretch[] {
  const { mediaFrom, ended } = recording
  if (mediaFrom === null) return []
  const plain = `${recording.sid}_${recording.channel.replace(replaced, '-')}`
  const starts = [mediaFrom, ...recording.failovers.map((move) => Math.max(mediaFrom, move.until))]
  const ends = [...recording.failovers.map((move) => Math.max(mediaFrom, move.at)), ended?.at ?? null]
  return starts
    .map((from, index) => ({
      stem: index === 0 ? plain : `bak${index - 1}_${plain}`,
      from,
      to: ends[index] ?? null,
    }))
    .filter((stretch) => stretch.to === null || stretch.to > stretch.from)
}

/** The sid in the name of a recorded file, or null. */
export const sidOfFile = (name: string): string | null => /^(?:bak\d+_)?([0-9a-f]{32})_/.exec(name)?.[1] ?? null

/** Name of a stretch's playlist, such as `<sid>_<channel>.m3u8`. */
export const playlistName = (stretch: Stretch): string => `${stretch.stem}.m3u8`

/** Name of the segment that began at `at` (ms), with the time in UTC as the service writes it. */
export const segmentName = (stretch: Stretch, at: number): string =>
  `${stretch.stem}_${new Date(at).toISOString().replace(/[-:.TZ]/g, '')}.ts`
