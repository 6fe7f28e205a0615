import type { i18n } from 'i18next'
import { assertNever } from '../../../shared/assertNever.ts'
import { isKeychainProblem, isSecretMissing } from '../../../shared/keychainProblems.ts'
import { isDisowned } from '../../../shared/recording/disowned.ts'
import { endSpan } from '../../../shared/recording/endSpan.ts'
import { isStopCutShort } from '../../../shared/recording/stopCutShort.ts'
import type { Session, SessionState } from '../../../shared/recording/session.ts'
import type { IconName } from '../Icon.tsx'
import { problemWords } from '../problemText.ts'
import { ago, clockTime, timeLeft, until } from './duration.ts'
import { firstSliceAt } from '../../../shared/recording/unproven.ts'
import { stopStage } from './stopStage.ts'

/** What backs the state that is shown, in one line. */
export interface EvidenceLine {
  readonly tone: 'quiet' | 'waiting' | 'unknown' | 'serious' | 'plain'
  readonly icon: IconName | null
  readonly text: string
}

interface Circumstances {
  readonly now: number
  /** This computer has no network: said instead of the next try, which would fail anyway. */
  readonly offline: boolean
  /** The service is not reached: said instead of a next try whose time is over, since one recording asks for all. */
  readonly unreached?: boolean
  /** There is room to say when the next question is due. */
  readonly roomy?: boolean
  /** There is room for the most important part only. */
  readonly brief?: boolean
  /** It ended as far as the desk can know, and may still record. */
  readonly inDoubt?: boolean
}

function starting(words: i18n, session: Session, now: number): string[] {
  if (session.startSentAt === null) return [words.t('recording:evidence.reserving')]
  if (session.startedAt === null) {
    return [words.t('recording:evidence.startSent', { ago: ago(words, session.startSentAt, now) })]
  }
  const { nextCheckAt, lastGoodAt } = session.evidence
  const accepted = words.t('recording:evidence.accepted', { ago: ago(words, session.startedAt, now) })
  if (lastGoodAt !== null || nextCheckAt === null) return [accepted]
  return [accepted, words.t('recording:evidence.firstCheck', { when: until(words, nextCheckAt, now) })]
}

function slot(words: i18n, { armedUntil }: Session, now: number): string {
  if (armedUntil === null) return words.t('recording:evidence.reserving')
  return armedUntil > now
    ? words.t('recording:evidence.slot', { left: timeLeft(armedUntil - now) })
    : words.t('recording:evidence.slotExpired')
}

function verified(words: i18n, { evidence }: Session, now: number): string[] {
  return evidence.lastGoodAt === null
    ? [words.t('recording:evidence.noAnswer')]
    : [words.t('recording:evidence.verified', { ago: ago(words, evidence.lastGoodAt, now) })]
}

function since(words: i18n, session: Session): string[] {
  const at = firstSliceAt(session)
  return at === null ? [] : [words.t('recording:evidence.since', { time: clockTime(at) })]
}

function nextTry(words: i18n, session: Session, { now, offline, unreached = false }: Circumstances): string[] {
  if (offline) return [words.t('recording:evidence.offline')]
  const { nextCheckAt, problem } = session.evidence
  // No question can leave: a time for the next one would promise something.
  if (problem !== null && isKeychainProblem(problem)) return [words.t('recording:evidence.noKeychain')]
  if (problem !== null && isSecretMissing(problem)) return [words.t('recording:evidence.noCertificate')]
  if (unreached && nextCheckAt !== null && nextCheckAt <= now) return [words.t('recording:evidence.unreached')]
  return nextCheckAt === null ? [] : [words.t('recording:evidence.retry', { when: until(words, nextCheckAt, now) })]
}

function nextCheck(words: i18n, { evidence }: Session, { now, roomy = false }: Circumstances): string[] {
  if (!roomy || evidence.nextCheckAt === null) return []
  return [words.t('recording:evidence.nextCheck', { when: until(words, evidence.nextCheckAt, now) })]
}

function stale(words: i18n, session: Session, circumstances: Circumstances): string[] {
  const { lastGoodAt } = session.evidence
  const last =
    lastGoodAt === null
      ? words.t('recording:evidence.noAnswer')
      : words.t('recording:evidence.lastGood', { ago: ago(words, lastGoodAt, circumstances.now) })
  return [last, ...nextTry(words, session, circumstances)]
}

/** How a stop gets on that is under way. */
function stopProgress(session: Session): 'stopWaits' | 'stopTries' | 'stopRunsOn' | 'stopRetried' | 'uploading' {
  const stage = stopStage(session)
  if (stage === 'awaitsSid') return 'stopWaits'
  if (stage === 'unsent') return 'stopTries'
  if (session.stopProvenAt !== null) return 'stopRunsOn'
  return session.evidence.problem === null ? 'uploading' : 'stopRetried'
}

function endedAt(words: i18n, session: Session): string[] {
  const span = endSpan(session)
  if (span !== null) {
    const [from, to] = [clockTime(span.from), clockTime(span.to)]
    return [words.t('recording:evidence.endedBetween', { from, to })]
  }
  return session.endedAt === null ? [] : [words.t('recording:evidence.ended', { time: clockTime(session.endedAt) })]
}

const lostAt = (words: i18n, { endedAt: at }: Session): string[] =>
  at === null ? [] : [words.t('recording:evidence.since', { time: clockTime(at) })]

const bucketOf = (session: Session): string => session.storage?.bucket ?? '–'

/** The evidence behind `state`. */
export function evidenceLine(
  words: i18n,
  session: Session,
  state: SessionState,
  circumstances: Circumstances,
): EvidenceLine {
  const { now, brief = false } = circumstances
  const say = words.t
  const line = (tone: EvidenceLine['tone'], icon: IconName | null, parts: readonly string[]): EvidenceLine => ({
    tone,
    icon,
    text: (brief ? parts.slice(0, 1) : parts).join(' · '),
  })
  // It still runs although somebody asked it to end. Where there is room, the whole reason stands below.
  if (session.stopProblem !== null && circumstances.roomy !== true && state !== 'stopping') {
    return line('serious', 'alarm', [
      say(`recording:evidence.${isStopCutShort(session) ? 'stopCutShort' : 'stopRefused'}`),
      problemWords(words, session.stopProblem).what,
    ])
  }
  if (isDisowned(session)) {
    return line('unknown', 'alarm', [say('recording:evidence.disowned'), ...stale(words, session, circumstances)])
  }
  switch (state) {
    case 'armed':
      return line('quiet', 'clock', [slot(words, session, now)])
    case 'starting':
      return line('quiet', 'clock', starting(words, session, now))
    case 'joined':
      return line('waiting', 'clock', [
        say('recording:evidence.joined'),
        ...verified(words, session, now),
        ...nextCheck(words, session, circumstances),
      ])
    case 'recording':
      return line('quiet', 'check', [
        ...verified(words, session, now),
        ...since(words, session),
        ...nextCheck(words, session, circumstances),
      ])
    case 'unverified':
      return line('unknown', 'info', [
        ...(session.phase === 'stopping' ? [say('recording:evidence.stopUnheard')] : []),
        ...stale(words, session, circumstances),
      ])
    case 'verifying':
      return line('unknown', 'info', [say('recording:evidence.gone'), ...nextTry(words, session, circumstances)])
    case 'stopping': {
      const sent = session.stopRequestedAt
      const said = stopStage(session) === 'sent' ? 'stopSent' : 'stopUnsent'
      const first = sent === null ? [] : [say(`recording:evidence.${said}`, { ago: ago(words, sent, now) })]
      return line('quiet', 'clock', [...first, say(`recording:evidence.${stopProgress(session)}`)])
    }
    case 'saved':
      return line('quiet', 'bucket', [
        say('recording:evidence.savedIn', { bucket: bucketOf(session) }),
        ...endedAt(words, session),
      ])
    case 'inBackup':
      return line('quiet', 'info', [say('recording:evidence.backup', { bucket: bucketOf(session) })])
    case 'uploadUnknown':
      return line('unknown', 'info', [
        say('recording:evidence.uploadUnknown'),
        ...(circumstances.roomy === true ? endedAt(words, session) : []),
      ])
    case 'givenUp':
      return line('unknown', 'info', [say('recording:evidence.givenUp'), say('recording:evidence.endsIdle')])
    case 'nothingRecorded':
      return line('quiet', 'info', [say('recording:evidence.nothing')])
    case 'endedByItself':
      return line('quiet', 'info', [
        ...(circumstances.inDoubt === true
          ? [say('recording:evidence.inDoubt'), ...lostAt(words, session)]
          : [say('recording:evidence.byItself'), ...endedAt(words, session)]),
      ])
    case 'startUnknown':
      return line('unknown', 'info', [say('recording:evidence.startLost'), ...nextTry(words, session, circumstances)])
    case 'uncontrollable':
      return line('unknown', 'info', [say('recording:evidence.uncontrollable'), say('recording:evidence.endsIdle')])
    case 'failed':
      return line('plain', null, session.reason === null ? [] : [problemWords(words, session.reason).what])
    default:
      return assertNever(state)
  }
}
