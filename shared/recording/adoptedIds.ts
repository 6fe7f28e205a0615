import type { QueryAnswer } from '../agora/answers.ts'
import type { Session } from './session.ts'
import { hasFailedOver, namedInPlaylist, playlistName } from './takeFiles.ts'

/** The channel and uid that somebody gave for a recording, with its sid. */
type GivenIds = Pick<Session, 'channel' | 'recorderUid'> & { readonly sid: string }

/** What an answer says that the given ids do not. */
export interface IdsConflict {
  readonly field: 'channel' | 'recorderUid'
  /** The channel or uid in the service's words. */
  readonly found: string
}

/**
 * Whether an answer about a recording speaks against the channel or uid that was given for it: the service finds a recording by
 * resource id and sid alone, and only a stop would tell that the rest is wrong. Null where it does not, or says nothing of them.
 */
export function idsConflict({ sid, channel, recorderUid }: GivenIds, answer: QueryAnswer): IdsConflict | null {
  if (answer.channel !== null && answer.channel !== channel) return { field: 'channel', found: answer.channel }
  // The recorder that the service falls back to has a uid of its own, and the ids stay those of the first one.
  const uid = answer.files.some(({ name }) => hasFailedOver(name)) ? null : answer.uid
  if (uid !== null && uid !== recorderUid) return { field: 'recorderUid', found: uid }
  if (answer.channel !== null) return null
  const [named] = answer.files.flatMap(({ name }) => namedInPlaylist(sid, name) ?? [])
  if (named === undefined || named === namedInPlaylist(sid, playlistName(sid, channel))) return null
  return { field: 'channel', found: named }
}

/** Whether the service said that another start of its recorder records already: it did not begin itself, and its resource is not that one's. */
const metAnother = ({ phase, reason }: Pick<Session, 'phase' | 'reason'>): boolean =>
  phase === 'uncontrollable' && reason?.code === 'channelUidBusy'

/** The resource id of what a session without a sid may run itself; null where it is not known, or runs something else. */
export const ownResource = (session: Session): string | null => (metAnother(session) ? null : session.resourceId)

/**
 * Whether a session without a sid is what these ids are of. Another resource is another start: one that may run itself is not
 * stopped by the ids of that one.
 */
export function lacksTheseIds(session: Session, resourceId: string): boolean {
  if (session.phase !== 'startUnknown' && session.phase !== 'uncontrollable') return false
  return metAnother(session) || session.resourceId === resourceId
}
