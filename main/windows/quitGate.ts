import { assertNever } from '../../shared/assertNever.ts'

/** What a person wants to become of running recordings. */
export type QuitChoice = 'keep' | 'stop' | 'cancel'

/** Recordings that would go on without the desk. */
export interface GoingOn {
  /** The desk can stop them. */
  readonly running: number
  /** They may run, and no id is known by which they could be stopped. */
  readonly beyond: number
}

interface QuitGateDeps {
  readonly goingOn: () => GoingOn
  readonly ask: (goingOn: GoingOn) => Promise<QuitChoice>
  /** Stops them all; false when one of them could not be stopped, which has been said then. */
  readonly stopAll: () => Promise<boolean>
  readonly quit: () => void
}

/** Stands before the way out while recordings run. */
export interface QuitGate {
  /** Whether the desk may quit now. If not, a question is open; its answer quits later, or not at all. */
  mayQuit(): boolean
  /** The system shuts down or ends the desk: that is never held up, and recordings go on in the cloud. */
  systemEnds(): void
  /** Whether the system ends the desk: then nothing may take long. */
  inHurry(): boolean
}

/** Creates the gate. */
export function createQuitGate({ goingOn, ask, stopAll, quit }: QuitGateDeps): QuitGate {
  let open = false
  let asking = false
  let hurry = false

  const leave = (): void => {
    open = true
    quit()
  }

  const question = async (): Promise<void> => {
    const choice = await ask(goingOn())
    switch (choice) {
      case 'keep':
        leave()
        return
      case 'stop':
        if (await stopAll()) leave()
        return
      case 'cancel':
        return
      default:
        assertNever(choice)
    }
  }

  return {
    mayQuit: () => {
      const { running, beyond } = goingOn()
      if (open || running + beyond === 0) return true
      if (!asking) {
        asking = true
        // A question that cannot be asked must not keep anybody in: the recordings are safe in the journal.
        question()
          .catch(leave)
          .finally(() => {
            asking = false
          })
      }
      return false
    },
    systemEnds: () => {
      open = true
      hurry = true
    },
    inHurry: () => hurry,
  }
}
