import { vendorById } from '../agora/vendors.ts'

/** What the keys of a storage profile are for: they go to no other vendor and no other address. */
export interface StorePlace {
  readonly vendor: number
  readonly endpoint: string | null
}

const plain = /^(?:(https?):\/\/)?([^/:@]+|\[[^\]]+\])(?::(\d+))?\/?$/i
const usualPorts: Readonly<Record<string, string>> = { http: '80', https: '443' }

/** The address by which a store is found, without what makes no difference; empty for vendors with addresses of their own. */
function storeAddress({ vendor, endpoint }: StorePlace): string {
  if (vendorById(vendor)?.needsEndpoint !== true) return ''
  const text = endpoint?.trim() ?? ''
  const found = plain.exec(text)
  if (found === null) return text
  const [, scheme = 'https', host = '', port = usualPorts[scheme.toLowerCase()]] = found
  return `${scheme}://${host}:${port ?? ''}`.toLowerCase()
}

/** Whether keys for one would go to the same store at the other: case, a slash at the end or a usual port make no difference. */
export const sameStore = (a: StorePlace, b: StorePlace): boolean =>
  a.vendor === b.vendor && storeAddress(a) === storeAddress(b)
