/** An address taken apart, as `URL` does it. */
export interface AddressParts {
  readonly protocol: string
  readonly hostname: string
  readonly username: string
  readonly password: string
  readonly origin: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}

const loopback = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/

/** Whether a host name, as `URL` writes it, is this computer. */
export const isThisComputer = (hostname: string): boolean => loopback.test(hostname)

/** Whether what is sent to an address can be read by nobody on the way: https anywhere, http on this computer only. */
export const isSafeOnTheWay = ({ protocol, hostname }: Pick<AddressParts, 'protocol' | 'hostname'>): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isThisComputer(hostname))

/**
 * A service's address as it is stored, without a slash at its end; null where the desk may send no secret: it is none, what is sent
 * there could be read on the way, or something stands beside its path.
 */
export function storedAddress(address: AddressParts | null): string | null {
  if (address === null || !isSafeOnTheWay(address)) return null
  const { username, password, search, hash, origin, pathname } = address
  return [username, password, search, hash].every((part) => part === '')
    ? (origin + pathname).replace(/\/+$/, '')
    : null
}
