import type { Session } from '../../../shared/recording/session.ts'

/** One id of a session, by the name under which the service knows it. */
export interface SessionIdentifier {
  readonly key: 'channel' | 'recorderUid' | 'sid' | 'resourceId' | 'appId' | 'bucket'
  /** null: not known (yet). */
  readonly value: string | null
}

/** Everything needed to control this recording from elsewhere, secrets excepted. */
export function sessionIds(session: Session): readonly SessionIdentifier[] {
  return [
    { key: 'channel', value: session.channel },
    { key: 'recorderUid', value: session.recorderUid },
    { key: 'sid', value: session.sid },
    { key: 'resourceId', value: session.resourceId },
    { key: 'appId', value: session.appId },
    { key: 'bucket', value: session.storage?.bucket ?? null },
  ]
}

/** The ids as text, one a line, in the words of the API. */
export function idsAsText(session: Session): string {
  const lines: readonly (readonly [string, string | null])[] = [
    ['appId', session.appId],
    ['cname', session.channel],
    ['uid', session.recorderUid],
    ['resourceId', session.resourceId],
    ['sid', session.sid],
  ]
  return lines.map(([name, value]) => `${name}: ${value ?? ''}`).join('\n')
}

/** Long ids are shortened in the middle: both ends are what people compare. They are always copied whole. */
export function shortened(id: string, most = 32): string {
  if (id.length <= most) return id
  const tail = Math.floor((most - 1) * 0.36)
  return `${id.slice(0, most - 1 - tail)}…${id.slice(-tail)}`
}
