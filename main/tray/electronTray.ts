import { Menu, nativeImage, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron'
import { assertNever } from '../../shared/assertNever.ts'
import { encodePng } from '../icons/png.ts'
import { drawTrayIcon } from './trayIcon.ts'
import type { TrayIconKind } from './trayIconKind.ts'
import type { TrayAction, TrayItem, TrayModel } from './trayModel.ts'

/** The tray of the operating system. */
export interface SystemTray {
  apply(model: TrayModel): void
  destroy(): void
}

/** Pixels per point of the screens people have, beside 1. */
const LARGER_SCALES = [1.5, 2] as const

/** Side of the icon in points, as each system draws it. */
const ICON_SIZE: Partial<Record<NodeJS.Platform, number>> = { win32: 16, darwin: 18 }
const LINUX_ICON_SIZE = 22

/** Puts an icon into the system's tray. @throws when the system has none */
export function createSystemTray(platform: NodeJS.Platform, perform: (action: TrayAction) => void): SystemTray {
  const size = ICON_SIZE[platform] ?? LINUX_ICON_SIZE
  const images = new Map<string, NativeImage>()
  const imageOf = (kind: TrayIconKind, count: number): NativeImage => {
    const key = `${kind}:${Math.min(count, 10)}`
    const image = images.get(key) ?? paint(kind, count, size)
    images.set(key, image)
    return image
  }

  const tray = new Tray(imageOf('idle', 0))
  // On Windows a click is expected to open the window; elsewhere it opens the menu. Nothing is only reachable this way.
  if (platform === 'win32') tray.on('click', () => perform({ type: 'showDesk' }))

  return {
    apply: ({ icon, count, tooltip, items }) => {
      tray.setImage(imageOf(icon, count))
      tray.setToolTip(tooltip)
      // A menu given to a Linux tray is copied there: changing it later changes nothing, so it is set again each time.
      tray.setContextMenu(Menu.buildFromTemplate(items.map((item) => templateOf(item, perform))))
    },
    destroy: () => tray.destroy(),
  }
}

function paint(kind: TrayIconKind, count: number, size: number): NativeImage {
  const at = (scale: number) => encodePng(drawTrayIcon(kind, count, Math.round(size * scale)))
  const image = nativeImage.createFromBuffer(at(1), { scaleFactor: 1 })
  for (const scaleFactor of LARGER_SCALES) image.addRepresentation({ scaleFactor, buffer: at(scaleFactor) })
  return image
}

function templateOf(item: TrayItem, perform: (action: TrayAction) => void): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' }
    case 'submenu':
      return { id: item.id, label: item.label, submenu: item.items.map((child) => templateOf(child, perform)) }
    case 'item': {
      const { id, label, enabled, action } = item
      return { id, label, enabled, ...(action === null ? {} : { click: () => perform(action) }) }
    }
    default:
      return assertNever(item)
  }
}
