import type { ProblemText } from './problems.ts'

/** Faults of the keychain and of what is stored there. */
export const secretProblems = {
  secretsLocked: {
    what: 'The keychain of this computer is locked.',
    meaning: 'The desk cannot read the secrets it needs. Running recordings continue in the cloud.',
    action: 'Unlock the keychain, then choose “Try again”. Or type the secret again for this session only.',
  },
  secretsAbsent: {
    what: 'This computer has no keychain service running.',
    meaning: 'Secrets can be neither read nor saved. Running recordings continue in the cloud.',
    action: 'Start the keychain service, then try again. Or keep the secret for this session only.',
  },
  secretsRestarted: {
    what: 'The keychain service of this computer was stopped or started anew while the desk was running.',
    meaning: 'The desk no longer reaches it, but knows the secrets it has read. Running recordings continue.',
    action:
      'Quit the desk, keeping the recordings running, and open it again. Until then, keep new secrets for this session only.',
  },
  secretsUnavailable: {
    what: 'The keychain did not do what was asked{{aside}}.',
    meaning: 'The secret could not be read or saved. Running recordings continue in the cloud.',
    action: 'Try again. Or keep the secret for this session only.',
  },
  secretsTimeout: {
    what: 'The keychain did not answer within {{seconds}} s. It may be waiting for its password window.',
    meaning: 'The desk does without it for now. Running recordings continue in the cloud.',
    action: 'Answer the keychain’s password window, then try again. Or keep the secret for this session only.',
  },
  secretsLost: {
    what: 'The keychain no longer has the {{name}} that was stored there.',
    meaning: 'What needs it cannot be started or controlled. Running recordings continue in the cloud.',
    action: 'Enter it again.',
  },
  secretTooLong: {
    what: 'The {{name}} is {{bytes}} bytes long; at most {{limit}} can be stored.',
    meaning: 'It was not saved.',
    action: 'Check that the right text was pasted.',
  },
  secretHasNul: {
    what: 'The {{name}} contains a NUL character, which keychains cut off.',
    meaning: 'It was not saved.',
    action: 'Paste it again from its source.',
  },
  secretOvertaken: {
    what: 'While this was being saved, what it belongs to was changed, moved or removed.',
    meaning: 'Nothing of what was typed was saved. Running recordings continue.',
    action: 'Look at it again, then enter it once more if it is still needed.',
  },
  secretEmpty: {
    what: 'The {{name}} is empty.',
    meaning: 'It was not saved.',
    action: 'Type or paste it, then save.',
  },
} as const satisfies Record<string, ProblemText>
