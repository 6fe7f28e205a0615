import { createContext, useContext } from 'react'
import { type StoreApi, createStore } from 'zustand'
import { type EditHistory, newHistory } from '../../shared/layout/history.ts'
import type { LayoutState } from '../../shared/layout/layoutState.ts'
import type { DragHints } from '../features/studio/model/dragHints.ts'
import { type StudioScene, marked } from '../features/studio/model/scene.ts'
import type { Step } from '../features/studio/model/step.ts'
import { type Trying, nothingTried } from '../features/studio/model/trying.ts'
import type { Size, Viewport } from '../features/studio/model/viewport.ts'

/** One layout being edited, with everything that was done to it. It lives as long as the window, whatever screen is shown. */
export interface StudioDocument {
  readonly history: EditHistory<StudioScene, Step>
  /** During a drag: what it has made of the layout so far. Nothing of it counts before the drag ends. */
  readonly live: StudioScene | null
  readonly hints: DragHints | null
  /** null: the whole canvas, as large as it fits. */
  readonly viewport: Viewport | null
  /** Size of the stage, CSS px. */
  readonly stage: Size
  readonly trying: Trying
  /** What is stored, or what Program shows. */
  readonly saved: LayoutState
  /** What it was drawn on: differs from what is stored where both were changed since. */
  readonly base: LayoutState
  /** Numbers that were typed and could not be read, by the regions and the field they were meant for. */
  readonly unread: Readonly<Record<string, string>>
  /** What happened last, for screen readers. */
  readonly said: string
}

export type StudioDocumentStore = StoreApi<StudioDocument>

/** What is there, drags left aside. */
export const presentOf = ({ history }: StudioDocument): StudioScene => history.doc

/** What is seen: in the middle of a drag what it has made so far. */
export const sceneOf = ({ live, history }: StudioDocument): StudioScene => live ?? history.doc

/** Every layout that was opened in this window, by its key. */
export interface StudioDocuments {
  /** The document of a key; made from `saved` when it is opened for the first time. */
  readonly open: (key: string, saved: LayoutState) => StudioDocumentStore
}

/** Creates the documents of one window. */
export function createStudioDocuments(): StudioDocuments {
  const documents = new Map<string, StudioDocumentStore>()
  return {
    open: (key, saved) => {
      const known = documents.get(key)
      if (known !== undefined) return known
      const document = createStore<StudioDocument>(() => ({
        history: newHistory({ layout: marked(saved), selection: [] }),
        live: null,
        hints: null,
        viewport: null,
        stage: { width: 0, height: 0 },
        trying: nothingTried,
        saved,
        base: saved,
        unread: {},
        said: '',
      }))
      documents.set(key, document)
      return document
    },
  }
}

export const StudioDocumentsContext = createContext<StudioDocuments | null>(null)

/** @throws outside the provider. */
export function useStudioDocuments(): StudioDocuments {
  const documents = useContext(StudioDocumentsContext)
  if (documents === null) throw new Error('The documents of the studio are missing.')
  return documents
}
