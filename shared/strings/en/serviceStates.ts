import type { ProblemText } from './problems.ts'

/** The service's own words about a recording, put plainly: every status of query and every upload outcome of stop. */
export const serviceStates = {
  notStarted: {
    what: 'The recording has not started.',
    meaning: 'Nothing is recorded yet.',
    action: 'Wait: it usually takes a few seconds.',
  },
  initialised: {
    what: 'The recorder has been set up.',
    meaning: 'Nothing is recorded yet.',
    action: 'Wait: it usually takes a few seconds.',
  },
  recorderStarting: {
    what: 'The recorder is starting.',
    meaning: 'Nothing is recorded yet.',
    action: 'Wait: it usually takes a few seconds.',
  },
  uploaderReady: {
    what: 'The upload to your storage is ready.',
    meaning: 'Nothing is recorded yet.',
    action: 'Wait: it usually takes a few seconds.',
  },
  recorderReady: {
    what: 'The recorder is in the channel.',
    meaning: 'It records what is sent there; no file has been uploaded yet.',
    action: 'Wait for the first file, which takes 15 seconds and more. Check the storage profile if none comes.',
  },
  firstFileUploaded: {
    what: 'A first file is in your storage.',
    meaning: 'The recording is running.',
    action: 'Nothing to do.',
  },
  recordingStopped: {
    what: 'The recording has stopped.',
    meaning: 'Its last files are being uploaded.',
    action: 'Wait until the upload has finished.',
  },
  serviceStopped: {
    what: 'The recording service for this recording has stopped.',
    meaning: 'The recording has ended.',
    action: 'Check its files.',
  },
  readyToExit: {
    what: 'The recorder is about to leave.',
    meaning: 'The recording has ended.',
    action: 'Check its files.',
  },
  exitedAbnormally: {
    what: 'The recorder ended abnormally.',
    meaning: 'It no longer records. What it saved before stays in your storage.',
    action: 'Start again, then check the files of this take.',
  },
  uploaded: {
    what: 'All recorded files are in your storage.',
    meaning: 'The recording is complete.',
    action: 'Nothing to do.',
  },
  inBackup: {
    what: 'Some files could not be uploaded to your storage and are in Agora’s backup.',
    meaning: 'Nothing is lost. Agora uploads them to your storage by itself.',
    action: 'Check the storage profile, and later that all files have arrived.',
  },
  uploadUnknown: {
    what: 'Agora does not say whether all files were uploaded.',
    meaning: 'The recording has ended; some of its files may be missing.',
    action: 'Look into your storage.',
  },
} as const satisfies Record<string, ProblemText>
