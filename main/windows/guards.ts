import type { App, Session, WebContents } from 'electron'

/** Tells the log what was refused: addresses without their query, which could hold anything. */
export type RefusedLog = (what: 'navigation' | 'window' | 'webview' | 'download', address: string) => void

/** Whether a page may go to `url`: only to itself, which is a reload. */
export function mayNavigate(url: string, pageUrl: string): boolean {
  return url.split('#', 1)[0] === pageUrl
}

/** Keeps every page, present and future, on the desk's own page: no other address, no new window, no webview. */
export function guardContents(app: Pick<App, 'on'>, pageUrl: string, refused: RefusedLog): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    const stay = (event: { readonly url: string; preventDefault(): void }) => {
      if (mayNavigate(event.url, pageUrl)) return
      event.preventDefault()
      refused('navigation', withoutQuery(event.url))
    }
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
      refused('webview', '')
    })
    contents.setWindowOpenHandler(({ url }) => {
      refused('window', withoutQuery(url))
      return { action: 'deny' }
    })
  })
}

/** Denies every permission and every download: the desk's page needs neither. */
export function guardSession(session: Session, refused: RefusedLog): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    event.preventDefault()
    refused('download', withoutQuery(item.getURL()))
  })
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? ''
}
