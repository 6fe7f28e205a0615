import type { i18n } from 'i18next'
import { toPx } from '../../../shared/layout/fractions.ts'
import type { StudioViewStore } from '../../stores/studioView.ts'
import type { Editing } from './editing.ts'
import { movable, withRects } from './model/placing.ts'
import { addRegions, copiesOf, selected } from './model/scene.ts'
import type { Size } from './model/viewport.ts'
import { selectionName } from './regionWords.ts'

/** Copies between the layouts of this window. The system's clipboard is left alone: regions mean nothing elsewhere. */
export interface ClipboardActions {
  /** Copies the selected regions. @returns whether there were any */
  readonly copy: () => boolean
  readonly paste: () => void
  /** Copies position and size of the one selected region. */
  readonly copyTransform: () => void
  /** Gives every selected region that may move the copied position and size. */
  readonly pasteTransform: () => void
}

interface ClipboardDeps {
  readonly editing: Editing
  readonly viewStore: StudioViewStore
  readonly words: i18n
  readonly canvas: () => Size
}

/** Creates the clipboard of one open layout; what is in it belongs to the window. */
export function createClipboard({ editing, viewStore, words, canvas }: ClipboardDeps): ClipboardActions {
  const { change } = viewStore.getState()
  const whatIsSelected = (): string => {
    const { layout, selection } = editing.scene()
    return selectionName(words, layout.regions, selection)
  }
  return {
    copy: () => {
      const copied = selected(editing.scene())
      if (copied.length === 0) return false
      change({ copied })
      editing.say(words.t('studio:status.copied', { what: whatIsSelected() }))
      return true
    },
    paste: () => {
      const { copied } = viewStore.getState()
      if (copied.length === 0) return
      const what = words.t('studio:step.regions', { count: copied.length })
      editing.edit({ name: 'paste', what }, (scene) =>
        addRegions(scene, copiesOf(copied, scene.layout.regions), canvas()),
      )
    },
    copyTransform: () => {
      const [region, second] = selected(editing.scene())
      if (region === undefined || second !== undefined) return
      const { x, y, width, height } = region
      change({ transform: { x, y, width, height } })
      editing.say(words.t('studio:status.copiedTransform'))
    },
    pasteTransform: () => {
      const { transform } = viewStore.getState()
      if (transform === null) return
      editing.edit({ name: 'pasteTransform' }, (scene) => {
        const indices = movable(scene)
        const place = toPx(transform, canvas())
        return withRects(
          scene,
          indices,
          indices.map(() => place),
          canvas(),
        )
      })
    },
  }
}
