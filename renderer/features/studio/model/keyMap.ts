/** What a key asks of the studio, wherever in it the keyboard is. */
export type StudioCommand =
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'lock' }
  | { readonly kind: 'order'; readonly to: 'front' | 'forward' | 'backward' | 'back' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  | { readonly kind: 'copy' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'paste' }
  | { readonly kind: 'copyTransform' }
  | { readonly kind: 'pasteTransform' }
  | { readonly kind: 'zoom'; readonly to: 'in' | 'out' | 'fit' }
  | { readonly kind: 'help' }
  | { readonly kind: 'save' }
  | { readonly kind: 'take' }
  | { readonly kind: 'rename' }
  | { readonly kind: 'numbers' }
  | { readonly kind: 'escape' }

/** What a key does to the selected regions while the canvas has the keyboard. Canvas pixels. */
export type CanvasCommand =
  | { readonly kind: 'nudge'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'grow'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'cycle'; readonly direction: 1 | -1 }
  /** To the numbers of what is selected. */
  | { readonly kind: 'numbers' }
  /** Moves the view, CSS px: right shows what lies further right. */
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }

/** A key press, as the browser tells it. */
export interface KeyPress {
  readonly key: string
  /** Where the key lies: what Alt makes of a letter differs between systems. */
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const letterOf = ({ key, code }: KeyPress): string => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  // A layout whose letters lie elsewhere still means its own letters.
  return (/^[a-z]$/i.test(key) ? key : (letter ?? key)).toLowerCase()
}

function withCtrl(press: KeyPress): StudioCommand | null {
  const { shiftKey, altKey } = press
  const letter = letterOf(press)
  if (altKey) {
    if (letter === 'c') return { kind: 'copyTransform' }
    if (letter === 'v') return { kind: 'pasteTransform' }
    return null
  }
  switch (letter) {
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' }
    case 'y':
      return { kind: 'redo' }
    case ']':
    case '}':
      return { kind: 'order', to: shiftKey ? 'front' : 'forward' }
    case '[':
    case '{':
      return { kind: 'order', to: shiftKey ? 'back' : 'backward' }
    case '+':
    case '=':
      return { kind: 'zoom', to: 'in' }
    case '-':
    case '_':
      return { kind: 'zoom', to: 'out' }
  }
  if (shiftKey) return null
  switch (letter) {
    case 'd':
      return { kind: 'duplicate' }
    case 'a':
      return { kind: 'selectAll' }
    case 'l':
      return { kind: 'lock' }
    case 'c':
      return { kind: 'copy' }
    case 'x':
      return { kind: 'cut' }
    case 'v':
      return { kind: 'paste' }
    case 's':
      return { kind: 'save' }
    case '0':
      return { kind: 'zoom', to: 'fit' }
    case 'enter':
      return { kind: 'take' }
    default:
      return null
  }
}

/** The command of a key press, if it is one. Ctrl and Cmd mean the same; keys that a window or a field needs are left alone. */
export function studioCommand(press: KeyPress): StudioCommand | null {
  if (press.ctrlKey !== press.metaKey) return withCtrl(press)
  if (press.ctrlKey || press.altKey) return null
  switch (press.key) {
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' }
    case 'Escape':
      return { kind: 'escape' }
    case 'F2':
      return { kind: 'rename' }
    case '?':
      return { kind: 'help' }
    default:
      return null
  }
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** How far one key press moves the view, CSS px. */
const PAN_STEP = 40

/** What a key means on the canvas: arrows move by one pixel, with Shift by ten, with Alt they resize, with Ctrl they pan; Tab goes on. */
export function canvasCommand(press: KeyPress): CanvasCommand | null {
  if (press.ctrlKey || press.metaKey) {
    const towards = press.altKey || press.ctrlKey === press.metaKey ? undefined : arrows[press.key]
    if (towards === undefined) return null
    const far = press.shiftKey ? 5 * PAN_STEP : PAN_STEP
    return { kind: 'pan', dx: towards[0] * far, dy: towards[1] * far }
  }
  if (press.key === 'Tab' && !press.altKey) return { kind: 'cycle', direction: press.shiftKey ? -1 : 1 }
  if (press.key === 'Enter' && !press.altKey && !press.shiftKey) return { kind: 'numbers' }
  const arrow = arrows[press.key]
  if (arrow === undefined) return null
  const step = press.shiftKey ? 10 : 1
  return { kind: press.altKey ? 'grow' : 'nudge', dx: arrow[0] * step, dy: arrow[1] * step }
}

/** The keys as the list of keys shows them, in its groups. */
export const keyGroups = {
  place: [
    ['move', '← ↑ → ↓'],
    ['moveFar', 'Shift ← ↑ → ↓'],
    ['resize', 'Alt ← ↑ → ↓'],
    ['keepAspect', 'Shift'],
    ['fromCentre', 'Alt'],
    ['noSnap', 'Ctrl'],
    ['cancelDrag', 'Esc'],
  ],
  select: [
    ['next', 'Tab'],
    ['previous', 'Shift Tab'],
    ['numbers', 'Enter'],
    ['all', 'Ctrl A'],
    ['add', 'Shift'],
    ['below', 'Alt'],
    ['none', 'Esc'],
  ],
  edit: [
    ['undo', 'Ctrl Z'],
    ['redo', 'Ctrl Shift Z'],
    ['duplicate', 'Ctrl D'],
    ['remove', 'Del'],
    ['lock', 'Ctrl L'],
    ['rename', 'F2'],
    ['forward', 'Ctrl ]'],
    ['backward', 'Ctrl ['],
    ['front', 'Ctrl Shift ]'],
    ['back', 'Ctrl Shift ['],
    ['reorder', 'Alt ↑ ↓'],
    ['copy', 'Ctrl C'],
    ['paste', 'Ctrl V'],
    ['copyTransform', 'Ctrl Alt C'],
    ['pasteTransform', 'Ctrl Alt V'],
  ],
  view: [
    ['fit', 'Ctrl 0'],
    ['zoomIn', 'Ctrl +'],
    ['zoomOut', 'Ctrl −'],
    ['panKeys', 'Ctrl ← ↑ → ↓'],
    ['pan', 'Space'],
    ['save', 'Ctrl S'],
    ['take', 'Ctrl Enter'],
    ['cue', '1 – 9'],
    ['nextCue', 'N'],
    ['help', '?'],
  ],
} as const
