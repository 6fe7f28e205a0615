import type { ProblemText } from './problems.ts'

/** Why a stop could not leave: the recording runs on, whatever is pressed. */
export const stopProblems = {
  stopKeychain: {
    what: 'The stop of “{{name}}” was not sent: the keychain does not give the desk the certificate of “{{account}}”.',
    meaning: 'It records on. Until that changes, the desk can stop nothing of this account.',
    action:
      'Unlock or start the keychain, choose “Try again”, then press Stop once more. Or enter the certificate for this session only.',
  },
  stopCertificate: {
    what: 'The stop of “{{name}}” was not sent: the desk does not have the certificate of “{{account}}”.',
    meaning: 'It records on. Until the certificate is entered, the desk can stop nothing of this account.',
    action: 'Enter the certificate, then press Stop once more.',
  },
} as const satisfies Record<string, ProblemText>
