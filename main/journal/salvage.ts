import { z } from 'zod'
import { AccountId, SessionId } from '../../shared/ids.ts'
import { freshSession } from '../../shared/recording/freshSession.ts'
import { Session } from '../../shared/recording/session.ts'

/** Without these a recording can be neither watched nor stopped. */
const Essentials = z.looseObject({
  id: SessionId,
  accountId: AccountId,
  appId: z.string(),
  channel: z.string(),
  recorderUid: z.string(),
  resourceId: z.string().nullable().catch(null),
  sid: z.string().nullable().catch(null),
})
type Essentials = z.infer<typeof Essentials>

/** Rebuilds a session from what can still be read of it. Null when not even its ids can. */
export function salvageSession(value: unknown): Session | null {
  const read = Essentials.safeParse(value)
  if (!read.success) return null
  const row = read.data
  const unknown = notKnown(row)
  const fields = Object.entries(Session.shape).map(([key, field]) => {
    const part = field.safeParse(row[key])
    return [key, part.success ? part.data : unknown[key as keyof Session]]
  })
  // How fresh its evidence was, a row that is damaged cannot tell.
  return Session.parse({ ...Object.fromEntries(fields), evidence: unknown.evidence })
}

/** A session of which nothing but its ids can be read. */
function notKnown({ id, accountId, appId, channel, recorderUid, resourceId, sid }: Essentials): Session {
  return freshSession({
    id,
    accountId,
    appId,
    channel,
    recorderUid,
    resourceId,
    sid,
    presetId: null,
    name: channel,
    rehearsal: false,
    phase: phaseFromIds({ resourceId, sid }),
    createdAt: 0,
    canvas: { width: 0, height: 0, fps: 0, bitrate: 0 },
    layout: null,
    storage: null,
    // A recording that may have been running is never declared "never started" for want of a flag.
    everJoined: true,
  })
}

function phaseFromIds({ resourceId, sid }: Pick<Session, 'resourceId' | 'sid'>): Session['phase'] {
  if (sid !== null) return 'joined'
  return resourceId === null ? 'acquiring' : 'startUnknown'
}
