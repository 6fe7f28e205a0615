const writing =
  'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"]'

/** Whether a key press belongs to a control that takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(writing) !== null
}

const overlay = ':is([role="dialog"], [role="alertdialog"], [role="menu"]):not([data-closed])'

/** Whether a dialog or a menu lies over the screen: keys are meant for it. One that is on its way out takes none any more. */
export function isOverlayOpen(): boolean {
  return document.querySelector(overlay) !== null
}
