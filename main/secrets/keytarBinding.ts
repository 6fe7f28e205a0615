import type { KeychainBinding } from './binding.ts'

/** The operating system's keychain. Null when its library cannot be loaded, as on a Linux without libsecret. */
export async function loadKeytar(): Promise<KeychainBinding | null> {
  try {
    const { default: keytar } = await import('keytar')
    return {
      getPassword: (service, account) => keytar.getPassword(service, account),
      setPassword: (service, account, password) => keytar.setPassword(service, account, password),
      deletePassword: (service, account) => keytar.deletePassword(service, account),
    }
  } catch {
    return null
  }
}
