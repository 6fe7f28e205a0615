import { BrowserWindow, dialog } from 'electron'
import type { ChooseSavePath } from '../history/port.ts'

/** The system's own dialog for saving a CSV file, in front of the window that is being used. */
export function csvSaveDialog(title: string): ChooseSavePath {
  return async (suggestedName) => {
    const options = { title, defaultPath: suggestedName, filters: [{ name: 'CSV', extensions: ['csv'] }] }
    const window = BrowserWindow.getFocusedWindow()
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    return canceled || filePath === '' ? null : filePath
  }
}
