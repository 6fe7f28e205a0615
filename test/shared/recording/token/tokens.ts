import { createRequire } from 'node:module'
import { RtcRole, RtcTokenBuilder } from 'agora-token'
import { vi } from 'vitest'

/** The builder of 006 tokens; the library still has it, but no longer hands it out by name. */
interface OldBuilder {
  buildTokenWithUid(
    appId: string,
    certificate: string,
    channel: string,
    uid: number,
    role: number,
    privilegeExpiredTs: number,
  ): string
}
const old = createRequire(import.meta.url)('agora-token/src/RtcTokenBuilder.js') as { RtcTokenBuilder: OldBuilder }

export const appId = '0123456789abcdef0123456789abcdef'
export const certificate = 'fedcba9876543210fedcba9876543210'
/** When the tokens of these tests are made, ms since 1970. */
export const madeAt = Date.UTC(2026, 10, 3, 14, 0)

/** Who a token is for; what is left out is the show of the other tests. Lives in seconds, from `madeAt`. */
interface TokenOrder {
  readonly app?: string
  readonly channel?: string
  readonly uid?: number
  readonly role?: number
  readonly at?: number
}

/** Both builders look at the clock. */
function at<T>(time: number, build: () => T): T {
  vi.useFakeTimers({ now: time, toFake: ['Date'] })
  try {
    return build()
  } finally {
    vi.useRealTimers()
  }
}

/** A token of the present age, made by the vendor's library. */
export function token007({
  app = appId,
  channel = 'townhall-main',
  uid = 527841,
  role = RtcRole.PUBLISHER,
  at: time = madeAt,
  tokenLife = 3600,
  privilegeLife = 0,
}: TokenOrder & { readonly tokenLife?: number; readonly privilegeLife?: number }): string {
  return at(time, () =>
    RtcTokenBuilder.buildTokenWithUid(app, certificate, channel, uid, role, tokenLife, privilegeLife),
  )
}

/** A token of the age before. `until`: when its privileges end, s since 1970; 0 for as long as the token. */
export function token006({
  app = appId,
  channel = 'townhall-main',
  uid = 527841,
  role = RtcRole.PUBLISHER,
  at: time = madeAt,
  until = 0,
}: TokenOrder & { readonly until?: number }): string {
  return at(time, () => old.RtcTokenBuilder.buildTokenWithUid(app, certificate, channel, uid, role, until))
}
