/** The five calls of the recording API. */
export type Call = 'acquire' | 'start' | 'query' | 'updateLayout' | 'stop'

/** A request whose method and path are those of a call. Ids are as sent, not yet known to exist. */
export interface Route {
  readonly call: Call
  readonly appId: string
  readonly resourceId: string
  readonly sid: string
  readonly mode: string
}

interface Shape {
  readonly call: Call
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
}

const part = '([^/]+)'
const base = `^/v1/apps/${part}/cloud_recording`
const session = `${base}/resourceid/${part}/sid/${part}/mode/${part}`

const shapes: readonly Shape[] = [
  { call: 'acquire', method: 'POST', path: new RegExp(`${base}/acquire$`) },
  { call: 'start', method: 'POST', path: new RegExp(`${base}/resourceid/${part}/mode/${part}/start$`) },
  { call: 'query', method: 'GET', path: new RegExp(`${session}/query$`) },
  { call: 'updateLayout', method: 'POST', path: new RegExp(`${session}/updateLayout$`) },
  { call: 'stop', method: 'POST', path: new RegExp(`${session}/stop$`) },
]

/** The call a request means, or null when method, path or case are none of the specification's. */
export function routeOf(method: string, path: string): Route | null {
  for (const shape of shapes) {
    const parts = shape.path.exec(path)
    if (!parts || shape.method !== method) continue
    const [, appId = '', ...rest] = parts
    if (shape.call === 'acquire') return { call: 'acquire', appId, resourceId: '', sid: '', mode: '' }
    if (shape.call === 'start') return { call: 'start', appId, resourceId: rest[0] ?? '', sid: '', mode: rest[1] ?? '' }
    return { call: shape.call, appId, resourceId: rest[0] ?? '', sid: rest[1] ?? '', mode: rest[2] ?? '' }
  }
  return null
}

/** The App ID of a path that is at least an app's, right or wrong after it; null otherwise. */
export const appIdOf = (path: string): string | null => /^\/v1\/apps\/([^/]+)(\/|$)/.exec(path)?.[1] ?? null
