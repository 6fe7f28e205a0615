import type { ProblemText } from './problems.ts'

/** Faults of a file with root certificates. */
export const networkProblems = {
  caFileUnreadable: {
    what: 'The file {{path}} cannot be read.',
    meaning: 'Nothing was changed: the desk trusts the same hosts as before.',
    action: 'Check that the file is still there and that you may read it, then choose it again.',
  },
  caFileTooLarge: {
    what: 'The file is larger than 1 MB.',
    meaning: 'Nothing was changed: that is no file of root certificates.',
    action: 'Ask whoever runs your network for the root certificate as a PEM file.',
  },
  caFileEmpty: {
    what: 'There is no certificate in this file.',
    meaning: 'Nothing was changed: the desk trusts the same hosts as before.',
    action: 'Choose a PEM file: it has a line “BEGIN CERTIFICATE”. A .cer file in DER works too.',
  },
  caFileBroken: {
    what: 'Certificate {{number}} in this file is damaged.',
    meaning: 'Nothing was changed: a file is taken as a whole or not at all.',
    action: 'Get the file again from whoever runs your network.',
  },
  caFileHasKey: {
    what: 'This file also holds a private key.',
    meaning: 'Nothing was copied: a key does not belong into the desk.',
    action: 'Choose the file with the root certificate alone.',
  },
  caFileExpired: {
    what: 'Every certificate in this file expired, the last one on {{day}}.',
    meaning: 'Nothing was changed: no host could prove itself with them.',
    action: 'Ask whoever runs your network for the current root certificate.',
  },
  caFileUnsaved: {
    what: 'The certificates could not be kept in the folder of the desk.',
    meaning: 'Nothing was changed: the desk trusts the same hosts as before.',
    action: 'Make room on the disk or check the rights of the folder, then try again.',
  },
} as const satisfies Record<string, ProblemText>
