/** Scheme, host and origin of the desk's own pages. */
export const SCHEME = 'app'
export const HOST = 'desk'
export const ORIGIN = `${SCHEME}://${HOST}`
