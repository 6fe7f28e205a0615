import type { Session } from './session.ts'

/** What a recording left in the bucket, and how that is known. `predicted`: by the service's rule for names alone. */
export interface TakeFiles {
  readonly known: 'confirmed' | 'predicted' | 'none'
  readonly names: readonly string[]
}

/** Characters of a channel name that the service writes as a hyphen in file names. */
const replaced = /[!@#$%^&*()+_.=[\]{}~|,;:?<>]/g

/** The playlist that the service writes for a recording: `<sid>_<channel>.m3u8`. */
export function playlistName(sid: string, channel: string): string {
  return `${sid}_${channel.replace(replaced, '-')}.m3u8`
}

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** What the service puts before the names of files that it goes on with on another machine. */
const failedOver = /^bak\d+_/

/** Whether a file was begun after a failover. */
export const hasFailedOver = (file: string): boolean => failedOver.test(baseName(file))

/**
 * How the name of a recording's playlist names its channel, as {@link playlistName} writes it; null for any other file. In front may
 * stand folders, and what a failover adds.
 */
export function namedInPlaylist(sid: string, file: string): string | null {
  const name = baseName(file).replace(failedOver, '')
  const isIts = name.startsWith(`${sid}_`) && name.endsWith('.m3u8')
  return isIts ? name.slice(sid.length + 1, -'.m3u8'.length) : null
}

/** Files by the names the service gave, else by its rule. Nothing is predicted where nothing can have been recorded. */
export function takeFiles(session: Session): TakeFiles {
  if (session.files.length > 0) return { known: 'confirmed', names: session.files.map((file) => file.name) }
  const uploaded = session.outcome === 'saved' || session.outcome === 'inBackup'
  if (session.sid === null || session.outcome === 'nothingRecorded' || !(session.everJoined || uploaded)) {
    return { known: 'none', names: [] }
  }
  return { known: 'predicted', names: [playlistName(session.sid, session.channel)] }
}
