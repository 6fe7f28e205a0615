import { useEffect } from 'react'
import type { DeskSettings } from '../../shared/state/snapshot.ts'

const wantsLight = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: light)')

/** The theme to show for a setting, given what the system prefers. */
export function resolveTheme(setting: DeskSettings['theme'], systemIsLight: boolean): 'dark' | 'light' {
  if (setting !== 'system') return setting
  return systemIsLight ? 'light' : 'dark'
}

/** Paints the window in the chosen theme and follows the system while that is the choice. */
export function applyTheme(setting: DeskSettings['theme']): void {
  document.documentElement.dataset['theme'] = resolveTheme(setting, wantsLight().matches)
}

/** Keeps `data-theme` in step with the setting. */
export function useTheme(setting: DeskSettings['theme']): void {
  useEffect(() => {
    applyTheme(setting)
    const media = wantsLight()
    const follow = (): void => applyTheme(setting)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [setting])
}
