/** What the system answers for a host: a proxy to use (null: connect directly), and the kind it named that the desk cannot use. */
export interface ProxyRule {
  readonly proxy: string | null
  readonly unsupported: string | null
}

/** Kinds as browsers name them to proxy scripts, where a SOCKS without a number is version 4. */
const schemes: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
}

/**
 * Reads an answer such as `PROXY proxy.example:3128; DIRECT`: the first entry the desk can use counts. Where there is none
 * the connection is direct, and `unsupported` says which kind was wanted instead.
 */
export function readProxyRule(answer: string): ProxyRule {
  let unsupported: string | null = null
  for (const entry of answer.split(';')) {
    const [kind = '', address = ''] = entry.trim().split(/\s+/)
    const name = kind.toUpperCase()
    if (name === 'DIRECT') return { proxy: null, unsupported: null }
    const scheme = schemes[name]
    const url = scheme === undefined || address === '' ? null : URL.parse(`${scheme}://${address}`)
    if (url !== null && url.hostname !== '') return { proxy: url.href, unsupported: null }
    if (name !== '') unsupported ??= name
  }
  return { proxy: null, unsupported }
}
