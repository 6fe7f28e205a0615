import { decodeBase64 } from './base64.ts'
import { EndOfBytes } from './bytes.ts'
import { readToken006 } from './readToken006.ts'
import { readToken007 } from './readToken007.ts'
import { TokenFacts, type TokenFault, type TokenReading } from './tokenFacts.ts'

const VERSION_LENGTH = 3
const APP_ID_LENGTH = 32
/** The secret store takes no more, and no token comes near. */
const LONGEST = 2048

const unreadable = (fault: TokenFault): TokenReading => ({ kind: 'unreadable', fault })

/** What can be said before anything is decoded: the slips of copying. */
function slip(token: string): TokenFault | null {
  if (/^["'`“”].*["'`“”]$/.test(token)) return { kind: 'quotes' }
  const space = token.search(/\s/)
  if (space >= 0 && /^00\d/.test(token)) return { kind: 'space', position: space + 1 }
  if (/^[0-9a-f]{32}$/i.test(token)) return { kind: 'identifier' }
  const version = token.slice(0, VERSION_LENGTH)
  if (!/^00\d$/.test(version) || token.length > LONGEST) return { kind: 'notAToken' }
  return version === '006' || version === '007' ? null : { kind: 'version', version }
}

/**
 * Reads a channel token offline, as far as it can be read; null when there is none. Space around it is not part of it.
 * Never throws. The signature is not verified: that takes the App certificate, which no desk should have.
 */
export function readToken(typed: string): TokenReading | null {
  const token = typed.trim()
  if (token === '') return null
  const fault = slip(token)
  if (fault !== null) return unreadable(fault)

  const old = token.startsWith('006')
  const start = old ? VERSION_LENGTH + APP_ID_LENGTH : VERSION_LENGTH
  if (token.length <= start) return unreadable({ kind: 'cutOff' })
  const appId = token.slice(VERSION_LENGTH, start)
  if (old && !/^[0-9a-z]{32}$/i.test(appId)) return unreadable({ kind: 'notAToken' })
  const decoded = decodeBase64(token.slice(start))
  if (decoded.kind === 'character') {
    const at = start + decoded.at
    return unreadable({
      kind: 'character',
      character: String.fromCodePoint(token.codePointAt(at) ?? 0),
      position: at + 1,
    })
  }
  if (decoded.kind === 'cutOff') return unreadable(decoded)
  try {
    const facts = old ? readToken006(appId, decoded.bytes) : readToken007(decoded.bytes)
    // A forged list may be longer than anything a token server makes.
    const checked = TokenFacts.safeParse(facts)
    return checked.success ? { kind: 'token', facts: checked.data } : unreadable({ kind: 'damaged' })
  } catch (error) {
    return unreadable({ kind: error instanceof EndOfBytes ? 'cutOff' : 'damaged' })
  }
}
