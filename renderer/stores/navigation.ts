import { createContext, useContext } from 'react'
import { type StoreApi, createStore, useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { AccountId, CueId, LayoutId, PresetId, SessionId } from '../../shared/ids.ts'
import type { LayoutState } from '../../shared/layout/layoutState.ts'
import type { Problem } from '../../shared/problem.ts'
import type { TakeVerdict } from '../../shared/recording/history.ts'

/** Parts of the settings that exist. */
export type SettingsSection = 'accounts' | 'storage' | 'secrets' | 'network' | 'safety' | 'appearance'

/** What the layout studio works on: a layout of the library, of a preset, of one of its cues, or of a running recording. */
export type StudioTarget =
  | { readonly kind: 'library'; readonly id: LayoutId }
  | { readonly kind: 'preset'; readonly id: PresetId }
  | { readonly kind: 'cue'; readonly presetId: PresetId; readonly cueId: CueId }
  | { readonly kind: 'session'; readonly id: SessionId }

/** Where the window is. */
export type Screen =
  | { readonly name: 'desk' }
  | { readonly name: 'session'; readonly id: SessionId }
  | { readonly name: 'layouts' }
  | { readonly name: 'presets' }
  | { readonly name: 'preset'; readonly id: PresetId | 'new' }
  | { readonly name: 'settings'; readonly section: SettingsSection }
  | { readonly name: 'studio'; readonly target: StudioTarget }
  | { readonly name: 'history' }
  | { readonly name: 'take'; readonly id: SessionId }
  | { readonly name: 'firstRun' }

/** What is looked for in the history, and where one was: coming back from a take finds it as it was left. */
export interface HistoryView {
  readonly text: string
  readonly verdicts: readonly TakeVerdict[]
  /** Days as `2026-05-03`, both included; empty: no limit. */
  readonly fromDay: string
  readonly toDay: string
  readonly take: SessionId | null
}

/** Everything, from the top. */
export const wholeHistory: HistoryView = { text: '', verdicts: [], fromDay: '', toDay: '', take: null }

/** The newest Take of a recording that this window asked for: on its way, or refused. */
export interface AskedTake {
  /** The layout that was asked for; null: a cue's. */
  readonly asked: LayoutState | null
  /** While it is on its way: when it was asked for, ms since 1970; null: it was refused. */
  readonly since: number | null
  readonly problem: Problem | null
}

/** Why a command was refused, and what it concerned where the words do not say; empty: they do. */
interface Notice {
  readonly problem: Problem
  readonly concerns: string
}

/** The window's own state: where it is, and what a person is doing there. Nothing of it outlives the window. */
export interface NavigationState {
  readonly screen: Screen
  /** Whether the New recording dialog is open. */
  readonly newRecording: boolean
  /** Whether the controls of the rehearsal are open beside the screen. */
  readonly backstage: boolean
  /** Narrows the desk: text, and one account. */
  readonly search: string
  readonly accountFilter: AccountId | null
  /** The session whose tile should take focus when it appears, after a start. */
  readonly focusSession: SessionId | null
  /** When Start was pressed last, ms since 1970. */
  readonly startedAt: number | null
  /** The last refusal, until it is closed. */
  readonly notice: Notice | null
  readonly historyView: HistoryView
  /** Layouts being prepared for running sessions: looking at another screen loses none. */
  readonly layoutDrafts: Readonly<Record<SessionId, LayoutState>>
  /** Takes that nobody has answered yet, or that were refused: every screen of the recording tells of them. */
  readonly takes: Readonly<Record<SessionId, AskedTake>>

  readonly go: (screen: Screen) => void
  readonly openNewRecording: (open: boolean) => void
  readonly openBackstage: (open: boolean) => void
  readonly setSearch: (search: string) => void
  readonly filterAccount: (accountId: AccountId | null) => void
  readonly focusOn: (sessionId: SessionId | null) => void
  readonly noteStart: (at: number) => void
  /** Shows why a command was refused, and what it concerned where the words do not say; null closes it. */
  readonly report: (problem: Problem | null, concerns?: string) => void
  readonly changeHistoryView: (change: Partial<HistoryView>) => void
  /** Keeps a draft; null forgets it. */
  readonly setLayoutDraft: (sessionId: SessionId, draft: LayoutState | null) => void
  /** Keeps what became of a Take; null: there is nothing to tell any more. */
  readonly setTake: (sessionId: SessionId, take: AskedTake | null) => void
}

export type NavigationStore = StoreApi<NavigationState>

/** Creates the navigation state of one window. */
export function createNavigation(screen: Screen): NavigationStore {
  return createStore<NavigationState>((set) => ({
    screen,
    newRecording: false,
    backstage: false,
    search: '',
    accountFilter: null,
    focusSession: null,
    startedAt: null,
    notice: null,
    historyView: wholeHistory,
    layoutDrafts: {},
    takes: {},
    go: (next) => set({ screen: next, newRecording: false, notice: null }),
    openNewRecording: (newRecording) => set({ newRecording }),
    openBackstage: (backstage) => set({ backstage }),
    setSearch: (search) => set({ search }),
    filterAccount: (accountFilter) => set({ accountFilter }),
    focusOn: (focusSession) => set({ focusSession }),
    noteStart: (startedAt) => set({ startedAt }),
    report: (problem, concerns = '') => set({ notice: problem === null ? null : { problem, concerns } }),
    changeHistoryView: (change) => set(({ historyView }) => ({ historyView: { ...historyView, ...change } })),
    setLayoutDraft: (sessionId, draft) =>
      set(({ layoutDrafts: { [sessionId]: _old, ...others } }) => ({
        layoutDrafts: draft === null ? others : { ...others, [sessionId]: draft },
      })),
    setTake: (sessionId, take) =>
      set(({ takes: { [sessionId]: _old, ...others } }) => ({
        takes: take === null ? others : { ...others, [sessionId]: take },
      })),
  }))
}

/** Whether a screen is a recording's own: there its Stop, in whatever stage, is never out of sight. */
export const isOwnScreen = (screen: Screen, sessionId: SessionId): boolean =>
  (screen.name === 'session' || screen.name === 'take') && screen.id === sessionId

/** Whether a screen tells of the Takes of a recording itself. */
export const tellsOfTakes = (screen: Screen, sessionId: SessionId): boolean =>
  (screen.name === 'session' && screen.id === sessionId) ||
  (screen.name === 'studio' && screen.target.kind === 'session' && screen.target.id === sessionId)

export const NavigationContext = createContext<NavigationStore | null>(null)

/** For those who look at it later than they are drawn. @throws outside the provider. */
export function useNavigationStore(): NavigationStore {
  const store = useContext(NavigationContext)
  if (store === null) throw new Error('The navigation is missing.')
  return store
}

/** The window's navigation: `const { screen, go } = useNavigation()`. @throws outside the provider. */
export function useNavigation(): NavigationState {
  return useStore(useNavigationStore())
}

/**
 * A part of it, for what stays while screens change: it is drawn again only when that part changes (compared one level deep).
 * @throws outside the provider.
 */
export function useNavigationPart<T>(select: (navigation: NavigationState) => T): T {
  return useStore(useNavigationStore(), useShallow(select))
}
