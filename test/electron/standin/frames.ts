import type { Frame } from './chromium/protocol.ts'
import { deskOrigin, toDesk } from './origins.ts'
import { strict } from './strict.ts'

/** A frame of a window, as Electron's WebFrameMain shows it. */
export interface StandInFrame {
  readonly frameTreeNodeId: number
  readonly routingId: number
  readonly processId: number
  readonly url: string
  readonly origin: string
  readonly name: string
  readonly parent: StandInFrame | null
  readonly top: StandInFrame
  readonly frames: readonly StandInFrame[]
  readonly detached: boolean
  isDestroyed(): boolean
}

/** The frames of one page. Each keeps its identity while it lives, so that `===` works as with Electron. */
export interface Frames {
  readonly mainId: () => string
  main(): StandInFrame
  byId(id: string): StandInFrame | undefined
  attached(id: string, parentId: string): void
  navigated(frame: Pick<Frame, 'id' | 'url' | 'name' | 'parentId'>): void
  detached(id: string): void
}

interface Known {
  readonly parentId: string | null
  url: string
  name: string
  gone: boolean
  readonly view: StandInFrame
}

/** Starts with the main frame alone. */
export function createFrames(mainId: string): Frames {
  const known = new Map<string, Known>()

  const add = (id: string, parentId: string | null): Known => {
    const number = known.size + 1
    const self: Known = { parentId, url: 'about:blank', name: '', gone: false, view: undefined as never }
    const view = strict<StandInFrame>('WebFrameMain', {
      frameTreeNodeId: number,
      routingId: number,
      processId: 1,
      get url() {
        return toDesk(self.url)
      },
      get origin() {
        return deskOrigin(self.url)
      },
      get name() {
        return self.name
      },
      get parent() {
        return self.parentId === null ? null : (known.get(self.parentId)?.view ?? null)
      },
      get top() {
        return main()
      },
      get frames() {
        return [...known.values()].filter((frame) => frame.parentId === id && !frame.gone).map((frame) => frame.view)
      },
      get detached() {
        return self.gone
      },
      isDestroyed: () => self.gone,
    })
    Object.assign(self, { view })
    known.set(id, self)
    return self
  }
  const main = () => known.get(mainId)!.view
  add(mainId, null)

  return {
    mainId: () => mainId,
    main,
    byId: (id) => known.get(id)?.view,
    attached: (id, parentId) => {
      if (!known.has(id)) add(id, parentId)
    },
    navigated: (frame) => {
      const self = known.get(frame.id) ?? add(frame.id, frame.parentId ?? null)
      self.url = frame.url
      self.name = frame.name ?? ''
    },
    detached: (id) => {
      const self = known.get(id)
      if (self !== undefined) self.gone = true
    },
  }
}
