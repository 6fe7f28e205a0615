const writing =
  'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"]'

/** Whether a key press belongs to a control that takes letters. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(writing) !== null
}

/** Whether a dialog or a menu lies over the screen: keys are meant for it. */
export function isOverlayOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}
