import type { DeskBridge } from '../../shared/ipc/bridge.ts'

declare global {
  interface Window {
    readonly recordingDesk?: DeskBridge
  }
}

/** What the preload put on the window. @throws when the page was opened outside the desk. */
export function deskBridge(): DeskBridge {
  const bridge = window.recordingDesk
  if (bridge === undefined) throw new Error('This page belongs to Recording Desk and works only inside it.')
  return bridge
}
