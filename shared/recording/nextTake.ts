import type { Session } from './session.ts'

/** The take that was started after this one, if it is among `sessions`. */
export function nextTake({ id }: Pick<Session, 'id'>, sessions: Readonly<Record<string, Session>>): Session | null {
  return Object.values(sessions).find(({ take }) => take.previous === id) ?? null
}
