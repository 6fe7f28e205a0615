import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import type { MixedVideoLayout } from '../../../shared/agora/codes.ts'
import { type Person, type WhatIf, crowd, whatIf } from '../../../shared/layout/whatIf.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import { lintLayout } from '../../../shared/recording/lintLayout.ts'
import { clashesIn } from '../../../shared/underway.ts'
import { type StudioDocument, type StudioDocumentStore, presentOf, sceneOf } from '../../stores/studioDocuments.ts'
import type { StudioActions } from './actions.ts'
import type { Gestures } from './gestures.ts'
import type { DragHints } from './model/dragHints.ts'
import { type StudioScene, sameLayout } from './model/scene.ts'
import { type LayoutField, layoutParts } from './model/underway.ts'
import { type Size, type Viewport, fitted } from './model/viewport.ts'
import type { Stored } from './stored.ts'
import type { OpenTarget } from './useTarget.ts'

/** What the parts of the studio share. */
export interface Editor {
  readonly open: OpenTarget
  readonly document: StudioDocumentStore
  readonly actions: StudioActions
  readonly gestures: Gestures
  readonly stored: Stored
  readonly saving: boolean
  /** Why what is drawn cannot be written down at the moment; null: it can. */
  readonly draftProblem: Problem | null
}

export const EditorContext = createContext<Editor | null>(null)

/** @throws outside the studio. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('The studio is missing.')
  return editor
}

/** A part of the document. The selector must give the same thing for the same document. */
export function useDocument<T>(selector: (document: StudioDocument) => T): T {
  return useStore(useEditor().document, selector)
}

/** The layout and what is selected. In the middle of a drag still what was there before: most of the studio may rest then. */
export const useScene = <T>(selector: (scene: StudioScene) => T): T =>
  useDocument((document) => selector(presentOf(document)))

/** The layout and what is selected as a drag has made them so far: for what follows the pointer. */
export const useLiveScene = (): StudioScene => useDocument(sceneOf)

export const useHints = (): DragHints | null => useDocument(({ hints }) => hints)

/** Where the canvas stands on the stage. */
export function useViewport(): { readonly viewport: Viewport; readonly stage: Size; readonly fits: boolean } {
  const { canvas } = useEditor().open
  const chosen = useDocument(({ viewport }) => viewport)
  const stage = useDocument((document) => document.stage)
  const viewport = useMemo(() => chosen ?? fitted(canvas, stage), [chosen, canvas, stage])
  return { viewport, stage, fits: chosen === null }
}

/** How many people a layout is shown with while nobody has said. */
const USUAL_PEOPLE = 5

/** The people imagined in the channel, the layout they are shown in, and where that puts them. */
export interface TryOut extends WhatIf {
  /** The layout that is tried out; null: the draft itself. */
  readonly kind: MixedVideoLayout | null
  readonly people: readonly Person[]
  /** Somebody has said how many people there are. */
  readonly chosen: boolean
}

export function useTryOut(): TryOut {
  const layout = useScene((scene) => scene.layout)
  const { kind, people: chosen } = useDocument(({ trying }) => trying)
  return useMemo(() => {
    const shown = kind === null ? layout : { ...layout, mixedVideoLayout: kind }
    const usual = shown.mixedVideoLayout === 3 ? Math.max(1, shown.regions.length) : USUAL_PEOPLE
    const people = chosen ?? crowd(shown, usual)
    return { ...whatIf(shown, people), kind, people, chosen: chosen !== null }
  }, [layout, kind, chosen])
}

/** What the linter says about the layout; not computed in the middle of a drag, which cannot leave the canvas anyway. */
export function useFindings(): readonly Finding[] {
  const { canvas } = useEditor().open
  const layout = useDocument((document) => presentOf(document).layout)
  return useMemo(() => lintLayout(layout, canvas), [layout, canvas])
}

/** What was changed here and elsewhere since: nothing is saved before somebody has chosen. Take asks nobody. */
export function useClashes(): readonly LayoutField[] {
  const { session } = useEditor().open
  const mine = useDocument((document) => presentOf(document).layout)
  const base = useDocument((document) => document.base)
  const saved = useDocument((document) => document.saved)
  return useMemo(
    () => (session === null ? clashesIn(layoutParts, { mine, base }, saved) : []),
    [session, mine, base, saved],
  )
}

/** Whether there is something that is not stored, or that Program does not show. */
export function useUnsaved(): boolean {
  const layout = useDocument((document) => presentOf(document).layout)
  const saved = useDocument((document) => document.saved)
  return useMemo(() => !sameLayout(layout, saved), [layout, saved])
}
