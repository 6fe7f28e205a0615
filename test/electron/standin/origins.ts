/**
 * Chromium knows nothing of the desk's own scheme, so its pages live under a secure address that resolves nowhere:
 * `app://desk/x` is `https://desk.app.invalid/x` inside Chromium, and the desk never sees the latter.
 */
const inside = /^https:\/\/([^/]+)\.([a-z][a-z0-9+-]*)\.invalid(?=[/?#]|$)/i

/** The address inside Chromium of an address in a scheme of the desk. */
export function toChromium(url: string): string {
  const { protocol, host } = new URL(url)
  const scheme = protocol.slice(0, -1)
  return url.replace(/^[^:]+:\/\/[^/?#]*/, `https://${host}.${scheme}.invalid`)
}

/** The address as the desk knows it; others stay as they are. */
export function toDesk(url: string): string {
  return url.replace(inside, (_all, host: string, scheme: string) => `${scheme}://${host}`)
}

/** The scheme of the desk to which an address inside Chromium belongs, or null. */
export function deskScheme(url: string): string | null {
  return inside.exec(url)?.[2]?.toLowerCase() ?? null
}

/** The origin of an address as the desk knows it; `null` in words where there is none, as in Electron. */
export function deskOrigin(url: string): string {
  const scheme = deskScheme(url)
  if (!URL.canParse(url)) return 'null'
  return scheme === null ? new URL(url).origin : toDesk(new URL(url).origin)
}
