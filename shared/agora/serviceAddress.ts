/** An address taken apart, as `URL` does it. */
interface AddressParts {
  readonly protocol: string
  readonly hostname: string
  readonly username: string
  readonly password: string
  readonly search: string
  readonly hash: string
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** Whether the desk may send secrets to an address: https anywhere, http on this computer only, and nothing beside the path. */
export function isTrustworthy({ protocol, hostname, username, password, search, hash }: AddressParts): boolean {
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))
  return isSafe && [username, password, search, hash].every((part) => part === '')
}
