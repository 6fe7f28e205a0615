import { ORIGIN } from '../protocol/origin.ts'

/** Where the window's page comes from. */
export interface PageAddress {
  readonly url: string
  readonly origin: string
}

/** Our own pages; while developing, the development server, if it is on this computer. */
export function pageAddress(developmentServer: string | undefined, packaged: boolean): PageAddress {
  const url =
    developmentServer !== undefined && !packaged && URL.canParse(developmentServer) ? new URL(developmentServer) : null
  if (url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname))
    return { url: `${url.origin}/`, origin: url.origin }
  return { url: `${ORIGIN}/index.html`, origin: ORIGIN }
}
