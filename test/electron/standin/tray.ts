import { type Menu, type MenuPicture, pictureOf } from './menu.ts'
import { type StandInImage, nativeImage } from './nativeImage.ts'
import { KnownEmitter, strict } from './strict.ts'

const events = ['click', 'right-click', 'double-click', 'middle-click', 'mouse-enter', 'mouse-leave', 'mouse-move']

/** `Tray` of Electron. Its menu is what was set last: changes of a menu that was set do not show, as on Linux. */
export class StandInTray extends KnownEmitter {
  private image: StandInImage
  private menu: Menu | null = null
  private picture: readonly MenuPicture[] = []
  private tip = ''
  private title = ''
  private destroyed = false
  private readonly trays: Set<StandInTray>
  private readonly self: StandInTray = this

  constructor(trays: Set<StandInTray>, image: StandInImage | string, isReady: boolean) {
    super('Tray', events)
    if (!isReady) throw new Error('Cannot create Tray before app is ready')
    this.image = loaded(image)
    this.trays = trays
    this.self = strict('Tray', this, () => this.destroyed)
    trays.add(this.self)
    return this.self
  }

  setImage(image: StandInImage | string): void {
    this.image = loaded(image)
  }

  setToolTip(text: string): void {
    this.tip = text
  }

  setTitle(text: string): void {
    this.title = text
  }

  getTitle(): string {
    return this.title
  }

  setContextMenu(menu: Menu | null): void {
    this.menu = menu
    this.picture = menu === null ? [] : pictureOf(menu)
  }

  destroy(): void {
    this.destroyed = true
    this.trays.delete(this.self)
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  /** What a person sees: icon, tooltip and menu. */
  static look(tray: StandInTray): TrayPicture {
    return { icon: tray.image.fingerprint(), toolTip: tray.tip, title: tray.title, menu: tray.picture }
  }

  static menuOf(tray: StandInTray): Menu | null {
    return tray.menu
  }
}

/** The tray icon as a person sees it. */
export interface TrayPicture {
  /** Equal for equal pictures. */
  readonly icon: string
  readonly toolTip: string
  readonly title: string
  readonly menu: readonly MenuPicture[]
}

/** @throws Error for an image that cannot be shown, as Electron does for a path. */
function loaded(image: StandInImage | string): StandInImage {
  if (typeof image !== 'string') return image
  const found = nativeImage.createFromPath(image)
  if (found.isEmpty()) throw new Error(`Failed to load image from path '${image}'`)
  return found
}

/** `Tray` of Electron. */
export type TrayClass = new (image: StandInImage | string) => StandInTray

/** `Tray` of Electron, and the trays that exist. */
export function createTrayClass(isReady: () => boolean): { Tray: TrayClass; trays: ReadonlySet<StandInTray> } {
  const trays = new Set<StandInTray>()
  const Tray: TrayClass = strict(
    'Tray',
    class Tray extends StandInTray {
      constructor(image: StandInImage | string) {
        super(trays, image, isReady())
      }
    },
  )
  return { Tray, trays }
}
