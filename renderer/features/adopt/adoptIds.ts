import { channelNameFault, uidFault } from '../../../shared/agora/channelName.ts'
import type { AccountId } from '../../../shared/ids.ts'
import { lacksTheseIds, ownResource } from '../../../shared/recording/adoptedIds.ts'
import { holderOf } from '../../../shared/recording/sameRecorder.ts'
import { isLive, isLost } from '../../../shared/recording/sessionState.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'

/** The ids by which a running recording is adopted, as they are typed. */
export interface AdoptIds {
  readonly name: string
  readonly channel: string
  readonly recorderUid: string
  readonly resourceId: string
  readonly sid: string
}

export const noIds: AdoptIds = { name: '', channel: '', recorderUid: '', resourceId: '', sid: '' }

/** What is known of a session that lacks its ids. */
export function idsToComplete(session: Session): AdoptIds {
  const { name, channel, recorderUid } = session
  return { name, channel, recorderUid, resourceId: ownResource(session) ?? '', sid: '' }
}

/** The session on the desk that waits for ids of this channel and uid, and would get them; null for none. */
export function awaitsIds(
  { accounts, sessions }: Pick<DeskSnapshot, 'accounts' | 'sessions'>,
  accountId: AccountId | null,
  { channel, recorderUid, resourceId }: AdoptIds,
): Session | null {
  const appId = accountId === null ? undefined : accounts[accountId]?.appId
  if (appId === undefined) return null
  const holder = holderOf(Object.values(sessions), { appId, channel, recorderUid: recorderUid.trim() })
  return holder !== undefined && lacksTheseIds(holder, resourceId.trim()) ? holder : null
}

/** The session on the desk that would go on with these ids under its own name: one that lacks them, or had been given up; null for none. */
export function goesOnAs(
  desk: Pick<DeskSnapshot, 'accounts' | 'sessions'>,
  accountId: AccountId | null,
  ids: AdoptIds,
): Session | null {
  const sid = ids.sid.trim()
  const known = Object.values(desk.sessions).find((session) => session.sid === sid && isKept(session, ids))
  return known ?? awaitsIds(desk, accountId, ids)
}

/** Whether a session with this sid is what adopting takes up again, or puts right. */
const isKept = (session: Session, { channel, recorderUid }: AdoptIds): boolean =>
  isLost(session) ||
  (isLive(session) &&
    session.origin === 'adopted' &&
    (session.channel !== channel || session.recorderUid !== recorderUid.trim()))

/** What is wrong with one of them. */
export type IdFault =
  | { readonly kind: 'empty' | 'tooLong' | 'notDecimal' | 'leadingZero' | 'zero' | 'tooLarge' | 'space' }
  | { readonly kind: 'character'; readonly character: string; readonly position: number }

const opaque = (id: string): IdFault | null =>
  id === '' ? { kind: 'empty' } : /\s/.test(id) ? { kind: 'space' } : null

/** What stands against each id; null where nothing does. */
export function idFaults(ids: AdoptIds): Readonly<Record<keyof AdoptIds, IdFault | null>> {
  const channel = channelNameFault(ids.channel)
  const uid = uidFault(ids.recorderUid.trim())
  return {
    name: ids.name.trim() === '' ? { kind: 'empty' } : null,
    channel: channel === null || channel.kind === 'character' ? channel : { kind: channel.kind },
    recorderUid: uid === null ? null : { kind: uid.kind },
    resourceId: opaque(ids.resourceId.trim()),
    sid: opaque(ids.sid.trim()),
  }
}

/** A sid of the service, and how long its resource ids are at least: what is shorter was likely cut off when it was copied. */
const SID = /^[0-9a-f]{32}$/i
const RESOURCE_ID_LENGTH = 60

/** What looks wrong with two ids whose form the service does not promise: worth a look, and no reason to refuse them. */
export function idDoubts({ resourceId, sid }: AdoptIds): {
  readonly resourceId: 'short' | 'swapped' | null
  readonly sid: 'form' | 'swapped' | null
} {
  const [resource, recording] = [resourceId.trim(), sid.trim()]
  if (SID.test(resource) && recording.length >= RESOURCE_ID_LENGTH) return { resourceId: 'swapped', sid: 'swapped' }
  return {
    resourceId: resource !== '' && resource.length < RESOURCE_ID_LENGTH ? 'short' : null,
    sid: recording !== '' && !SID.test(recording) ? 'form' : null,
  }
}

/** The names under which ids are copied here and in the API, and where they belong. */
const places: Readonly<Record<string, keyof AdoptIds | 'appId'>> = {
  appid: 'appId',
  cname: 'channel',
  channel: 'channel',
  uid: 'recorderUid',
  recorderuid: 'recorderUid',
  resourceid: 'resourceId',
  sid: 'sid',
}

/** Ids out of text with one `name: value` a line, as "Copy ids" writes them; null when there are not at least two. */
export function readIds(text: string): (Partial<AdoptIds> & { readonly appId?: string }) | null {
  const found = text.split(/\r?\n/).flatMap((line): readonly (readonly [string, string])[] => {
    const match = /^\s*"?([A-Za-z]+)"?\s*[:=]\s*"?([^",]+?)"?,?\s*$/.exec(line)
    const place = places[match?.[1]?.toLowerCase() ?? '']
    return place === undefined || match?.[2] === undefined ? [] : [[place, match[2]]]
  })
  return found.length < 2 ? null : Object.fromEntries(found)
}
