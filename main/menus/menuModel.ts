import type { mainWords } from '../../shared/strings/en/main.ts'
import type { Translate } from '../../shared/strings/translator.ts'

type Words = typeof mainWords

/** Things the system does by itself when they are chosen, named by it. */
export type MenuRole =
  | 'about'
  | 'services'
  | 'hide'
  | 'hideOthers'
  | 'unhide'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'reload'
  | 'toggleDevTools'
  | 'minimize'
  | 'zoom'
  | 'front'
  | 'close'
  | 'quit'

/** What a click asks for where the system has no word for it. */
export type MenuAction = 'showDesk' | 'importPresets' | 'keepRecording' | 'stopAll' | 'rehearsal'

/** One entry of the application menu. */
export type MenuEntry =
  | { readonly kind: 'separator' }
  | { readonly kind: 'role'; readonly role: MenuRole; readonly label?: string }
  | { readonly kind: 'action'; readonly id: string; readonly label: string; readonly action: MenuAction }
  | { readonly kind: 'text'; readonly id: string; readonly label: string }
  | { readonly kind: 'submenu'; readonly id: string; readonly label: string; readonly items: readonly MenuEntry[] }

/** What the application menu depends on. */
export interface MenuFacts {
  readonly platform: NodeJS.Platform
  readonly productName: string
  readonly version: string
  readonly developer: boolean
  readonly liveSessions: number
  /** Recordings whose stop has been asked for and has not left. */
  readonly pendingStops: number
  /** Recordings that a stop for all of them would reach. */
  readonly stoppable: number
}

const separator: MenuEntry = { kind: 'separator' }
const roles = (...names: readonly MenuRole[]): readonly MenuEntry[] => names.map((role) => ({ kind: 'role', role }))

/** The application menu as data. */
export function menuModel(facts: MenuFacts, t: Translate<Words>): readonly MenuEntry[] {
  const mac = facts.platform === 'darwin'
  const quit: MenuEntry = {
    kind: 'role',
    role: 'quit',
    label: facts.liveSessions > 0 ? t('menus.quitKeeping') : t('menus.quit'),
  }
  const action = (id: MenuAction, label: string): MenuEntry => ({ kind: 'action', id, label, action: id })
  const importPresets = action('importPresets', t('menus.importPresets'))
  const showDesk = action('showDesk', t('menus.showDesk'))
  const stops: readonly MenuEntry[] = [
    ...(facts.pendingStops === 0 ? [] : [action('keepRecording', t('menus.keep', { count: facts.pendingStops }))]),
    ...(facts.stoppable === 0 ? [] : [action('stopAll', t('menus.stopAll', { count: facts.stoppable }))]),
  ]
  const menu = (
    id: 'file' | 'recordings' | 'edit' | 'view' | 'window' | 'help',
    items: readonly MenuEntry[],
  ): MenuEntry => ({
    kind: 'submenu',
    id,
    label: t(`menus.${id}`),
    items,
  })
  const macHides = [
    ...roles('about'),
    separator,
    ...roles('services'),
    separator,
    ...roles('hide', 'hideOthers', 'unhide'),
  ]
  return [
    mac
      ? { kind: 'submenu', id: 'app', label: facts.productName, items: [...macHides, separator, quit] }
      : menu('file', [showDesk, importPresets, separator, ...roles('close'), quit]),
    ...(mac ? [menu('file', [importPresets, separator, ...roles('close')])] : []),
    ...(stops.length === 0 ? [] : [menu('recordings', stops)]),
    menu('edit', [...roles('undo', 'redo'), separator, ...roles('cut', 'copy', 'paste', 'selectAll')]),
    menu('view', [
      ...roles('resetZoom', 'zoomIn', 'zoomOut'),
      separator,
      ...roles('togglefullscreen'),
      ...(facts.developer ? [separator, ...roles('reload', 'toggleDevTools')] : []),
    ]),
    menu('window', [...roles('minimize'), ...(mac ? [...roles('zoom', 'front'), separator, showDesk] : [])]),
    menu('help', [
      action('rehearsal', t('menus.rehearsal')),
      separator,
      { kind: 'text', id: 'version', label: t('menus.version', { version: facts.version }) },
    ]),
  ]
}
