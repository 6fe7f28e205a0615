import { systemClock } from '../../../main/clock.ts'
import { openJournal } from '../../../main/journal/open.ts'
import { SessionId } from '../../../shared/ids.ts'
import { aNewSession } from '../../builders/session.ts'

/** What one line says. */
export type Acknowledgement = readonly [id: SessionId, sid: string, timelineLength: string]

/**
 * Commits one take after the other as fast as it can and says so after each durable step, until it is killed:
 * `<session id> <sid or -> <timeline length>` per line. Arguments: folder, first number.
 */
const [folder = '', first = '0'] = process.argv.slice(2)
const journal = openJournal({ folder, clock: systemClock, onNotice: () => undefined })
const { sessions } = journal

const say = (session: { readonly id: string; readonly sid: string | null; readonly timelineLength: number }): void => {
  process.stdout.write(`${session.id} ${session.sid ?? '-'} ${session.timelineLength}\n`)
}

for (let n = Number(first); ; n += 1) {
  const id = SessionId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
  const at = Date.now()
  const started = sessions.commit(aNewSession({ id }), [{ at, event: { type: 'intent', call: 'acquire', attempt: 1 } }])
  say(started)
  const withSid = sessions.commit(
    { ...started, phase: 'starting', resourceId: `resource-${String(n)}`, sid: `sid-${String(n)}` },
    [{ at, event: { type: 'answer', call: 'start', http: 200, ms: 1, attempt: 1 } }],
  )
  say(withSid)
  if (n % 3 === 0) say(sessions.commit({ ...withSid, phase: 'ended', outcome: 'saved', endedAt: at }, []))
}
