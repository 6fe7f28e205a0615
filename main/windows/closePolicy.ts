/** What decides whether a window may go away. */
export interface CloseFacts {
  readonly quitting: boolean
  /** Whether something else on the screen leads back to the desk: a tray that is really shown, or the dock. */
  readonly wayBack: boolean
  readonly liveSessions: number
}

/** Closing the window: hide it where there is a way back; otherwise keep it in sight while recordings run. */
export function onCloseRequest({ quitting, wayBack, liveSessions }: CloseFacts): 'close' | 'hide' | 'minimize' {
  if (quitting) return 'close'
  if (wayBack) return 'hide'
  return liveSessions > 0 ? 'minimize' : 'close'
}

/** The last window has gone: the desk goes on in the tray or dock, and in any case while recordings run. */
export function quitsWithLastWindow({ wayBack, liveSessions }: Omit<CloseFacts, 'quitting'>): boolean {
  return !wayBack && liveSessions === 0
}
