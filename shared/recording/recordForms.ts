import type { Account, StorageProfile } from './account.ts'

/** What an account's form holds, the certificate excepted. */
type AccountFields = Record<'label' | 'appId' | 'customerId' | 'address', string> & {
  host: 'agora' | 'custom'
}

/** What a storage profile's form holds, the keys excepted. Vendor and region are the service's numbers as text; empty: not chosen. */
type StorageFields = Record<'label' | 'vendor' | 'region' | 'bucket' | 'endpoint', string>

/** The form of an account that exists, or of a new one. */
export function accountForm(account: Account | null): AccountFields {
  return {
    label: account?.label ?? '',
    appId: account?.appId ?? '',
    customerId: account?.customerId ?? '',
    host: account?.host.kind === 'custom' ? 'custom' : 'agora',
    address: account?.host.kind === 'custom' ? account.host.url : '',
  }
}

/** The form of a profile that exists, or of a new one at the vendor most people use. */
export function storageForm(profile: StorageProfile | null): StorageFields {
  return {
    label: profile?.label ?? '',
    vendor: String(profile?.vendor ?? 1),
    region: profile === null ? '' : String(profile.region),
    bucket: profile?.bucket ?? '',
    endpoint: profile?.endpoint ?? '',
  }
}
