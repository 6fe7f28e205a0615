/** Scheme, host and origin of the desk's own pages. */
export const SCHEME = 'app'
export const HOST = 'desk'
export const ORIGIN = `${SCHEME}://${HOST}`
/** The desk's only page. */
export const PAGE_URL = `${ORIGIN}/index.html`
