import { type JSX, useEffect, useRef } from 'react'
import { assertNever } from '../../shared/assertNever.ts'
import { DeskScreen } from '../features/desk/DeskScreen.tsx'
import { FirstRunScreen } from '../features/firstRun/FirstRunScreen.tsx'
import { HistoryScreen } from '../features/history/HistoryScreen.tsx'
import { TakeScreen } from '../features/history/TakeScreen.tsx'
import { LayoutsScreen } from '../features/layouts/LayoutsScreen.tsx'
import { PresetScreen } from '../features/presets/PresetScreen.tsx'
import { PresetsScreen } from '../features/presets/PresetsScreen.tsx'
import { SessionScreen } from '../features/session/SessionScreen.tsx'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { StudioScreen } from '../features/studio/StudioScreen.tsx'
import { type Screen, useNavigation } from '../stores/navigation.ts'
import { ScreenErrorBoundary } from './ScreenErrorBoundary.tsx'
import { Notice } from './shell/Notice.tsx'

function Content({ screen }: { readonly screen: Screen }): JSX.Element | null {
  switch (screen.name) {
    case 'desk':
      return <DeskScreen />
    case 'session':
      return <SessionScreen key={screen.id} id={screen.id} />
    case 'settings':
      return <SettingsScreen section={screen.section} />
    case 'layouts':
      return <LayoutsScreen />
    case 'presets':
      return <PresetsScreen />
    case 'preset':
      return <PresetScreen id={screen.id} />
    case 'studio':
      return <StudioScreen target={screen.target} />
    case 'history':
      return <HistoryScreen />
    case 'take':
      return <TakeScreen key={screen.id} id={screen.id} />
    case 'firstRun':
      return <FirstRunScreen />
    default:
      return assertNever(screen)
  }
}

/** The screen. When it changes, reading and tabbing begin at its top. */
export function Main(): JSX.Element {
  const { screen } = useNavigation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(screen)

  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    if (main.current?.contains(document.activeElement) !== true) main.current?.focus()
  }, [screen])

  return (
    <main ref={main} className="main" tabIndex={-1} data-screen={screen.name}>
      <Notice />
      <ScreenErrorBoundary key={JSON.stringify(screen)}>
        <Content screen={screen} />
      </ScreenErrorBoundary>
    </main>
  )
}
