import { CSPProvider } from '@base-ui/react/csp-provider'
import { Tooltip } from '@base-ui/react/tooltip'
import type { i18n } from 'i18next'
import type { JSX, ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { DeskClient } from '../bridge/client.ts'
import { ClientContext } from '../stores/client.ts'
import { ClockContext, type ClockStore } from '../stores/clock.ts'
import { DeskStoreContext, type DeskStore } from '../stores/desk.ts'
import { DraftsContext, type DraftsStore } from '../stores/drafts.ts'
import { LayoutUndoContext, type LayoutUndoStore } from '../stores/layoutUndo.ts'
import { NavigationContext, type NavigationStore } from '../stores/navigation.ts'
import { StudioDocumentsContext, type StudioDocuments } from '../stores/studioDocuments.ts'
import { StudioViewContext, type StudioViewStore } from '../stores/studioView.ts'
import { PresetListContext, type PresetListStore } from '../stores/presetList.ts'
import { WallViewContext, type WallViewStore } from '../stores/wallView.ts'

interface DeskProvidersProps {
  readonly client: DeskClient
  readonly desk: DeskStore
  readonly drafts: DraftsStore
  readonly clock: ClockStore
  readonly navigation: NavigationStore
  readonly wallView: WallViewStore
  readonly studioView: StudioViewStore
  readonly studioDocuments: StudioDocuments
  readonly presetList: PresetListStore
  readonly layoutUndo: LayoutUndoStore
  readonly words: i18n
  readonly children: ReactNode
}

/** Hands the window's parts down. No component reaches for a module-level instance. */
export function DeskProviders({
  client,
  desk,
  drafts,
  clock,
  navigation,
  wallView,
  studioView,
  studioDocuments,
  presetList,
  layoutUndo,
  words,
  children,
}: DeskProvidersProps): JSX.Element {
  return (
    <CSPProvider disableStyleElements>
      <I18nextProvider i18n={words}>
        <ClientContext value={client}>
          <DeskStoreContext value={desk}>
            <DraftsContext value={drafts}>
              <ClockContext value={clock}>
                <NavigationContext value={navigation}>
                  <WallViewContext value={wallView}>
                    <StudioViewContext value={studioView}>
                      <StudioDocumentsContext value={studioDocuments}>
                        <PresetListContext value={presetList}>
                          <LayoutUndoContext value={layoutUndo}>
                            <Tooltip.Provider delay={400}>{children}</Tooltip.Provider>
                          </LayoutUndoContext>
                        </PresetListContext>
                      </StudioDocumentsContext>
                    </StudioViewContext>
                  </WallViewContext>
                </NavigationContext>
              </ClockContext>
            </DraftsContext>
          </DeskStoreContext>
        </ClientContext>
      </I18nextProvider>
    </CSPProvider>
  )
}
