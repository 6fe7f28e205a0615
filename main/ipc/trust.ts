/** Who sent a message, as far as trust depends on it. `origin` is serialised as Electron does: `app://desk`, or `null`. */
export interface Sender {
  /** Id of the web contents. */
  readonly contentsId: number
  /** The frame, or null when it has already gone. */
  readonly frame: { readonly origin: string; readonly isMain: boolean } | null
}

/** Why a message is not listened to. */
export type Refusal = 'frameGone' | 'subFrame' | 'foreignOrigin' | 'unknownWindow'

/** The windows the desk made itself, and the one origin they may show. */
export interface TrustedWindows {
  readonly origin: string
  has(contentsId: number): boolean
}

/** Null when the sender is the main frame of one of our windows showing our own pages; otherwise what is wrong. */
export function refusalOf(sender: Sender, trusted: TrustedWindows): Refusal | null {
  if (sender.frame === null) return 'frameGone'
  if (!trusted.has(sender.contentsId)) return 'unknownWindow'
  if (!sender.frame.isMain) return 'subFrame'
  if (sender.frame.origin !== trusted.origin) return 'foreignOrigin'
  return null
}
