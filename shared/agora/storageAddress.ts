/** Longest address of a store that is kept, characters. */
export const STORAGE_ADDRESS_LENGTH = 512

/**
 * What is wrong with the address of an S3-compatible store, or null: a host with or without scheme and port, and nothing
 * behind it, since the bucket stands for itself.
 */
export function storageAddressFault(address: string): 'missing' | 'invalid' | null {
  if (address.trim() === '') return 'missing'
  const plain = /^(https?:\/\/)?([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\])(:\d{1,5})?\/?$/i.test(address)
  return plain && address.length <= STORAGE_ADDRESS_LENGTH ? null : 'invalid'
}
