import { type Finding, type FindingCode, blocks } from './finding.ts'

/** A secret that a start needs and would not get. */
export interface AbsentSecret {
  readonly which: 'certificate' | 'token' | 'decryptionSecret' | 'storageKeys'
  /** `none`: never given. `lost`: given, but the keychain has it no more. */
  readonly how: 'none' | 'lost'
}

const codes: Readonly<Record<string, readonly [field: string, code: FindingCode]>> = {
  'certificate none': ['accountId', 'certificateNone'],
  'certificate lost': ['accountId', 'certificateLost'],
  'token lost': ['token', 'tokenLost'],
  'decryptionSecret lost': ['recording.decryptionMode', 'decryptionSecretLost'],
  'storageKeys none': ['storageProfileId', 'storageKeysNone'],
  'storageKeys lost': ['storageProfileId', 'storageKeysLost'],
}

/** Codes about secrets that are not there. The start command finds the same out by itself, and says it better. */
export const storedCodes: ReadonlySet<FindingCode> = new Set(Object.values(codes).map(([, code]) => code))

/** Secrets that are not there although a start needs them. What is locked is there: that is told elsewhere. */
export function lintStored(absent: readonly AbsentSecret[]): readonly Finding[] {
  return absent.flatMap(({ which, how }) => {
    const found = codes[`${which} ${how}`]
    return found === undefined ? [] : [blocks(found[0], found[1])]
  })
}
