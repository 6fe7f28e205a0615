import type { NativeTheme } from 'electron'
import type { DeskSettings } from '../../shared/state/snapshot.ts'
import type { Hub } from '../state/hub.ts'

/** The window's colour before its page is drawn: the page's own background. */
export function backgroundColour(dark: boolean): string {
  return dark ? '#0B0D10' : '#F3F4F6'
}

/** Keeps the system's idea of our theme (menus, dialogs, `prefers-color-scheme`) in step with the setting. */
export function followTheme(nativeTheme: NativeTheme, hub: Hub): () => void {
  const follow = ({ theme }: DeskSettings) => {
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme
  }
  follow(hub.snapshot().settings)
  return hub.onChange((change) => {
    if (change.kind === 'settings') follow(change.value)
  })
}
