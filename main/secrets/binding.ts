/**
 * The three native calls the desk makes. The library offers two more that search; they are left out on purpose, because
 * one of them crashes the process on Linux when an item is odd (see docs/decisions/0003-keychain.md).
 */
export interface KeychainBinding {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}
