import type { OpenTarget } from '../../shared/ipc/contract.ts'
import { opened } from '../stores/importQueue.ts'
import type { NavigationStore } from '../stores/navigation.ts'
import type { PresetListStore } from '../stores/presetList.ts'

interface OpenDeps {
  readonly navigation: NavigationStore
  readonly presetList: PresetListStore
}

/**
 * Shows what main asks for. A dialog or a panel opens over the screen that is there, whatever somebody does on it; only the first
 * run, which has no room for either, is left.
 */
export function openTarget(target: OpenTarget, { navigation, presetList }: OpenDeps): void {
  const { screen, go, openNewRecording, openBackstage } = navigation.getState()
  const isFirstRun = screen.name === 'firstRun'
  switch (target.screen) {
    case 'desk':
      go({ name: 'desk' })
      return
    case 'session':
      go({ name: 'session', id: target.sessionId })
      return
    case 'preset':
      go({ name: 'preset', id: target.presetId })
      return
    case 'rehearsal':
      if (isFirstRun) go({ name: 'desk' })
      openBackstage(true)
      return
    case 'import':
      if (isFirstRun) go({ name: 'desk' })
      // Two dialogs at once would both close with Esc.
      openNewRecording(false)
      presetList.getState().importStep(opened)
  }
}
