import type { Page } from 'playwright-core'
import type { DeskBridge } from '../../shared/ipc/bridge.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { LayoutState } from '../../shared/layout/layoutState.ts'
import type { Phase, Session } from '../../shared/recording/session.ts'

/** What a window has been told about a session, and what the desk must therefore still know after any crash. */
export interface Told {
  readonly id: SessionId
  readonly phase: Phase
  readonly resourceId: string | null
  readonly sid: string | null
  readonly presetId: Session['presetId']
  readonly layout: LayoutState | null
  /** The operator took it off the desk. */
  readonly gone: boolean
  /** The operator asked for that, and the desk may have done it without being able to say so. */
  readonly mayBeGone: boolean
}

/** Sits in front of the window and remembers everything it showed until the desk died. */
export interface Witness {
  /** The newest word about every session. */
  told(): readonly Told[]
  /** The operator is about to take one off the desk. */
  asksToGo(id: SessionId): void
  /**
   * The operator gives up a start without an answer, as `ask` asks the desk to: what runs behind it is nobody's from then on,
   * unless the desk refuses.
   */
  letsGo<T extends { readonly ok: boolean }>(id: SessionId, ask: () => Promise<T>): Promise<T>
  /** Whether the recording of this resource was given up, without its sid ever having been shown. */
  wasLetGo(resourceId: string): boolean
  /** Looks at the window of a new launch. What it was told before stays. */
  watch(page: Page, sessions: readonly Session[]): Promise<void>
  /** What the relaunched desk said has been checked: from now on that counts. */
  settle(sessions: readonly Session[]): void
}

const MARK = 'witness '

type Heard = Omit<Told, 'gone' | 'mayBeGone'>

const wordOf = ({ id, phase, resourceId, sid, presetId, layout }: Session): Told => ({
  id,
  phase,
  resourceId,
  sid,
  presetId,
  layout,
  gone: false,
  mayBeGone: false,
})

/** Creates a witness who has seen nothing yet. */
export function createWitness(): Witness {
  const words = new Map<SessionId, Told>()
  /** By resource: wishes to give it up that were not refused, or not answered. */
  const given = new Map<string, number>()
  const count = (resourceId: string, wishes: 1 | -1): void => {
    given.set(resourceId, (given.get(resourceId) ?? 0) + wishes)
  }

  const hear = (text: string): void => {
    if (!text.startsWith(MARK)) return
    const word = JSON.parse(text.slice(MARK.length)) as Heard | { readonly removed: SessionId }
    if (!('removed' in word)) {
      words.set(word.id, { ...word, gone: false, mayBeGone: words.get(word.id)?.mayBeGone ?? false })
      return
    }
    const known = words.get(word.removed)
    if (known !== undefined) words.set(word.removed, { ...known, gone: true })
  }

  const settle = (sessions: readonly Session[]): void => {
    words.clear()
    for (const session of sessions) words.set(session.id, wordOf(session))
  }

  return {
    told: () => [...words.values()],
    settle,
    asksToGo: (id) => {
      const known = words.get(id)
      if (known !== undefined) words.set(id, { ...known, mayBeGone: true })
    },
    letsGo: async (id, ask) => {
      const { resourceId = null, sid = null } = words.get(id) ?? {}
      if (resourceId === null || sid !== null) return ask()
      count(resourceId, 1)
      const answer = await ask()
      // Two wishes may be on their way at once: one that is refused does not take the other one back.
      if (!answer.ok) count(resourceId, -1)
      return answer
    },
    wasLetGo: (resourceId) => (given.get(resourceId) ?? 0) > 0,
    watch: async (page, sessions) => {
      settle(sessions)
      // The console carries each word out of the page at once: after a SIGKILL nobody could be asked any more.
      page.on('console', (message) => hear(message.text()))
      await page.evaluate((mark) => {
        const { recordingDesk } = window as unknown as { readonly recordingDesk: DeskBridge }
        recordingDesk.onChanged((change) => {
          if (change.kind === 'remove' && change.collection === 'sessions') {
            console.debug(mark + JSON.stringify({ removed: change.id }))
          }
          if (change.kind !== 'put' || change.collection !== 'sessions') return
          const { id, phase, resourceId, sid, presetId, layout } = change.value
          console.debug(mark + JSON.stringify({ id, phase, resourceId, sid, presetId, layout }))
        })
      }, MARK)
    },
  }
}
