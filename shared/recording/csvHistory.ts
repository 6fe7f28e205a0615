import type { AccountId } from '../ids.ts'
import { csvFile, type CsvCell } from './csv.ts'
import type { EastOfUtc, ExportWords } from './csvMarkers.ts'
import { endSpan } from './endSpan.ts'
import { beganAt, endOf } from './history.ts'
import type { Session } from './session.ts'
import { elapsedMs, formatElapsed, shownOutcome } from './sessionState.ts'
import { takeFiles } from './takeFiles.ts'
import { unprovenMs, unprovenOf } from './unproven.ts'
import { wallClock } from './wallClock.ts'

/** What putting takes into a file needs. */
export interface HistoryCsvDeps {
  readonly say: ExportWords
  readonly eastOfUtc: EastOfUtc
  /** Label of an account; null when it is gone. */
  readonly accountLabel: (id: AccountId) => string | null
}

const columns = [
  'name',
  'verdict',
  'channel',
  'uid',
  'account',
  'rehearsal',
  'begun',
  'firstSlice',
  'ended',
  'recorded',
  'seconds',
  'gaps',
  'unproven',
  'bucket',
  'files',
  'known',
  'why',
  'sid',
  'resourceId',
  'appId',
  'endedEarliest',
] as const

/**
 * Ended takes, one a line. Times are ISO 8601 in local time (the first slice on this computer's clock); `Files` are separated
 * by line breaks, and `File names` says whether the service gave them; `Why` is the code of the reason.
 */
export function historyCsv(sessions: readonly Session[], deps: HistoryCsvDeps): string {
  const header = columns.map((key) => deps.say(`exports.history.${key}`))
  return csvFile(
    header,
    sessions.map((session) => {
      const cells = cellsOf(session, deps)
      return columns.map((key) => cells[key])
    }),
  )
}

function cellsOf(
  session: Session,
  { say, eastOfUtc, accountLabel }: HistoryCsvDeps,
): Readonly<Record<(typeof columns)[number], CsvCell>> {
  const local = (at: number): string => wallClock(at, eastOfUtc(at))
  const files = takeFiles(session)
  const recorded = elapsedMs(session, endOf(session))
  return {
    name: session.name,
    verdict: say(`exports.verdict.${shownOutcome(session)}`),
    channel: session.channel,
    uid: session.recorderUid,
    account: accountLabel(session.accountId),
    rehearsal: session.rehearsal ? say('exports.yes') : '',
    begun: local(beganAt(session)),
    firstSlice: session.sliceStartTime === null ? null : local(session.sliceStartTime - session.clockOffset),
    ended: local(endOf(session)),
    recorded: recorded === null ? null : formatElapsed(recorded),
    seconds: recorded === null ? null : Math.round(recorded / 1000),
    gaps: unprovenOf(session).length,
    unproven: Math.round(unprovenMs(session) / 1000),
    bucket: session.storage?.bucket ?? null,
    files: files.names.join('\n'),
    known: say(`exports.known.${files.known}`),
    why: session.reason?.code ?? null,
    sid: session.sid,
    resourceId: session.resourceId,
    appId: session.appId,
    endedEarliest: local(endSpan(session)?.from ?? endOf(session)),
  }
}
