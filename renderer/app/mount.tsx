import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { DeskBridge } from '../../shared/ipc/bridge.ts'
import { createClient } from '../bridge/client.ts'
import { createMirror } from '../bridge/mirror.ts'
import { createClock } from '../stores/clock.ts'
import { createDeskStore } from '../stores/desk.ts'
import { createDrafts } from '../stores/drafts.ts'
import { createLayoutUndo } from '../stores/layoutUndo.ts'
import { createNavigation } from '../stores/navigation.ts'
import { createStudioDocuments } from '../stores/studioDocuments.ts'
import { createStudioView } from '../stores/studioView.ts'
import { createPresetList } from '../stores/presetList.ts'
import { createWallView } from '../stores/wallView.ts'
import { createWords } from '../strings/index.ts'
import { App } from './App.tsx'
import { DeskProviders } from './DeskProviders.tsx'
import { firstScreen } from './firstScreen.ts'
import { openTarget } from './openTarget.ts'
import { applyTheme } from './theme.ts'

/** Puts the window together around the bridge of the preload and shows it. */
export function mount(root: HTMLElement, bridge: DeskBridge): void {
  applyTheme('system')
  const desk = createDeskStore()
  const navigation = createNavigation({ name: 'desk' })
  const clock = createClock()
  const presetList = createPresetList()
  const mirror = createMirror(bridge, (news) => {
    const first = desk.getState().snapshot === null
    if (first && news.snapshot !== null) navigation.getState().go(firstScreen(news.snapshot))
    desk.setState(news)
  })
  const client = createClient(bridge, mirror.seen)
  bridge.onOpen((target) => openTarget(target, { navigation, presetList }))
  clock.start()
  createRoot(root).render(
    <StrictMode>
      <DeskProviders
        client={client}
        desk={desk}
        drafts={createDrafts(client, desk)}
        clock={clock.store}
        navigation={navigation}
        wallView={createWallView()}
        studioView={createStudioView()}
        studioDocuments={createStudioDocuments()}
        presetList={presetList}
        layoutUndo={createLayoutUndo()}
        words={createWords()}
      >
        <App />
      </DeskProviders>
    </StrictMode>,
  )
}
