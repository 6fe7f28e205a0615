import type { i18n } from 'i18next'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'

/** What a layout is called, such as "Best fit" or "Custom, 3 regions". */
export function layoutName(words: i18n, layout: LayoutState | null): string {
  if (layout === null) return words.t('recording:layout.unknown')
  return layout.mixedVideoLayout === 3
    ? words.t('recording:layout.regions', { count: layout.regions.length })
    : words.t(`recording:layout.name.${layout.mixedVideoLayout}`)
}
