import { BrowserWindow, dialog } from 'electron'
import type { ChooseSavePath } from '../history/port.ts'

/** Kinds of files that are saved: the extension → the dialog's title. */
type Titles = Readonly<Record<'csv' | 'json', string>>

/** The system's own dialog for saving a file, in front of the window that is being used. */
export function saveDialog(titles: Titles): ChooseSavePath {
  return async (suggestedName) => {
    const kind = suggestedName.endsWith('.json') ? 'json' : 'csv'
    const filters = [{ name: kind.toUpperCase(), extensions: [kind] }]
    const options = { title: titles[kind], defaultPath: suggestedName, filters }
    const window = BrowserWindow.getFocusedWindow()
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    return canceled || filePath === '' ? null : filePath
  }
}
