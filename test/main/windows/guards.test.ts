import { EventEmitter } from 'node:events'
import type { App, Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { guardContents, guardSession, mayNavigate } from '../../../main/windows/guards.ts'

const page = 'app://desk/index.html'

/** A page as Electron would hand it to the guards, and what happens when it tries something. */
function guardedPage() {
  const refused: string[][] = []
  const app = new EventEmitter()
  guardContents(app as unknown as App, page, (...what) => refused.push(what))
  type Opener = (details: { readonly url: string }) => { readonly action: string }
  const openers: Opener[] = []
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: Opener) => void openers.push(handler),
  })
  app.emit('web-contents-created', {}, contents)
  const tries = (event: string, url: string) => {
    const outcome = { prevented: false }
    contents.emit(event, { url, preventDefault: () => (outcome.prevented = true) })
    return outcome.prevented ? 'prevented' : 'allowed'
  }
  return { refused, tries, opens: (url: string) => openers.map((opener) => opener({ url }).action) }
}

describe('what a page may not do', () => {
  it.each([
    'https://example.com/?token=rehearsal',
    'file:///etc/passwd',
    'app://other/',
    'app://desk/assets/x.js',
    'about:blank',
  ])('go to %s, by link, script, frame or redirect', (url) => {
    const { tries, refused } = guardedPage()
    expect(tries('will-frame-navigate', url)).toBe('prevented')
    expect(tries('will-redirect', url)).toBe('prevented')
    expect(refused).toHaveLength(2)
    expect(JSON.stringify(refused)).not.toContain('token')
  })

  it('be kept from reloading itself', () => {
    expect(guardedPage().tries('will-frame-navigate', page)).toBe('allowed')
    expect(mayNavigate(`${page}#/settings`, page)).toBe(true)
    expect(mayNavigate(`${page}?x=1`, page)).toBe(false)
  })

  it('open another window, not even one of its own', () => {
    const { opens } = guardedPage()
    expect([opens('https://example.com'), opens(page)]).toEqual([['deny'], ['deny']])
  })

  it('attach a webview', () => {
    expect(guardedPage().tries('will-attach-webview', '')).toBe('prevented')
  })

  it('have any permission or device, or download anything', () => {
    type Granting = Record<'request' | 'check' | 'device', (...args: unknown[]) => unknown>
    const handlers: Partial<Granting> = {}
    const session = Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: (handler: Granting['request']) => void (handlers.request = handler),
      setPermissionCheckHandler: (handler: Granting['check']) => void (handlers.check = handler),
      setDevicePermissionHandler: (handler: Granting['device']) => void (handlers.device = handler),
    })
    guardSession(session as unknown as Session, () => undefined)
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen']) {
      let answer: unknown = null
      handlers.request?.(null, permission, (granted: boolean) => (answer = granted))
      expect(answer, permission).toBe(false)
      expect(handlers.check?.(null, permission), permission).toBe(false)
    }
    expect(handlers.device?.({})).toBe(false)
    let prevented = false
    session.emit('will-download', { preventDefault: () => (prevented = true) }, { getURL: () => 'https://x/y' })
    expect(prevented).toBe(true)
  })
})
