/** The specification allows fewer than 64 bytes. */
export const CHANNEL_NAME_MAX_BYTES = 63

/** The 89 characters a channel name may consist of. */
export const channelNameCharacters =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 !#$%&()+-:;<=.>?@[]^_{}|~,'

const allowed: ReadonlySet<string> = new Set(channelNameCharacters)

/** What is wrong with a channel name. `position` counts code points from 1. */
export type ChannelNameFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong'; readonly bytes: number }
  | { readonly kind: 'character'; readonly character: string; readonly position: number }

/** The first thing wrong with a channel name by the service's rules, or null. */
export function channelNameFault(name: string): ChannelNameFault | null {
  if (name === '') return { kind: 'empty' }
  let position = 0
  for (const character of name) {
    position += 1
    if (!allowed.has(character)) return { kind: 'character', character, position }
  }
  // Every allowed character is one byte in UTF-8, so that the length is the size.
  return name.length > CHANNEL_NAME_MAX_BYTES ? { kind: 'tooLong', bytes: name.length } : null
}

/** What is wrong with a uid. */
export type UidFault = { readonly kind: 'empty' | 'notDecimal' | 'leadingZero' | 'zero' | 'tooLarge' }

const MAX_UID = 4_294_967_295

/** The first thing wrong with a uid, or null. A uid is a decimal string 1…4294967295; the service picks one itself for 0. */
export function uidFault(uid: string): UidFault | null {
  if (uid === '') return { kind: 'empty' }
  if (!/^[0-9]+$/.test(uid)) return { kind: 'notDecimal' }
  if (/^0+$/.test(uid)) return { kind: 'zero' }
  if (uid.startsWith('0')) return { kind: 'leadingZero' }
  return uid.length > 10 || Number(uid) > MAX_UID ? { kind: 'tooLarge' } : null
}
