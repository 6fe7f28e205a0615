import { describe, expect, it } from 'vitest'
import { next } from '../../../shared/recording/lifecycle.ts'
import type { LifecycleEvent } from '../../../shared/recording/lifecycleEvent.ts'
import { Phase, Session } from '../../../shared/recording/session.ts'
import { events, kinds } from './support/lifecycleMoments.ts'

/** What each event makes of each kind: the phase, or the outcome once it has ended; `·` the very same session. */
const live = `
event           acquiring       armed           pending       sent            starting  joined        recording     stopping        stopEarly       startUnknown    uncontrollable
acquired        starting        ·               ·             starting        ·         ·             ·             ·               stopping        ·               ·
armed           armed           armed           ·             ·               ·         ·             ·             ·               ·               ·               ·
slotExpired     ·               armed           ·             ·               ·         ·             ·             ·               ·               ·               ·
armRefused      ·               armed           ·             ·               ·         ·             ·             ·               ·               ·               ·
armedStart      ·               starting        ·             ·               ·         ·             ·             ·               ·               ·               ·
staleStart      ·               acquiring       ·             ·               ·         ·             ·             ·               ·               ·               ·
uidChanged      acquiring       ·               ·             acquiring       ·         ·             ·             ·               ·               ·               ·
startSent       ·               ·               ·             starting        ·         ·             ·             ·               ·               ·               ·
started         starting        starting        ·             starting        ·         ·             ·             ·               stopping        starting        starting
refused         failed          ·               ·             failed          ·         ·             ·             ·               failed          failed          ·
cancelled       ·               ·               ·             ·               ·         ·             ·             ·               nothingRecorded ·               ·
startUnanswered startUnknown    ·               ·             startUnknown    ·         ·             ·             ·               startUnknown    startUnknown    ·
alreadyRunning  uncontrollable  ·               ·             uncontrollable  ·         ·             ·             ·               uncontrollable  uncontrollable  ·
idsGiven        ·               ·               ·             ·               ·         ·             ·             ·               ·               starting        starting
idsCorrected    ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·
accountJoined   acquiring       armed           recording     starting        starting  joined        recording     stopping        stopping        startUnknown    uncontrollable
yielded         nothingRecorded ·               ·             nothingRecorded ·         ·             ·             ·               nothingRecorded nothingRecorded nothingRecorded
startRepeated   ·               ·               ·             ·               ·         ·             ·             ·               ·               startUnknown    ·
seen2           ·               ·               starting      ·               starting  starting      starting      stopping        ·               ·               ·
seen4           ·               ·               joined        ·               joined    joined        joined        stopping        ·               ·               ·
seen5           ·               ·               recording     ·               recording recording     recording     stopping        ·               ·               ·
seen6           ·               ·               endedByItself ·               failed    endedByItself endedByItself uploadUnknown   ·               ·               ·
seen7           ·               ·               endedByItself ·               failed    endedByItself endedByItself uploadUnknown   ·               ·               ·
seen8           ·               ·               endedByItself ·               failed    endedByItself endedByItself uploadUnknown   ·               ·               ·
seen20          ·               ·               failed        ·               failed    failed        failed        failed          ·               ·               ·
seenOdd         ·               ·               recording     ·               starting  joined        recording     stopping        ·               ·               ·
gone            ·               ·               recording     ·               starting  joined        recording     stopping        ·               ·               ·
exiting         ·               ·               endedByItself ·               failed    endedByItself endedByItself uploadUnknown   ·               ·               ·
fault           ·               ·               recording     ·               starting  joined        recording     stopping        stopping        ·               ·
aged            ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·
stopPending     acquiring       ·               ·             starting        starting  joined        recording     ·               ·               ·               ·
clockSetBack    ·               ·               recording     ·               starting  joined        recording     stopping        ·               ·               ·
clockSetForward ·               armed           recording     ·               starting  joined        recording     stopping        stopping        ·               ·
stopKept        ·               ·               recording     ·               ·         ·             ·             ·               ·               ·               ·
stopCutShort    ·               ·               recording     ·               ·         ·             ·             ·               ·               ·               ·
stopLapsed      ·               ·               recording     ·               ·         ·             ·             ·               ·               ·               ·
planned         acquiring       armed           recording     starting        starting  joined        recording     ·               ·               startUnknown    uncontrollable
reminded        ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·
gapMeasured     ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·
followed        ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·
stopRequested   stopping        ·               stopping      stopping        stopping  stopping      stopping      ·               ·               ·               ·
stopUnheard     ·               ·               ·             ·               ·         ·             ·             stopping        ·               ·               ·
stopReached     ·               ·               ·             ·               ·         ·             ·             stopping        ·               ·               ·
uploaded        ·               ·               ·             ·               ·         ·             ·             saved           ·               ·               ·
backuped        ·               ·               ·             ·               ·         ·             ·             inBackup        ·               ·               ·
uploadUnknown   ·               ·               ·             ·               ·         ·             ·             uploadUnknown   ·               ·               ·
nothingRecorded ·               ·               ·             ·               ·         ·             ·             nothingRecorded ·               ·               ·
stopRefused     ·               ·               ·             ·               ·         ·             ·             recording       ·               ·               ·
layoutAccepted  acquiring       armed           recording     starting        starting  joined        recording     stopping        stopping        startUnknown    uncontrollable
layoutUncertain acquiring       armed           recording     starting        starting  joined        recording     stopping        stopping        startUnknown    uncontrollable
cuesKept        acquiring       armed           recording     starting        starting  joined        recording     stopping        stopping        startUnknown    uncontrollable
letGo           ·               nothingRecorded ·             ·               ·         ·             ·             ·               ·               uploadUnknown   uploadUnknown
dismissed       ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·
recalled        ·               ·               ·             ·               ·         ·             ·             ·               ·               ·               ·
recovered       failed          ·               recording     startUnknown    starting  joined        recording     stopping        nothingRecorded ·               ·
`

/** The same for what has ended, what is in doubt, and the stop of what the desk had given up. */
const endedOrInDoubt = `
event           saved inBackup uploadUnknown nothingRecorded endedByItself recorderLost  lost      unverified    verifying     stopOfLost    putAway         putAwayStopOfLost
acquired        ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
armed           ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
slotExpired     ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
armRefused      ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
armedStart      ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
staleStart      ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
uidChanged      ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
startSent       ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
started         ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
refused         ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
cancelled       ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
startUnanswered ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
alreadyRunning  ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
idsGiven        ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
idsCorrected    ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
accountJoined   ·     ·        ·             ·               ·             endedByItself failed    recording     recording     stopping      uploadUnknown   uploadUnknown
yielded         ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
startRepeated   ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
seen2           ·     ·        ·             ·               ·             endedByItself failed    starting      starting      stopping      uploadUnknown   uploadUnknown
seen4           ·     ·        ·             ·               ·             joined        joined    joined        joined        stopping      joined          joined
seen5           ·     ·        ·             ·               ·             recording     recording recording     recording     stopping      recording       recording
seen6           ·     ·        ·             ·               ·             endedByItself failed    endedByItself endedByItself endedByItself uploadUnknown   endedByItself
seen7           ·     ·        ·             ·               ·             endedByItself failed    endedByItself endedByItself endedByItself uploadUnknown   endedByItself
seen8           ·     ·        ·             ·               ·             endedByItself failed    endedByItself endedByItself endedByItself uploadUnknown   endedByItself
seen20          ·     ·        ·             ·               ·             endedByItself failed    failed        failed        failed        failed          failed
seenOdd         ·     ·        ·             ·               ·             endedByItself failed    recording     recording     stopping      uploadUnknown   uploadUnknown
gone            ·     ·        ·             ·               ·             ·             ·         recording     recording     stopping      ·               ·
exiting         ·     ·        ·             ·               ·             endedByItself ·         endedByItself endedByItself endedByItself uploadUnknown   endedByItself
fault           ·     ·        ·             ·               ·             ·             ·         recording     recording     stopping      ·               ·
aged            ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
stopPending     ·     ·        ·             ·               ·             ·             ·         recording     recording     ·             ·               ·
clockSetBack    saved inBackup uploadUnknown nothingRecorded endedByItself endedByItself failed    recording     recording     stopping      uploadUnknown   uploadUnknown
clockSetForward saved inBackup uploadUnknown nothingRecorded endedByItself endedByItself failed    recording     recording     stopping      uploadUnknown   uploadUnknown
stopKept        ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
stopCutShort    ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
stopLapsed      ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
planned         ·     ·        ·             ·               ·             ·             ·         recording     recording     ·             ·               ·
reminded        ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
gapMeasured     ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
followed        saved inBackup uploadUnknown nothingRecorded endedByItself endedByItself failed    ·             ·             ·             uploadUnknown   uploadUnknown
stopRequested   ·     ·        ·             ·               ·             stopping      stopping  stopping      stopping      ·             stopping        stopping
stopUnheard     ·     ·        ·             ·               ·             ·             ·         ·             ·             stopping      ·               ·
stopReached     ·     ·        ·             ·               ·             ·             ·         ·             ·             stopping      ·               ·
uploaded        ·     ·        ·             ·               ·             ·             ·         ·             ·             saved         saved           saved
backuped        ·     ·        ·             ·               ·             ·             ·         ·             ·             inBackup      inBackup        inBackup
uploadUnknown   ·     ·        ·             ·               ·             ·             ·         ·             ·             uploadUnknown uploadUnknown   uploadUnknown
nothingRecorded ·     ·        ·             ·               ·             ·             ·         ·             ·             endedByItself nothingRecorded endedByItself
stopRefused     ·     ·        ·             ·               ·             ·             ·         ·             ·             endedByItself ·               ·
layoutAccepted  ·     ·        ·             ·               ·             ·             ·         recording     recording     stopping      ·               ·
layoutUncertain ·     ·        ·             ·               ·             ·             ·         recording     recording     stopping      ·               ·
cuesKept        ·     ·        ·             ·               ·             endedByItself failed    recording     recording     stopping      uploadUnknown   uploadUnknown
letGo           ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             ·               ·
dismissed       saved inBackup uploadUnknown nothingRecorded endedByItself endedByItself failed    ·             ·             ·             ·               ·
recalled        ·     ·        ·             ·               ·             ·             ·         ·             ·             ·             uploadUnknown   uploadUnknown
recovered       ·     ·        ·             ·               ·             ·             ·         recording     recording     stopping      ·               ·
`

/** Every type of event there is: a new one does not compile until it stands here, and not pass until it stands in the table. */
const types: Record<LifecycleEvent['type'], true> = {
  acquired: true,
  armed: true,
  slotExpired: true,
  armRefused: true,
  armedStart: true,
  uidChanged: true,
  startSent: true,
  started: true,
  refused: true,
  cancelled: true,
  startUnanswered: true,
  alreadyRunning: true,
  idsGiven: true,
  idsCorrected: true,
  accountJoined: true,
  yielded: true,
  startRepeated: true,
  seen: true,
  gone: true,
  exiting: true,
  fault: true,
  aged: true,
  clockSetBack: true,
  clockSetForward: true,
  stopPending: true,
  stopKept: true,
  stopCutShort: true,
  stopLapsed: true,
  planned: true,
  reminded: true,
  gapMeasured: true,
  followed: true,
  stopRequested: true,
  stopUnheard: true,
  stopReached: true,
  stopAnswered: true,
  nothingRecorded: true,
  stopRefused: true,
  layoutAccepted: true,
  layoutUncertain: true,
  cuesKept: true,
  letGo: true,
  dismissed: true,
  recalled: true,
  recovered: true,
}

/** A table as its columns, its rows by name, and one case for each cell. */
function read(table: string) {
  const [header = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  const columns = header.slice(1)
  const cases = rows.flatMap(([event, ...cells]) =>
    cells.map((expected, index) => [columns[index]!, event!, expected] as const),
  )
  return { columns, rows: rows.map(([event]) => event), cases }
}

const tables = [live, endedOrInDoubt].map(read)
const cases = tables.flatMap((table) => table.cases)

const stateOf = (session: Session): string => (session.phase === 'ended' ? session.outcome! : session.phase)

describe('every event in every kind of session', () => {
  it('is in the table', () => {
    expect(tables.flatMap(({ columns }) => columns)).toEqual(Object.keys(kinds))
    for (const { rows } of tables) expect(rows).toEqual(Object.keys(events))
    expect(new Set(Object.values(events).map(({ type }) => type))).toEqual(new Set(Object.keys(types)))
    expect(new Set(Object.values(kinds).map(({ phase }) => phase))).toEqual(new Set(Phase.options))
    expect(cases).toHaveLength(Object.keys(kinds).length * Object.keys(events).length)
  })

  it.each(cases)('%s, %s → %s', (kind, event, expected) => {
    const before = kinds[kind as keyof typeof kinds]
    const { session: after } = next(before, events[event as keyof typeof events])
    if (expected === '·') expect(after).toBe(before)
    else {
      expect(after).not.toBe(before)
      expect(stateOf(after)).toBe(expected)
    }
    expect(() => Session.parse(after)).not.toThrow()
  })
})
