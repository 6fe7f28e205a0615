import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { channelPrefix, methodNames, type MethodName } from '../../shared/ipc/names.ts'
import type { Audience } from './publisher.ts'
import type { Answer } from './server.ts'
import type { Sender } from './trust.ts'

/** Opens one channel per method of the contract. The result closes them all. */
export function bindIpc(ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>, answer: Answer): () => void {
  const bind = (method: MethodName) =>
    ipcMain.handle(channelPrefix + method, (event, input: unknown) => answer(senderOf(event), method, input))
  methodNames.forEach(bind)
  return () => methodNames.forEach((method) => ipcMain.removeHandler(channelPrefix + method))
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  return {
    contentsId: sender.id,
    frame: senderFrame && { origin: senderFrame.origin, isMain: senderFrame.parent === null },
  }
}

/** A window's page as an audience. Sending to one that has gone does nothing. */
export function audienceOf(contents: Pick<WebContents, 'send' | 'isDestroyed'>): Audience {
  return {
    send: (event, payload) => {
      if (!contents.isDestroyed()) contents.send(channelPrefix + event, payload)
    },
  }
}
