import { useStore } from 'zustand'
import type { CueId, SessionId } from '../../../shared/ids.ts'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import type { Problem } from '../../../shared/problem.ts'
import { draftKeys } from '../../../shared/recording/draft.ts'
import type { Session } from '../../../shared/recording/session.ts'
import type { Result } from '../../bridge/client.ts'
import { useClient } from '../../stores/client.ts'
import { useDraftsStore } from '../../stores/drafts.ts'
import { type AskedTake, tellsOfTakes, useNavigationStore } from '../../stores/navigation.ts'
import { writeDraft } from '../studio/model/draftBody.ts'
import { sameLayout } from '../studio/model/scene.ts'

/** Takes of one session that this window asked for. Main sends them whole, one at a time, the newest wins. */
export interface Takes {
  /** The newest layout that was asked for and is not answered yet; null: none, or a cue's. */
  readonly asked: LayoutState | null
  readonly busy: boolean
  /** When the newest one was asked for, ms since 1970; null: none is on its way. */
  readonly since: number | null
  /** Why the newest one was refused. */
  readonly problem: Problem | null
  /** Each answers whether it was accepted. */
  readonly layout: (layout: LayoutState) => Promise<boolean>
  readonly cue: (cueId: CueId) => Promise<boolean>
  readonly next: () => Promise<boolean>
  readonly forget: () => void
}

/**
 * Asks for takes of a session. They never wait for each other here: main knows what to leave out. What becomes of them
 * belongs to the window: whoever goes to another screen meanwhile is told there.
 */
export function useTakes(sessionId: SessionId): Takes {
  const client = useClient()
  const drafts = useDraftsStore().getState()
  const navigation = useNavigationStore()
  const now = useStore(navigation, ({ takes }) => takes[sessionId])

  const ask = async (asked: LayoutState | null, call: () => Promise<Result<Session>>): Promise<boolean> => {
    const mine: AskedTake = { asked, since: Date.now(), problem: null }
    navigation.getState().setTake(sessionId, mine)
    const result = await call()
    const { takes, screen, setTake, report } = navigation.getState()
    // An older one may be answered late: only the newest says how things stand.
    if (takes[sessionId] === mine) {
      setTake(sessionId, result.ok ? null : { asked: null, since: null, problem: result.problem })
      if (!result.ok && !tellsOfTakes(screen, sessionId)) report(result.problem)
    }
    return result.ok
  }

  /** It is Program now, and no draft: where a screen shows it, that one lets go of it when it hears of Program. */
  const letGo = (layout: LayoutState): void => {
    const { screen, layoutDrafts, setLayoutDraft } = navigation.getState()
    if (tellsOfTakes(screen, sessionId)) return
    const draft = layoutDrafts[sessionId]
    if (draft !== undefined && sameLayout(draft, layout)) setLayoutDraft(sessionId, null)
    void drafts.forget({ key: draftKeys.sessionLayout(sessionId), held: writeDraft(layout, null) })
  }

  return {
    asked: now?.asked ?? null,
    busy: now !== undefined && now.since !== null,
    since: now?.since ?? null,
    problem: now?.problem ?? null,
    layout: async (layout) => {
      const accepted = await ask(layout, () => client.call('sessions.updateLayout', { sessionId, layout }))
      if (accepted) letGo(layout)
      return accepted
    },
    cue: (cueId) => ask(null, () => client.call('sessions.takeCue', { sessionId, cueId })),
    next: () => ask(null, () => client.call('sessions.takeNextCue', { sessionId })),
    forget: () => {
      if (now?.since === null) navigation.getState().setTake(sessionId, null)
    },
  }
}
