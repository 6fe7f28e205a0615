import type { Page } from 'playwright-core'
import type { Scene } from './fakeBridge.ts'

/** One picture: a state of the desk, a window, and what hands do before it is taken. */
export interface Shot {
  readonly name: string
  readonly scene: Scene
  readonly theme: 'dark' | 'light'
  readonly size: { readonly width: number; readonly height: number }
  /** Grows the text as the system setting does. */
  readonly textScale?: number
  /** Not looked at by axe: an open menu hangs outside the page's landmarks, between guards that pass focus on. */
  readonly unchecked?: boolean
  readonly act?: (page: Page) => Promise<void>
}

export const large = { width: 1440, height: 900 }
export const small = { width: 1024, height: 680 }

/** The same in both themes. */
export const both = (shot: Omit<Shot, 'theme'>): readonly Shot[] => [
  { ...shot, theme: 'dark' },
  { ...shot, theme: 'light' },
]
