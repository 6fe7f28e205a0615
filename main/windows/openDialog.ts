import { BrowserWindow, dialog } from 'electron'

/** The system's own dialog for choosing a file of certificates, in front of the window that is being used. */
export function certificateDialog(title: string): () => Promise<string | null> {
  return async () => {
    const extensions = ['pem', 'crt', 'cer', 'der']
    const options = { title, properties: ['openFile' as const], filters: [{ name: title, extensions }] }
    const window = BrowserWindow.getFocusedWindow()
    const { canceled, filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options))
    return canceled ? null : (filePaths[0] ?? null)
  }
}
