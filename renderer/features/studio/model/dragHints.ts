import type { GapDistance, Guide } from '../../../../shared/layout/snapGuides.ts'
import type { ScreenBox } from './screenBox.ts'

/** What a drag shows beside the regions themselves. */
export interface DragHints {
  readonly gesture: 'move' | 'resize' | 'marquee'
  readonly guides: readonly Guide[]
  readonly distances: readonly GapDistance[]
  /** Beside what is dragged: where it is, or how large. Empty: nothing. */
  readonly bubble: string
  /** CSS px on the stage; null without a marquee. */
  readonly marquee: ScreenBox | null
}
