import { SECURITY_HEADERS } from './headers.ts'
import type { Manifest } from './manifest.ts'
import { ORIGIN } from './origin.ts'

export interface RespondDeps {
  readonly manifest: Manifest
  readonly readFile: (path: string) => Promise<Uint8Array<ArrayBuffer>>
}

/** Answers requests for the desk's own pages from the manifest, and nothing else. */
export function createResponder({ manifest, readFile }: RespondDeps): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET') return refuse(405)
    // Compared as it was written, but for the fragment: no decoding, no `..`, no query can make it mean another file.
    const [address = ''] = url.split('#', 1)
    const file = address.startsWith(`${ORIGIN}/`) ? manifest.get(address.slice(ORIGIN.length)) : undefined
    if (file === undefined) return refuse(404)
    const body = await readFile(file.path)
    return new Response(body, { headers: { ...SECURITY_HEADERS, 'Content-Type': file.contentType } })
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS })
}
