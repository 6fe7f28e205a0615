import type { NotificationConstructorOptions } from 'electron'
import { KnownEmitter, preventable, strict } from './strict.ts'

/** A notification that was shown. */
export interface NotificationPicture {
  readonly title: string
  readonly body: string
  readonly urgency: string
  readonly silent: boolean
  readonly open: boolean
}

/** `Notification` of Electron. */
export class StandInNotification extends KnownEmitter {
  title: string
  body: string
  silent: boolean
  urgency: string
  private open = false
  private readonly desktop: Desktop

  constructor(desktop: Desktop, options: NotificationConstructorOptions) {
    super('Notification', ['show', 'click', 'close', 'reply', 'action', 'failed'])
    this.desktop = desktop
    this.title = options.title ?? ''
    this.body = options.body ?? ''
    this.silent = options.silent ?? false
    this.urgency = options.urgency ?? 'normal'
    return strict('Notification', this)
  }

  show(): void {
    if (!this.desktop.isReady()) throw new Error('Cannot show a notification before app is ready')
    if (!this.desktop.shown.includes(this)) this.desktop.shown.push(this)
    this.open = true
    this.emit('show', preventable({}))
  }

  close(): void {
    if (!this.open) return
    this.open = false
    this.emit('close', preventable({}))
  }

  /** What a person sees. */
  static look({ title, body, urgency, silent, open }: StandInNotification): NotificationPicture {
    return { title, body, urgency, silent, open }
  }
}

interface Desktop {
  readonly isReady: () => boolean
  readonly shown: StandInNotification[]
}

/** `Notification` as Electron exports it. */
export interface NotificationClass {
  new (options?: NotificationConstructorOptions): StandInNotification
  isSupported(): boolean
}

/** `Notification` of Electron, and those that were shown, oldest first. */
export function createNotificationClass(isReady: () => boolean) {
  const desktop: Desktop = { isReady, shown: [] }
  const Notification: NotificationClass = strict(
    'Notification',
    class extends StandInNotification {
      constructor(options: NotificationConstructorOptions = {}) {
        super(desktop, options)
      }

      static isSupported(): boolean {
        return true
      }
    },
  )
  return {
    Notification,
    notifications: (): readonly NotificationPicture[] => desktop.shown.map((one) => StandInNotification.look(one)),
    /** @throws Error when there is no such notification. */
    clickNotification: (index: number): void => {
      const one = desktop.shown[index]
      if (one === undefined) throw new Error(`there is no notification ${index}`)
      one.emit('click', preventable({}))
      one.close()
    },
  }
}
