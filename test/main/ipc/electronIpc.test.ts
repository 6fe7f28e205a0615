import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { describe, expect, it } from 'vitest'
import { audienceOf, bindIpc } from '../../../main/ipc/electronIpc.ts'
import type { Sender } from '../../../main/ipc/trust.ts'
import { methodNames } from '../../../shared/ipc/names.ts'

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

const event = (senderFrame: unknown) => ({ sender: { id: 7 }, senderFrame }) as unknown as IpcMainInvokeEvent

describe('the binding to Electron', () => {
  const bound = () => {
    const channels = new Map<string, Listener>()
    const senders: Sender[] = []
    const ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'> = {
      handle: (channel, listener) => void channels.set(channel, listener),
      removeHandler: (channel) => void channels.delete(channel),
    }
    const close = bindIpc(ipcMain, (sender) => {
      senders.push(sender)
      return Promise.resolve({ ok: true, value: null, rev: 0 })
    })
    return { channels, senders, close }
  }

  it('opens exactly the channels of the contract, and closes them again', () => {
    const { channels, close } = bound()
    expect([...channels.keys()]).toEqual(methodNames.map((name) => `desk:${name}`))
    close()
    expect(channels.size).toBe(0)
  })

  it('tells a main frame from a sub-frame and from one that has gone', () => {
    const { channels, senders } = bound()
    const listener = channels.get('desk:desk.snapshot')
    const main = { origin: 'app://desk', parent: null }
    listener?.(event(main), null)
    listener?.(event({ origin: 'app://desk', parent: main }), null)
    listener?.(event(null), null)
    expect(senders).toEqual([
      { contentsId: 7, frame: { origin: 'app://desk', isMain: true } },
      { contentsId: 7, frame: { origin: 'app://desk', isMain: false } },
      { contentsId: 7, frame: null },
    ])
  })

  it('sends nothing to a page that has been destroyed', () => {
    const sent: unknown[][] = []
    let destroyed = false
    const page = audienceOf({ send: (...args: unknown[]) => void sent.push(args), isDestroyed: () => destroyed })
    page.send('desk.open', { screen: 'desk' })
    destroyed = true
    page.send('desk.open', { screen: 'desk' })
    expect(sent).toEqual([['desk:desk.open', { screen: 'desk' }]])
  })
})
