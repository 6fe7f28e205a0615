import type { DeskBridge } from '../../shared/ipc/bridge.ts'
import { type Problem, problem } from '../../shared/problem.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import { type MirrorState, emptyMirror, receiveChange, receiveSnapshot } from './mirrorState.ts'

/** Wait before a snapshot that could not be had is asked for again, ms. */
const RETRY_AFTER = 1_000

/** The longest a command waits until the window has seen its effect, ms; then a snapshot is asked for. */
const SEEN_WITHIN = 2_000

/** What the mirror tells its owner: the newest state, or why there is none. */
export type MirrorListener = (news: {
  readonly snapshot: DeskSnapshot | null
  readonly problem: Problem | null
}) => void

/** Follows the hub in main. */
export interface Mirror {
  /** Resolves once the copy has reached `rev`, or after asking again when it did not in time. */
  readonly seen: (rev: number) => Promise<void>
  /** Ends the subscription. */
  readonly close: () => void
}

/** Subscribes first, then asks for the snapshot, so that nothing falls between the two. */
export function createMirror(bridge: DeskBridge, listener: MirrorListener): Mirror {
  let state: MirrorState = emptyMirror
  let closed = false
  let asked = false
  const waiting = new Set<{ readonly rev: number; readonly done: () => void }>()

  const settle = (next: MirrorState): void => {
    const changed = next.snapshot !== state.snapshot
    state = next
    if (changed) listener({ snapshot: state.snapshot, problem: null })
    for (const waiter of waiting) if ((state.snapshot?.rev ?? -1) >= waiter.rev) waiter.done()
  }

  const askLater = (): void => {
    setTimeout(ask, RETRY_AFTER)
  }

  const failed = (reason: Problem): void => {
    listener({ snapshot: state.snapshot, problem: reason })
    askLater()
  }

  function ask(): void {
    if (asked || closed) return
    asked = true
    bridge.call['desk.snapshot'](null).then(
      (answer) => {
        asked = false
        if (closed) return
        if (!answer.ok) failed(answer.problem)
        else {
          settle(receiveSnapshot(state, answer.value))
          // A snapshot that does not close the gap must not be asked for again in the same breath.
          if (state.asking) askLater()
        }
      },
      (cause: unknown) => {
        asked = false
        if (closed) return
        failed(problem('internal', { params: { detail: String(cause) }, retryable: true }))
      },
    )
  }

  const unsubscribe = bridge.onChanged((change) => {
    const asking = state.asking
    settle(receiveChange(state, change))
    if (state.asking && !asking) ask()
  })
  ask()

  return {
    seen: (rev) => {
      if ((state.snapshot?.rev ?? -1) >= rev) return Promise.resolve()
      return new Promise((resolve) => {
        const finish = (): void => {
          clearTimeout(timer)
          waiting.delete(waiter)
          resolve()
        }
        const waiter = { rev, done: finish }
        const timer = setTimeout(() => {
          ask()
          finish()
        }, SEEN_WITHIN)
        waiting.add(waiter)
      })
    },
    close: () => {
      closed = true
      unsubscribe()
    },
  }
}
