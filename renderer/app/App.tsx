import { type JSX, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AdoptDialog } from '../features/adopt/AdoptDialog.tsx'
import { StartSheet } from '../features/bulk/StartSheet.tsx'
import { RehearsalPanel } from '../features/rehearsal/RehearsalPanel.tsx'
import { DropFile } from '../features/exchange/DropFile.tsx'
import { ImportDialog } from '../features/exchange/ImportDialog.tsx'
import { NewRecordingDialog } from '../features/start/NewRecordingDialog.tsx'
import { useDesk, useDeskView } from '../stores/desk.ts'
import { useNavigationPart } from '../stores/navigation.ts'
import { Icon } from '../ui/Icon.tsx'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import { Main } from './Main.tsx'
import { Banners } from './shell/Banners.tsx'
import { CountdownElsewhere } from './shell/CountdownElsewhere.tsx'
import { Rail } from './shell/Rail.tsx'
import { StatusBar } from './shell/StatusBar.tsx'
import { TopBar } from './shell/TopBar.tsx'
import { useTheme } from './theme.ts'
import { useShortcuts } from './useShortcuts.ts'

/** Nothing can be shown before the first snapshot; why it does not come can. */
function Waiting(): JSX.Element {
  const { t } = useTranslation('shell')
  const { problem } = useDeskView()
  return (
    <div className="center-screen">
      <Icon name="mark" size={40} className="text-t3" />
      <h1 className="text-18 font-semibold">{t('starting.title')}</h1>
      {problem === null ? <p className="text-t2">{t('starting.text')}</p> : <ProblemNotice problem={problem} />}
    </div>
  )
}

function Ready(): JSX.Element {
  const { isFirstRun, backstage } = useNavigationPart((window) => ({
    isFirstRun: window.screen.name === 'firstRun',
    backstage: window.backstage,
  }))
  const search = useRef<HTMLInputElement>(null)
  useTheme(useDesk((desk) => desk.settings.theme))
  useShortcuts(search)

  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true'
  }, [])

  if (isFirstRun) return <Main />
  return (
    <div className="app" data-backstage={backstage || undefined}>
      <Rail />
      <div className="body">
        <TopBar search={search} />
        <Banners />
        <Main />
        <CountdownElsewhere />
      </div>
      {backstage ? <RehearsalPanel /> : null}
      <StatusBar />
      <NewRecordingDialog />
      <StartSheet />
      <AdoptDialog />
      <ImportDialog />
      <DropFile />
    </div>
  )
}

/** The whole window. First run has the window to itself. */
export function App(): JSX.Element {
  const { snapshot } = useDeskView()
  return snapshot === null ? <Waiting /> : <Ready />
}
