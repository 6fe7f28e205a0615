import { isLoopback } from './hosts.ts'

/** Finds the proxy for a URL; null means a direct connection. A promise where the system has to be asked first; it never rejects. */
export type ProxyFor = (url: URL) => string | null | Promise<string | null>

/** Environment variables by name; unset ones are undefined. */
export type Environment = Readonly<Record<string, string | undefined>>

function variable(environment: Environment, name: string): string {
  return environment[name.toLowerCase()] ?? environment[name] ?? ''
}

/** Whether one entry of NO_PROXY covers a host: `*`, a name with its subdomains, each with an optional port. */
function covers(entry: string, url: URL): boolean {
  if (entry === '*') return true
  const [, name = '', port = ''] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? []
  const own = url.port === '' ? '443' : url.port
  if (port !== '' && port !== own) return false
  const suffix = name.replace(/^\*?\./, '')
  return suffix !== '' && (url.hostname === suffix || url.hostname.endsWith(`.${suffix}`))
}

/** Of the proxies that the desk can use. */
const schemes: readonly string[] = ['http:', 'https:', 'socks:', 'socks4:', 'socks4a:', 'socks5:', 'socks5h:']

function usable(address: string): string | null {
  const proxy = URL.parse(address.includes('://') ? address : `http://${address}`)
  return proxy !== null && proxy.hostname !== '' && schemes.includes(proxy.protocol) ? proxy.href : null
}

/** What the environment names as a proxy, if anything. */
export function proxyVariable(environment: Environment): string | undefined {
  return ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY']
    .map((name) => variable(environment, name))
    .find((value) => value !== '')
}

/** The proxy that HTTPS_PROXY (or HTTP_PROXY, ALL_PROXY) and NO_PROXY name. This computer is never reached through one. */
export function createEnvironmentProxy(environment: Environment): (url: URL) => string | null {
  const address = proxyVariable(environment)
  const exceptions = variable(environment, 'NO_PROXY')
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
  return (url) => {
    if (address === undefined || isLoopback(url)) return null
    return exceptions.some((entry) => covers(entry.toLowerCase(), url)) ? null : usable(address)
  }
}
