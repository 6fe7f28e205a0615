import type { AgoraCall } from '../problem.ts'
import type { CatalogueRow } from './catalogue.ts'

const everyCall: readonly AgoraCall[] = ['acquire', 'start', 'query', 'updateLayout', 'stop']
const beginning: readonly AgoraCall[] = ['acquire', 'start']
const running: readonly AgoraCall[] = ['query', 'updateLayout', 'stop']

const final = { retryable: false, certainty: 'refused' } as const
const again = { retryable: true, certainty: 'refused' } as const
const unknown = { consequence: 'unknownOutcome', retryable: true, certainty: 'unknown' } as const

/** 65: the request arrived, its answer did not come in time. 62 and 504: the same, further up. */
const silent = { codes: [62, 65, 504], http: [504] } as const

/** An account that is refused: one alarm, and no more questions with it. */
const accountRows: readonly CatalogueRow[] = [
  {
    problem: 'appIdRefused',
    calls: everyCall,
    phrase: /invalid[ _]?app_?id|app_?id is invalid/i,
    consequence: 'account',
    ...final,
  },
  {
    problem: 'credentialsRefused',
    calls: everyCall,
    phrase: /unauthorized|invalid authentication credentials/i,
    http: [401],
    consequence: 'account',
    ...final,
  },
  { problem: 'accountUnpaid', calls: everyCall, codes: [405], consequence: 'account', ...final },
  { problem: 'tooManyRecordings', calls: ['acquire', 'start'], codes: [406], consequence: 'wait', ...again },
  {
    problem: 'rateLimited',
    calls: everyCall,
    phrase: /rate limit exceeded/i,
    codes: [429],
    http: [429],
    consequence: 'wait',
    ...again,
  },
]

/** What is wrong with the request itself. */
const requestRows: readonly CatalogueRow[] = [
  {
    problem: 'routeUnknown',
    calls: everyCall,
    phrase: /no route matched/i,
    consequence: 'defect',
    ...final,
  },
  {
    problem: 'channelNameRefused',
    calls: beginning,
    phrase: /invalid_channel_name/i,
    codes: [1013],
    consequence: 'fix',
    ...final,
  },
  { problem: 'invalidParameter', calls: everyCall, codes: [2], http: [400], consequence: 'fix', ...final },
  { problem: 'requestMalformed', calls: everyCall, codes: [8], http: [405, 415], consequence: 'defect', ...final },
  { problem: 'tokenExpired', calls: beginning, codes: [109], consequence: 'newToken', ...final },
  { problem: 'tokenMismatch', calls: beginning, codes: [110], consequence: 'newToken', ...final },
]

const startRows: readonly CatalogueRow[] = [
  { problem: 'channelUidBusy', calls: ['acquire', 'start'], codes: [53], consequence: 'adopt', ...final },
  { problem: 'alreadyRecording', calls: ['start'], codes: [7, 1004], consequence: 'adopt', ...final },
  { problem: 'startIdsMismatch', calls: ['start'], codes: [432, 1003], consequence: 'acquireAgain', ...final },
  { problem: 'resourceExpired', calls: ['start'], codes: [433], consequence: 'acquireAgain', ...final },
  { problem: 'resourceUnreadable', calls: ['start'], codes: [1001], consequence: 'acquireAgain', ...final },
  { problem: 'resourceUsed', calls: ['start'], codes: [1005], consequence: 'acquireAgain', ...final },
  { problem: 'notFound', calls: ['acquire', 'start'], codes: [404], http: [404], consequence: 'fix', ...final },
  { problem: 'acquireUnconfirmed', calls: ['acquire'], ...silent, ...unknown },
  // A gateway that fails did not say whether the start went through; only the service itself can.
  {
    problem: 'startUnconfirmed',
    calls: ['start'],
    codes: silent.codes,
    http: [500, 502, 503, 504],
    ...unknown,
  },
  { problem: 'startTrouble', calls: ['start'], codes: [15, 500, 501, 502], consequence: 'wait', ...again },
]

const runningRows: readonly CatalogueRow[] = [
  {
    problem: 'runningNameRefused',
    calls: running,
    phrase: /invalid_channel_name/i,
    codes: [1013],
    consequence: 'idsMismatch',
    ...final,
  },
  { problem: 'runningTokenRefused', calls: running, codes: [109, 110], consequence: 'newToken', ...final },
  {
    problem: 'idsMismatch',
    calls: running,
    codes: [432, 433, 1001, 1003, 1005],
    consequence: 'idsMismatch',
    ...final,
  },
  { problem: 'layoutRefused', calls: ['updateLayout'], codes: [1028], consequence: 'layoutKept', ...final },
  { problem: 'alreadyEnding', calls: ['stop'], codes: [49], consequence: 'ending', ...final },
  { problem: 'recorderExiting', calls: running, codes: [501], consequence: 'ended', ...final },
  { problem: 'nothingPublished', calls: ['stop'], codes: [435], consequence: 'nothingRecorded', ...final },
  {
    problem: 'workerNotFound',
    calls: running,
    phrase: /failed to find worker/i,
    codes: [404],
    http: [404],
    consequence: 'maybeGone',
    ...again,
  },
  { problem: 'queryUnanswered', calls: ['query'], ...silent, ...unknown },
  { problem: 'layoutUnconfirmed', calls: ['updateLayout'], ...silent, ...unknown },
  { problem: 'stopUnconfirmed', calls: ['stop'], ...silent, ...unknown },
]

const troubleRows: readonly CatalogueRow[] = [
  {
    problem: 'serviceTrouble',
    calls: ['acquire', 'query'],
    codes: [15, 500, 501, 502],
    http: [500, 501, 502, 503],
    consequence: 'wait',
    ...again,
  },
  {
    problem: 'serviceTrouble',
    calls: ['updateLayout', 'stop'],
    codes: [15, 500, 502],
    http: [500, 501, 502, 503],
    consequence: 'wait',
    retryable: true,
    certainty: 'unknown',
  },
]

/** What remains, by class of status: shown with code and text, since only the vendor's support knows more. */
const classRows: readonly CatalogueRow[] = [
  { problem: 'redirected', calls: everyCall, consequence: 'fix', ...final },
  { problem: 'unknownRefusal', calls: everyCall, consequence: 'fix', ...final },
  { problem: 'unknownTrouble', calls: ['acquire', 'query'], consequence: 'wait', ...again },
  // Unlike the codes above, a code nobody listed does not say that the start or the change was not made.
  { problem: 'unknownTrouble', calls: ['start', 'updateLayout', 'stop'], ...unknown },
]

/** Every answer the service is known to give instead of a success, both generations, first match counts. */
export const catalogueRows: readonly CatalogueRow[] = [
  ...accountRows,
  ...requestRows,
  ...startRows,
  ...runningRows,
  ...troubleRows,
  ...classRows,
]
