import { randomBytes, randomInt } from 'node:crypto'

/** A new resource id: 214 to 363 characters of A–Z, a–z, 0–9, `_` and `-`, as the service's are. */
export const newResourceId = (): string => randomBytes(randomInt(161, 273)).toString('base64url')

/** A new recording id: 32 hexadecimal digits. */
export const newSid = (): string => randomBytes(16).toString('hex')
