import type { ProblemText } from './problems.ts'

/**
 * Faults of the recording service and of the way to it. One entry per row of the catalogue in `shared/agora`.
 * Every entry may use {{host}}, {{aside}} (code, status and cause in brackets), {{code}}, {{reason}} and {{seconds}}.
 */
export const serviceProblems = {
  networkUnreachable: {
    what: '{{host}} cannot be reached from this computer.',
    meaning: 'Nothing was sent. Recordings that already run continue in the cloud.',
    action:
      'Check the network connection, the firewall, and the proxy if there is one. If they are well, the service itself is down: try again later.',
  },
  hostUntrusted: {
    what: '{{host}} did not prove its identity{{aside}}.',
    meaning:
      'Nothing was sent, so no secret has left this computer. Recordings that already run continue in the cloud.',
    action: 'Check the date of this computer, and whether a company proxy needs its own certificate installed.',
  },
  proxyRefused: {
    what: 'The proxy of this network did not let the desk through to {{host}}{{aside}}.',
    meaning: 'Nothing was sent. Recordings that already run continue in the cloud.',
    action: 'Check the proxy settings of this computer, or ask who runs the network.',
  },
  commandCancelled: {
    what: 'The request was cancelled before it was sent.',
    meaning: 'Nothing was changed.',
    action: 'Try again if it is still wanted.',
  },
  ownQueueFull: {
    what: 'A request of the desk did not get its turn in time: Agora takes ten a second, and may have asked for a pause.',
    meaning: 'It was not sent and changed nothing. Running recordings continue.',
    action: 'Try again in a few seconds.',
  },
  requestNotSendable: {
    what: 'The desk did not send this request: “{{detail}}” holds a value the service does not take.',
    meaning: 'Nothing was sent and nothing was changed.',
    action: 'Correct that value in the preset or layout, then try again.',
  },

  acquireUnconfirmed: {
    what: 'Agora did not answer when a recording slot was reserved{{aside}}.',
    meaning: 'Nothing is recording yet. A slot that was reserved unseen expires by itself.',
    action: 'Start the recording again.',
  },
  startUnconfirmed: {
    what: 'The start was sent, but Agora did not confirm it{{aside}}.',
    meaning: 'The recording may be running. It was not started a second time.',
    action: 'Keep it on the desk. If you need certainty now, record the channel with another recorder uid.',
  },
  queryUnanswered: {
    what: 'Agora did not answer when asked about this recording{{aside}}.',
    meaning: 'The recording most likely continues; the desk cannot confirm it at the moment.',
    action: 'Wait: the desk keeps asking.',
  },
  layoutUnconfirmed: {
    what: 'The layout was sent, but Agora did not confirm it{{aside}}.',
    meaning: 'The recording continues, with the old or the new layout.',
    action: 'Send the layout again.',
  },
  stopUnconfirmed: {
    what: 'The stop was sent, but Agora did not confirm it{{aside}}.',
    meaning: 'The recording may still be running while its files are uploaded.',
    action: 'Wait for the desk to ask again, or stop it once more.',
  },

  invalidParameter: {
    what: 'Agora refused a value in this request{{aside}}: {{reason}}.',
    meaning: 'Nothing was changed by it: nothing new records, and what records keeps its settings.',
    action: 'Check the settings of the preset, then try again. The request can be read in the inspector.',
  },
  requestMalformed: {
    what: 'Agora could not read a request of the desk{{aside}}.',
    meaning: 'Nothing was changed. This is a fault of the desk, not of your settings.',
    action: 'Copy the details and report it. Check for a newer version of the desk.',
  },
  routeUnknown: {
    what: '{{host}} does not know the address the desk asked for{{aside}}.',
    meaning: 'It says nothing about the recording, which most likely continues.',
    action: 'Check the host of the account under Settings → Accounts. Otherwise report it with the details.',
  },
  redirected: {
    what: '{{host}} wanted to send the desk to another address{{aside}}.',
    meaning: 'The desk did not follow, because the request carries secrets. Nothing was changed.',
    action: 'Check the host of the account, and whether this network asks for a sign-in in the browser.',
  },
  channelUidBusy: {
    what: 'This channel is already being recorded with this recorder uid{{aside}}.',
    meaning: 'A recording is running; no second one was started.',
    action: 'Use the running recording, or choose another recorder uid.',
  },
  alreadyRecording: {
    what: 'Agora says that this recording is already running{{aside}}.',
    meaning: 'It is running; no second one was started.',
    action:
      'If the desk shows it, use that one. Otherwise give it its ids to stop it from here, or empty the channel: then it ends.',
  },
  startIdsMismatch: {
    what: 'The reserved slot does not belong to this App ID, channel and recorder uid{{aside}}.',
    meaning: 'Nothing is recording.',
    action: 'Start again. If it happens twice, check App ID, channel and uid.',
  },
  idsMismatch: {
    what: 'Agora does not accept the ids of this recording as belonging together{{aside}}.',
    meaning: 'The recording may be running, but it cannot be controlled with these ids.',
    action:
      'Record another take with the preset’s other uid, or dismiss this one. If it does run, it ends when its channel is empty.',
  },
  resourceExpired: {
    what: 'The reserved slot expired after five minutes{{aside}}.',
    meaning: 'Nothing is recording.',
    action: 'Start again: a new slot is reserved.',
  },
  resourceUnreadable: {
    what: 'Agora could not read the id of the reserved slot{{aside}}.',
    meaning: 'Nothing was started by this request.',
    action: 'Start again: a new slot is reserved.',
  },
  resourceUsed: {
    what: 'The reserved slot has already been used{{aside}}.',
    meaning: 'A slot serves one recording only. Nothing new was started.',
    action: 'Check whether the recording is already running. If not, start again.',
  },
  channelNameRefused: {
    what: 'Agora does not accept this channel name{{aside}}.',
    meaning: 'Nothing is recording.',
    action:
      'Use 1 to 63 characters: English letters, digits, space and ! # $ % & ( ) + - : ; < = . > ? @ [ ] ^ _ { } | ~ ,',
  },
  runningNameRefused: {
    what: 'Agora does not accept the channel name that came with this request{{aside}}.',
    meaning: 'The recording may be running; this request did not change it.',
    action: 'Copy the details and report it: the name was accepted when the recording was started.',
  },
  layoutRefused: {
    what: 'Agora refused the layout{{aside}}: {{reason}}.',
    meaning: 'The recording continues with the layout it had.',
    action: 'Check regions and uids, then send it again.',
  },
  alreadyEnding: {
    what: 'This recording is already ending{{aside}}.',
    meaning: 'Its files are being finished and uploaded.',
    action: 'Wait: the desk keeps asking until it has ended.',
  },
  recorderExiting: {
    what: 'The recorder is leaving the channel{{aside}}.',
    meaning: 'This recording has ended.',
    action: 'Check its files. Start again if it ended too early.',
  },
  nothingPublished: {
    what: 'Nobody sent sound or picture in the channel while it was recorded{{aside}}.',
    meaning: 'The recording has ended and there are no files.',
    action: 'Check the channel name and whether people were in the channel, then record again.',
  },
  workerNotFound: {
    what: 'Agora cannot find the recorder at the moment{{aside}}.',
    meaning: 'It may be moving to another server, which takes up to 90 seconds, or have ended.',
    action: 'Wait: the desk asks again several times before it calls the recording ended.',
  },
  notFound: {
    what: 'Agora did not find what the desk asked for{{aside}}.',
    meaning: 'Nothing was started.',
    action: 'Check App ID and host of the account, then try again.',
  },
  appIdRefused: {
    what: 'Agora does not know this App ID, or Cloud Recording is not enabled for it{{aside}}.',
    meaning:
      'Nothing can be started or controlled with this account. Recordings that already run continue in the cloud.',
    action: 'Compare the App ID with the one in Agora Console, and check that Cloud Recording is enabled there.',
  },
  credentialsRefused: {
    what: 'Agora refused the customer id or certificate{{aside}}.',
    meaning: 'Running recordings continue, but you cannot control them until this is fixed.',
    action: 'Enter both again under Settings → Accounts, exactly as Agora Console shows them.',
  },
  accountUnpaid: {
    what: 'Agora has suspended this account, most likely for an unpaid bill{{aside}}.',
    meaning: 'Nothing new can be started.',
    action: 'Check the billing page of Agora Console.',
  },
  tooManyRecordings: {
    what: 'This account has reached its number of recordings at the same time{{aside}}.',
    meaning: 'Nothing new was started. Running recordings continue.',
    action: 'Stop a recording that is no longer needed, or ask Agora for a higher limit.',
  },
  tokenExpired: {
    what: 'The channel token has expired{{aside}}.',
    meaning: 'The recorder cannot join the channel with it.',
    action: 'Put a new token into the preset, then start again.',
  },
  tokenMismatch: {
    what: 'The channel token was made for another channel or recorder uid{{aside}}.',
    meaning: 'The recorder cannot join the channel with it.',
    action: 'Make a token for this channel and recorder uid, put it into the preset, then start again.',
  },
  runningTokenRefused: {
    what: 'Agora no longer accepts the channel token of this recording{{aside}}.',
    meaning: 'The recorder may have left the channel, or may still be recording: this request did not change it.',
    action: 'Watch the session. If it does not go on recording, put a new token into the preset and start again.',
  },
  rateLimited: {
    what: 'Agora asked for a pause: more than ten requests a second reached it{{aside}}.',
    meaning: 'This request was not carried out. Running recordings continue.',
    action: 'Try again in a few seconds. Check whether other software uses the same App ID.',
  },
  startTrouble: {
    what: 'Agora could not start the recording{{aside}}.',
    meaning: 'Nothing is recording.',
    action: 'Try again in a minute. If it keeps happening, try another recorder uid.',
  },
  serviceTrouble: {
    what: 'Agora’s service has trouble at the moment{{aside}}.',
    meaning: 'It says nothing about recordings: those that run most likely continue.',
    action: 'Try again in a minute.',
  },
  unknownRefusal: {
    what: 'Agora refused the request with a code the desk does not know{{aside}}: {{reason}}.',
    meaning: 'The request was not carried out.',
    action: 'Do not repeat it unchanged. Copy the details: Agora’s support can tell what the code means.',
  },
  unknownTrouble: {
    what: 'Agora’s service answered with a code the desk does not know{{aside}}: {{reason}}.',
    meaning: 'It does not say what became of this request. Recordings that run most likely continue.',
    action: 'Try again in a minute. Copy the details: Agora’s support can tell what the code means.',
  },
} as const satisfies Record<string, ProblemText>

/** Problems that come from the service or from the way to it. */
export type ServiceProblemCode = keyof typeof serviceProblems
