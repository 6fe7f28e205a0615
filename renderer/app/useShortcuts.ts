import { type RefObject, useContext, useEffect } from 'react'
import { NavigationContext } from '../stores/navigation.ts'
import { useWallViewStore } from '../stores/wallView.ts'
import { isOverlayOpen } from '../ui/keys.ts'
import { shortcutOf } from './shell/shortcutKeys.ts'

/** Window-wide keys. They do nothing while a dialog or a menu is open or before the first run is over. */
export function useShortcuts(search: RefObject<HTMLInputElement | null>): void {
  const navigation = useContext(NavigationContext)
  const wallView = useWallViewStore()
  useEffect(() => {
    if (navigation === null) return
    const press = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event)
      const { screen, go, openNewRecording } = navigation.getState()
      if (shortcut === null || screen.name === 'firstRun' || isOverlayOpen()) return
      event.preventDefault()
      switch (shortcut) {
        case 'search':
          search.current?.focus()
          search.current?.select()
          break
        case 'newRecording':
          openNewRecording(true)
          break
        case 'adopt':
          wallView.getState().change({ adopting: true })
          break
        case 'desk':
          go({ name: 'desk' })
          break
        case 'presets':
          go({ name: 'presets' })
          break
        case 'history':
          go({ name: 'history' })
          break
        case 'settings':
          go({ name: 'settings', section: 'accounts' })
          break
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [navigation, wallView, search])
}
