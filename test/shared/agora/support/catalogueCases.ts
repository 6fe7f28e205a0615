import type { FaultFacts } from '../../../../shared/agora/catalogue.ts'
import { AgoraCall } from '../../../../shared/problem.ts'

const all = AgoraCall.options
const beginning = ['acquire', 'start'] as const
const running = ['query', 'updateLayout', 'stop'] as const

type Given = Partial<FaultFacts>
/** Calls, what is answered to them, the problem it is and what follows from it (empty where it depends on the call). */
export type CatalogueCase = readonly [calls: readonly AgoraCall[], given: Given, problem: string, consequence: string]

/** Every code of the specification and of practice: what is answered, and which row it is. */
export const catalogueCases: readonly CatalogueCase[] = [
  // The specification's error list.
  [all, { http: 400, code: 2, reason: 'invalid parameter' }, 'invalidParameter', 'fix'],
  [all, { http: 400, code: 8 }, 'requestMalformed', 'defect'],
  [['start'], { http: 400, code: 433 }, 'resourceExpired', 'acquireAgain'],
  [running, { http: 400, code: 433 }, 'idsMismatch', 'idsMismatch'],
  [running, { http: 404, code: 501 }, 'recorderExiting', 'ended'],
  [['start'], { http: 400, code: 1001 }, 'resourceUnreadable', 'acquireAgain'],
  [running, { http: 400, code: 1001 }, 'idsMismatch', 'idsMismatch'],
  [['start'], { http: 400, code: 1003 }, 'startIdsMismatch', 'acquireAgain'],
  [running, { http: 400, code: 1003 }, 'idsMismatch', 'idsMismatch'],
  [['start'], { http: 400, code: 1004 }, 'alreadyRecording', 'adopt'],
  [['start'], { http: 400, code: 1005 }, 'resourceUsed', 'acquireAgain'],
  [running, { http: 400, code: 1005 }, 'idsMismatch', 'idsMismatch'],
  [beginning, { http: 400, code: 1013 }, 'channelNameRefused', 'fix'],
  [running, { http: 400, code: 1013 }, 'runningNameRefused', 'idsMismatch'],
  [['updateLayout'], { http: 400, code: 1028 }, 'layoutRefused', 'layoutKept'],
  [all, { http: 400, code: 'invalid appid' }, 'appIdRefused', 'account'],
  // Practice.
  [['acquire', 'start'], { http: 400, code: 53 }, 'channelUidBusy', 'adopt'],
  [['start'], { http: 201, code: 7 }, 'alreadyRecording', 'adopt'],
  [['start'], { http: 400, code: 432 }, 'startIdsMismatch', 'acquireAgain'],
  [running, { http: 400, code: 432 }, 'idsMismatch', 'idsMismatch'],
  [beginning, { http: 400, code: 401, reason: 'invalid_channel_name' }, 'channelNameRefused', 'fix'],
  [running, { http: 400, code: 401, reason: 'invalid_channel_name' }, 'runningNameRefused', 'idsMismatch'],
  [['stop'], { http: 400, code: 49 }, 'alreadyEnding', 'ending'],
  [all, { http: 400, code: 405 }, 'accountUnpaid', 'account'],
  [['acquire', 'start'], { http: 400, code: 406 }, 'tooManyRecordings', 'wait'],
  [all, { http: 400, reason: 'appid is invalid' }, 'appIdRefused', 'account'],
  [all, { http: 401, reason: 'Unauthorized' }, 'credentialsRefused', 'account'],
  [all, { http: 401, reason: 'Invalid authentication credentials' }, 'credentialsRefused', 'account'],
  [all, { http: 401 }, 'credentialsRefused', 'account'],
  [running, { http: 404, code: 404, reason: 'failed to find worker' }, 'workerNotFound', 'maybeGone'],
  [running, { http: 404 }, 'workerNotFound', 'maybeGone'],
  [['acquire', 'start'], { http: 404 }, 'notFound', 'fix'],
  [all, { http: 404, reason: 'no Route matched with those values' }, 'routeUnknown', 'defect'],
  [all, { http: 404, code: 404, reason: 'no Route matched with those values' }, 'routeUnknown', 'defect'],
  [['stop'], { http: 206, code: 435 }, 'nothingPublished', 'nothingRecorded'],
  [all, { http: 429, reason: 'API rate limit exceeded' }, 'rateLimited', 'wait'],
  [all, { http: 429 }, 'rateLimited', 'wait'],
  [beginning, { http: 400, code: 109 }, 'tokenExpired', 'newToken'],
  [beginning, { http: 400, code: 110 }, 'tokenMismatch', 'newToken'],
  [running, { http: 400, code: 109 }, 'runningTokenRefused', 'newToken'],
  [running, { http: 400, code: 110 }, 'runningTokenRefused', 'newToken'],
  // Service trouble: on start only the service itself can say that nothing was started.
  [['start'], { http: 500, code: 500 }, 'startTrouble', 'wait'],
  [['start'], { http: 500, code: 501 }, 'startTrouble', 'wait'],
  [['start'], { http: 500, code: 502 }, 'startTrouble', 'wait'],
  [['start'], { http: 500, code: 15, emptySid: true }, 'startTrouble', 'wait'],
  [['start'], { http: 500, emptySid: true }, 'startTrouble', 'wait'],
  [['start'], { http: 200, emptySid: true }, 'startTrouble', 'wait'],
  [['start'], { http: 500 }, 'startUnconfirmed', 'unknownOutcome'],
  [['start'], { http: 502 }, 'startUnconfirmed', 'unknownOutcome'],
  [['start'], { http: 503 }, 'startUnconfirmed', 'unknownOutcome'],
  [['acquire'], { http: 500, code: 501 }, 'serviceTrouble', 'wait'],
  [['acquire', 'query', 'updateLayout', 'stop'], { http: 500, code: 500 }, 'serviceTrouble', 'wait'],
  [['acquire', 'query', 'updateLayout', 'stop'], { http: 502 }, 'serviceTrouble', 'wait'],
  [['acquire', 'query', 'updateLayout', 'stop'], { http: 500, code: 15 }, 'serviceTrouble', 'wait'],
  // Something in front of the service that repeats its status in the body, or fills in what it does not know.
  [['start'], { http: 502, code: 502, reason: 'Bad Gateway' }, 'startUnconfirmed', 'unknownOutcome'],
  [['start'], { http: 503, code: 503 }, 'startUnconfirmed', 'unknownOutcome'],
  [
    ['start'],
    { http: 500, code: 500, reason: 'Internal Server Error', isGateway: true },
    'startUnconfirmed',
    'unknownOutcome',
  ],
  [['start'], { http: 504, emptySid: true }, 'startUnconfirmed', 'unknownOutcome'],
  [['stop'], { http: 502, code: 502, isGateway: true }, 'serviceTrouble', 'wait'],
  [all, { http: 405, code: 405, reason: 'Method Not Allowed' }, 'requestMalformed', 'defect'],
  [['acquire', 'start'], { http: 406, code: 406, isGateway: true }, 'unknownRefusal', 'fix'],
  // No listed row: by class of status.
  [all, { http: 400, code: 777 }, 'unknownRefusal', 'fix'],
  [all, { http: 403 }, 'unknownRefusal', 'fix'],
  [['acquire', 'query'], { http: 500, code: 777 }, 'unknownTrouble', 'wait'],
  [['start', 'updateLayout', 'stop'], { http: 500, code: 777 }, 'unknownTrouble', 'unknownOutcome'],
  [all, { http: 599 }, 'unknownTrouble', ''],
  [all, { http: 301 }, 'redirected', 'fix'],
  [all, { http: 307 }, 'redirected', 'fix'],
  [all, { http: 405 }, 'requestMalformed', 'defect'],
  [all, { http: 400 }, 'invalidParameter', 'fix'],
]
