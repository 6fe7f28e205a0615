import { describe, expect, it } from 'vitest'
import { type KeyPress, canvasCommand, studioCommand } from '../../../renderer/features/studio/model/keyMap.ts'

/** `Ctrl Shift Z` as a browser tells it. */
function press(text: string): KeyPress {
  const parts = text.split(' ')
  const key = parts.at(-1) ?? ''
  const has = (name: string): boolean => parts.slice(0, -1).includes(name)
  return {
    key: /^[A-Z]$/.test(key) && !has('Shift') ? key.toLowerCase() : key,
    code: /^[A-Z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
    ctrlKey: has('Ctrl'),
    metaKey: has('Cmd'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
  }
}

describe('keys of the studio', () => {
  it.each([
    ['Ctrl D', { kind: 'duplicate' }],
    ['Cmd D', { kind: 'duplicate' }],
    ['Delete', { kind: 'remove' }],
    ['Backspace', { kind: 'remove' }],
    ['Ctrl A', { kind: 'selectAll' }],
    ['Ctrl L', { kind: 'lock' }],
    ['Ctrl ]', { kind: 'order', to: 'forward' }],
    ['Ctrl [', { kind: 'order', to: 'backward' }],
    ['Ctrl Shift }', { kind: 'order', to: 'front' }],
    ['Ctrl Shift {', { kind: 'order', to: 'back' }],
    ['Ctrl Z', { kind: 'undo' }],
    ['Ctrl Shift Z', { kind: 'redo' }],
    ['Ctrl Y', { kind: 'redo' }],
    ['Ctrl C', { kind: 'copy' }],
    ['Ctrl X', { kind: 'cut' }],
    ['Ctrl V', { kind: 'paste' }],
    ['Ctrl Alt C', { kind: 'copyTransform' }],
    ['Ctrl Alt V', { kind: 'pasteTransform' }],
    ['Ctrl 0', { kind: 'zoom', to: 'fit' }],
    ['Ctrl +', { kind: 'zoom', to: 'in' }],
    ['Ctrl =', { kind: 'zoom', to: 'in' }],
    ['Ctrl -', { kind: 'zoom', to: 'out' }],
    ['Ctrl S', { kind: 'save' }],
    ['Ctrl Enter', { kind: 'take' }],
    ['F2', { kind: 'rename' }],
    ['Shift ?', { kind: 'help' }],
    ['Escape', { kind: 'escape' }],
  ] as const)('%s', (keys, command) => {
    expect(studioCommand(press(keys))).toEqual(command)
  })

  it('reads the letter behind what Alt makes of it', () => {
    expect(studioCommand({ ...press('Ctrl Alt C'), key: 'ç' })).toEqual({ kind: 'copyTransform' })
  })

  it.each(['Ctrl K', 'Ctrl N', 'Ctrl 1', 'Ctrl Shift A', 'Ctrl Cmd Z', 'A', 'Tab', 'Enter', 'Alt ?'])(
    'leaves %s to others',
    (keys) => {
      expect(studioCommand(press(keys))).toBeNull()
    },
  )
})

describe('keys on the canvas', () => {
  it.each([
    ['ArrowLeft', { kind: 'nudge', dx: -1, dy: 0 }],
    ['Shift ArrowDown', { kind: 'nudge', dx: 0, dy: 10 }],
    ['Alt ArrowRight', { kind: 'grow', dx: 1, dy: 0 }],
    ['Alt Shift ArrowUp', { kind: 'grow', dx: 0, dy: -10 }],
    ['Tab', { kind: 'cycle', direction: 1 }],
    ['Shift Tab', { kind: 'cycle', direction: -1 }],
    ['Enter', { kind: 'numbers' }],
  ] as const)('%s', (keys, command) => {
    expect(canvasCommand(press(keys))).toEqual(command)
  })

  it.each(['Ctrl Alt ArrowLeft', 'Cmd Tab', 'A'])('leaves %s to others', (keys) => {
    expect(canvasCommand(press(keys))).toBeNull()
  })
})
