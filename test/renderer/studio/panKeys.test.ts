import { describe, expect, it } from 'vitest'
import { canvasCommand, studioCommand } from '../../../renderer/features/studio/model/keyMap.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>>) => ({
  ...{ key, code: key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
})

describe('Ctrl with the arrows', () => {
  it('pans the canvas, with Shift further, and moves no region', () => {
    expect(canvasCommand(press('ArrowRight', { ctrlKey: true }))).toEqual({ kind: 'pan', dx: 40, dy: 0 })
    expect(canvasCommand(press('ArrowUp', { metaKey: true, shiftKey: true }))).toEqual({ kind: 'pan', dx: 0, dy: -200 })
    expect(studioCommand(press('ArrowRight', { ctrlKey: true }))).toBeNull()
  })

  it('is left to the system together with Alt', () => {
    expect(canvasCommand(press('ArrowRight', { ctrlKey: true, altKey: true }))).toBeNull()
    expect(canvasCommand(press('a', { ctrlKey: true }))).toBeNull()
  })
})
