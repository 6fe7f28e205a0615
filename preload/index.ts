import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { bridgeName, channelPrefix, methodNames, type EventName } from '../shared/ipc/names.ts'

// The preload knows names, not meanings: shapes are checked in main for every call (shared/ipc/contract.ts), and the
// renderer reads this object through the type DeskBridge (shared/ipc/bridge.ts). No free channel name crosses.

const call = Object.fromEntries(
  methodNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(channelPrefix + name, input)]),
)

const subscribe = (event: EventName) => (listener: (payload: unknown) => void) => {
  // Electron's event object stays on this side: it would hand the page a way to send.
  const forward = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
  ipcRenderer.on(channelPrefix + event, forward)
  return () => {
    ipcRenderer.removeListener(channelPrefix + event, forward)
  }
}

contextBridge.exposeInMainWorld(bridgeName, {
  call,
  onChanged: subscribe('desk.changed'),
  onOpen: subscribe('desk.open'),
  onPreflight: subscribe('preflight.progress'),
})
