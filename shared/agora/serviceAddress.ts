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

/** `URL.parse`, which the shared code does not have by itself. null: the text is no address. */
export type ParseAddress = (text: string) => AddressParts | null

const loopback = /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/

/** Whether a host name, as `URL` writes it, is this computer. */
export const isThisComputer = (hostname: string): boolean => loopback.test(hostname)

/** Whether what is sent to an address can be read by nobody on the way: https anywhere, http on this computer only. */
export const isSafeOnTheWay = ({ protocol, hostname }: Pick<AddressParts, 'protocol' | 'hostname'>): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isThisComputer(hostname))

/** Why an address is none the desk may send secrets to: it can be read on the way, names a user, or goes on behind its path. */
export type AddressFault = 'unsafe' | 'user' | 'behind'

/** The first thing wrong with a service's address, or null. */
export function addressFault(address: AddressParts | null): AddressFault | null {
  if (address === null || !isSafeOnTheWay(address)) return 'unsafe'
  if (address.username !== '' || address.password !== '') return 'user'
  return address.search !== '' || address.hash !== '' ? 'behind' : null
}

/** A service's address as it is stored, without a slash at its end; null where the desk may send no secret. */
export function storedAddress(address: AddressParts | null): string | null {
  if (address === null || addressFault(address) !== null) return null
  return (address.origin + address.pathname).replace(/\/+$/, '')
}
