import type { ProblemText } from './problems.ts'

/** Faults of the journal on disk. */
export const journalProblems = {
  journalUnavailable: {
    what: 'The journal on this disk cannot be written{{aside}}.',
    meaning:
      'A new recording could be lost, so none is started. Running recordings stay controllable while the desk is open.',
    action: 'Free disk space or make the folder writable, then restart the desk.',
  },
  liveFileUnavailable: {
    what: 'The second copy of the ids of running recordings cannot be written{{aside}}.',
    meaning:
      'The journal itself works: running recordings are safe and stay controllable. No new recording is started, as its id would be in one place only.',
    action: 'Free disk space or make live.jsonl in the journal folder writable. The desk tries again by itself.',
  },
  journalRestored: {
    what: 'The journal was damaged at the launch of {{foundAt}}: the desk works with its backup of {{backupAt}}.',
    meaning:
      'Recordings started after that backup may be missing from the list. A secret first stored after it is still in the keychain, but unknown to this desk: neither used nor deleted.',
    action: 'Check the desk against what should be recording. The damaged journal is kept as {{file}}.',
  },
  journalMissing: {
    what: 'The journal was missing from its folder at the launch of {{foundAt}}: the desk works with its backup of {{backupAt}}.',
    meaning:
      'Recordings started after that backup may be missing from the list. A secret first stored after it is still in the keychain, but unknown to this desk: neither used nor deleted.',
    action: 'Check the desk against what should be recording.',
  },
  journalLost: {
    what: 'The journal was damaged at the launch of {{foundAt}}, and there is no backup that can be read.',
    meaning:
      'Accounts, presets and history are gone from this desk. Running recordings whose ids were kept separately are back. Their secrets are still in the keychain, but unknown to this desk: neither used nor deleted.',
    action:
      'Check the desk against what should be recording, then add the accounts again. The damaged journal is kept as {{file}}.',
  },
  journalGone: {
    what: 'The journal was missing from its folder at the launch of {{foundAt}}, and there is no backup that can be read.',
    meaning:
      'Accounts, presets and history are gone from this desk. Running recordings whose ids were kept separately are back. Their secrets are still in the keychain, but unknown to this desk: neither used nor deleted.',
    action: 'Check the desk against what should be recording, then add the accounts again.',
  },
  journalRowsSetAside: {
    what: 'Damaged records in the journal could not be read and were set aside: {{count}}.',
    meaning: 'Everything else is complete. Recordings continue in the cloud.',
    action: 'Check that no account, preset or recording is missing.',
  },
} as const satisfies Record<string, ProblemText>
