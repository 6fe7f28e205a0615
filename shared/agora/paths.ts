import type { AgoraCall } from '../problem.ts'

/** Ids that a path is made of; those that a call does not need are not read. */
export interface PathIds {
  readonly appId: string
  readonly resourceId?: string
  readonly sid?: string
}

/** Well above the 363 characters seen in practice; a path has to stay below what proxies accept. */
const MAX_ID_LENGTH = 1024

/**
 * One segment of a path, or null when the id cannot be one: empty, far too long, half a surrogate pair, or dots that a URL
 * would resolve to another path.
 */
function segment(id: string | undefined): string | null {
  if (id === undefined || id === '' || id === '.' || id === '..' || id.length > MAX_ID_LENGTH) return null
  return id.isWellFormed() ? encodeURIComponent(id) : null
}

/** The path of a call below the host, or null when an id cannot be part of one. Recordings are always mixed (`mode/mix`). */
export function callPath(call: AgoraCall, ids: PathIds): string | null {
  const app = segment(ids.appId)
  if (app === null) return null
  const base = `/v1/apps/${app}/cloud_recording`
  if (call === 'acquire') return `${base}/acquire`
  const resource = segment(ids.resourceId)
  if (resource === null) return null
  if (call === 'start') return `${base}/resourceid/${resource}/mode/mix/start`
  const sid = segment(ids.sid)
  return sid === null ? null : `${base}/resourceid/${resource}/sid/${sid}/mode/mix/${call}`
}
