import type { StudioDocumentStore } from '../../stores/studioDocuments.ts'
import { type Size, type Viewport, fitted, reachable, zoomStop, zoomedAt } from './model/viewport.ts'

/** How the canvas is looked at. */
export interface ViewActions {
  /** What is seen now. */
  readonly viewport: () => Viewport
  /** Looks at the canvas differently: by the wheel, by the hand. */
  readonly look: (change: (viewport: Viewport) => Viewport) => void
  readonly zoom: (to: 'in' | 'out' | 'fit') => void
  /** Around the middle of the stage. */
  readonly zoomTo: (zoom: number) => void
  /** The stage has another size, CSS px. */
  readonly resizeStage: (stage: Size) => void
}

interface ViewDeps {
  readonly document: StudioDocumentStore
  readonly canvas: () => Size
}

/** Creates the view of one open layout. */
export function createViewActions({ document, canvas }: ViewDeps): ViewActions {
  const viewport = (): Viewport => {
    const { viewport: chosen, stage } = document.getState()
    return chosen ?? fitted(canvas(), stage)
  }
  const look = (change: (before: Viewport) => Viewport): void => {
    const { stage } = document.getState()
    document.setState({ viewport: reachable(change(viewport()), canvas(), stage) })
  }
  const zoomTo = (zoom: number): void => {
    const { width, height } = document.getState().stage
    look((before) => zoomedAt(before, zoom, { x: width / 2, y: height / 2 }))
  }
  return {
    viewport,
    look,
    zoomTo,
    zoom: (to) => {
      if (to === 'fit') document.setState({ viewport: null })
      else zoomTo(zoomStop(viewport().zoom, to === 'in' ? 1 : -1))
    },
    resizeStage: (stage) => {
      const { stage: before } = document.getState()
      if (before.width !== stage.width || before.height !== stage.height) document.setState({ stage })
    },
  }
}
