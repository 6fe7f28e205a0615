import type { Cdp, CdpSession } from './pipe.ts'

/** A page that was just opened and waits to be resumed. */
export interface NewPage {
  readonly targetId: string
  readonly session: CdpSession
}

const PATIENCE_MS = 15_000

/**
 * Attaches to every page before anything loads in it. Pages that the stand-in asked for are handed out; those that pages open
 * themselves are closed unseen, whatever they point to.
 */
export async function attachPages(cdp: Cdp): Promise<{ next(open: () => Promise<void>): Promise<NewPage> }> {
  const wanted: ((page: NewPage) => void)[] = []
  let turn: Promise<unknown> = Promise.resolve()

  cdp.browser.on('Target.attachedToTarget', ({ sessionId, targetInfo: { targetId, openerId } }) => {
    const receiver = openerId === undefined ? wanted.shift() : undefined
    if (receiver !== undefined) receiver({ targetId, session: cdp.page(sessionId) })
    else void closeUnseen(cdp, sessionId, targetId)
  })
  await cdp.browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page', exclude: false }, { exclude: true }],
  })

  const next = (open: () => Promise<void>) =>
    new Promise<NewPage>((resolve, reject) => {
      wanted.push(resolve)
      setTimeout(() => reject(new Error('Chromium did not open a page within 15 s')), PATIENCE_MS).unref()
      open().catch(reject)
    })
  return {
    // One at a time: pages do not say who asked for them.
    next: (open) => {
      const page = turn.then(() => next(open))
      turn = page.catch(() => undefined)
      return page
    },
  }
}

/** All at once and in this order: nothing may load, the opener (which shares its thread) goes on, the page goes. */
async function closeUnseen(cdp: Cdp, sessionId: string, targetId: string): Promise<void> {
  const session = cdp.page(sessionId)
  await Promise.allSettled([
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    session.send('Runtime.runIfWaitingForDebugger'),
    cdp.browser.send('Target.closeTarget', { targetId }),
  ])
}
