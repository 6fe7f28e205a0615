import { describe, expect, it } from 'vitest'
import { type ControlFacts, type LetterUse, letterUse } from '../../../renderer/ui/keys.ts'

const control = (more: Partial<ControlFacts>): ControlFacts => ({
  tag: 'div',
  type: null,
  role: null,
  editable: false,
  ...more,
})
const input = (type: string, role: string | null = null): ControlFacts => control({ tag: 'input', type, role })

const uses: readonly (readonly [string, ControlFacts, LetterUse | null])[] = [
  ['a field of text', input('text'), 'text'],
  ['a search', input('search'), 'text'],
  ['a password', input('password'), 'text'],
  ['a number', input('number'), 'text'],
  ['a day', input('date'), 'text'],
  ['a field of text that proposes', input('text', 'combobox'), 'text'],
  ['a field with a type that nobody knows', input('unheard-of'), 'text'],
  ['several lines of text', control({ tag: 'textarea' }), 'text'],
  ['text that is edited in place', control({ editable: true }), 'text'],
  ['a text box made of something else', control({ role: 'textbox' }), 'text'],
  // A producer selects a row with its checkbox, and all rows with Ctrl+A: nothing is typed there.
  ['a checkbox', input('checkbox'), null],
  ['one of several choices', input('radio'), null],
  ['a slider', input('range'), null],
  ['a colour', input('color'), null],
  ['a file', input('file'), null],
  ['a button', control({ tag: 'button' }), null],
  ['a switch', control({ tag: 'button', role: 'switch' }), null],
  ['the page', control({ tag: 'body' }), null],
  // Letters choose here, and so do digits; Ctrl+A does nothing of its own.
  ['a choice', control({ tag: 'button', role: 'combobox' }), 'choice'],
  ['a choice of the browser', control({ tag: 'select' }), 'choice'],
  ['a list', control({ role: 'listbox' }), 'list'],
  ['a menu', control({ role: 'menu' }), 'list'],
]

describe('what a control does with letters', () => {
  it.each(uses)('%s', (_what, facts, use) => {
    expect(letterUse(facts)).toBe(use)
  })
})
