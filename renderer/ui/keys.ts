/** What decides whether a control takes letters. */
export interface ControlFacts {
  /** Its element, in small letters. */
  readonly tag: string
  /** Of an `input`; null for everything else. */
  readonly type: string | null
  readonly role: string | null
  readonly editable: boolean
}

/** What a control does with letters: `text` writes them, `choice` and `list` go to the entry that begins so. */
export type LetterUse = 'text' | 'choice' | 'list'

/** Inputs that nobody types into: letters, digits and Ctrl+A mean nothing to them. */
const untyped: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
])

/** What one control does with letters; null: nothing. */
export function letterUse({ tag, type, role, editable }: ControlFacts): LetterUse | null {
  if (tag === 'input') return type !== null && untyped.has(type) ? null : 'text'
  if (editable || tag === 'textarea' || role === 'textbox' || role === 'searchbox') return 'text'
  if (tag === 'select' || role === 'combobox') return 'choice'
  return role === 'listbox' || role === 'menu' ? 'list' : null
}

function lettersAt(target: EventTarget | null): LetterUse | null {
  if (!(target instanceof Element)) return null
  const use = letterUse({
    tag: target.localName,
    type: target instanceof HTMLInputElement ? target.type : null,
    role: target.getAttribute('role'),
    editable: target instanceof HTMLElement && target.isContentEditable,
  })
  return use ?? lettersAt(target.parentElement)
}

/** Whether text is typed here: Ctrl+A, Ctrl+Z and Delete belong to it. */
export const isTextField = (target: EventTarget | null): boolean => lettersAt(target) === 'text'

/** Whether it is a field, that of a choice included: its own keys win. */
export function isField(target: EventTarget | null): boolean {
  const use = lettersAt(target)
  return use === 'text' || use === 'choice'
}

/** Whether a letter or a digit belongs to what has the keyboard. */
export const isTyping = (target: EventTarget | null): boolean => lettersAt(target) !== null

const overlay = ':is([role="dialog"], [role="alertdialog"], [role="menu"]):not([data-closed])'

/** Whether a dialog or a menu lies over the screen: keys are meant for it. One that is on its way out takes none any more. */
export function isOverlayOpen(): boolean {
  return document.querySelector(overlay) !== null
}

const escapable = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Whether Escape belongs to something that is open, also while it closes, or to text that is being typed. */
export function escapeIsTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector(escapable) !== null) return true
  const { target } = event
  if (!isTextField(target)) return false
  return !(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || target.value !== ''
}
