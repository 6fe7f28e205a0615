/** What each kind of secret is called in a sentence. The keys are the last part of its name in the keychain. */
export const secretNames = {
  certificate: 'customer certificate',
  token: 'channel token',
  decryptionSecret: 'decryption secret',
  accessKey: 'access key',
  secretKey: 'secret key',
} as const
