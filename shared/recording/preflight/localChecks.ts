import { settingsFindings } from '../deskFindings.ts'
import type { Finding } from '../finding.ts'
import { isLive, mayRun } from '../sessionState.ts'
import { type CheckResult, result } from './check.ts'
import type { PreflightDesk, PreflightSubject } from './subject.ts'

/** Recordings that run at once in one project, unless the vendor has agreed to more. */
export const CONCURRENT_LIMIT = 50
/** From here on it is worth saying. */
const NEARLY = 45

/** Everything the linter says about a subject. */
export const findingsOf = (
  { settings, secrets, presetId, show }: PreflightSubject,
  desk: PreflightDesk,
): readonly Finding[] => settingsFindings(settings, secrets, desk, presetId, show?.plannedEnd ?? null)

/** What the linter says about all but the token, in one line; the form shows each finding at its field. */
export function settingsCheck(all: readonly Finding[]): CheckResult {
  const findings = all.filter(({ field }) => field !== 'token')
  const blocks = findings.filter(({ severity }) => severity === 'blocks')
  const look = findings.length - blocks.length
  const first = blocks[0] ?? findings[0]
  if (first === undefined) return result('settings', 'passed', 'settingsClean')
  const fix = { kind: 'openField', field: first.field } as const
  const counts = { blocks: blocks.length, look }
  return blocks.length > 0
    ? result('settings', 'fix', look > 0 ? 'settingsBothKinds' : 'settingsToFix', counts, { fix })
    : result('settings', 'look', 'settingsToLookAt', counts, { fix })
}

const sameRecorder = (a: PreflightSubject, b: PreflightSubject): boolean =>
  a.account !== null &&
  a.account.appId === b.account?.appId &&
  a.settings.channel === b.settings.channel &&
  a.settings.recorderUid === b.settings.recorderUid

/** Whether somebody records this channel with this uid already, or another preset of the same preflight would. */
export function channelCheck(
  subject: PreflightSubject,
  all: readonly PreflightSubject[],
  desk: PreflightDesk,
): CheckResult {
  const { account, settings } = subject
  if (account === null) return result('channel', 'skipped', 'noAccount')
  const { channel, recorderUid: uid } = settings
  if (channel === '' || uid === '') return result('channel', 'skipped', 'channelNotGiven')
  const running = Object.values(desk.sessions).find(
    (session) =>
      isLive(session) && session.appId === account.appId && session.channel === channel && session.recorderUid === uid,
  )
  if (running !== undefined) {
    const fix = { kind: 'openSession', sessionId: running.id } as const
    // A reserved slot of this very preset is no rival, unless anything is different for the show: a slot starts as its preset is.
    const isOwn = running.phase === 'armed' && running.presetId === subject.presetId && subject.show === null
    if (isOwn) return result('channel', 'passed', 'channelArmed', { name: running.name })
    const code = running.phase === 'armed' ? 'channelHeld' : 'channelBusy'
    return result('channel', 'fix', code, { name: running.name, channel, uid }, { fix })
  }
  const twin = all.find((other) => other !== subject && sameRecorder(other, subject))
  if (twin === undefined) return result('channel', 'passed', 'channelFree')
  const fix = { kind: 'openField', field: 'recorderUid' } as const
  return result('channel', 'fix', 'channelTwice', { name: twin.settings.name, channel, uid }, { fix })
}

/** Whether the project may run so many at once, as far as this desk knows. */
export function capacityCheck(
  subject: PreflightSubject,
  all: readonly PreflightSubject[],
  desk: PreflightDesk,
): CheckResult {
  const { account } = subject
  if (account === null) return result('capacity', 'skipped', 'noAccount')
  const running = Object.values(desk.sessions).filter((session) => session.appId === account.appId && mayRun(session))
  const runs = ({ settings: { channel, recorderUid } }: PreflightSubject): boolean =>
    running.some((session) => session.channel === channel && session.recorderUid === recorderUid)
  // What runs already is no further recording.
  const wanted = all.filter((other) => other.account?.appId === account.appId && !runs(other)).length
  const params = { running: running.length, wanted, total: running.length + wanted, limit: CONCURRENT_LIMIT }
  if (params.total > CONCURRENT_LIMIT) return result('capacity', 'fix', 'capacityOver', params)
  if (params.total >= NEARLY) return result('capacity', 'look', 'capacityNearly', params)
  return result('capacity', 'passed', 'capacityFree', params)
}
