import { describe, expect, it } from 'vitest'
import { refusalOf, type Sender } from '../../../main/ipc/trust.ts'

const trusted = { origin: 'app://desk', has: (id: number) => id === 7 }
const own: Sender = { contentsId: 7, frame: { origin: 'app://desk', isMain: true } }

describe('who may talk to main', () => {
  it('lets the main frame of our own window on our own pages talk', () => {
    expect(refusalOf(own, trusted)).toBeNull()
  })

  it.each([
    ['a frame that has gone', { ...own, frame: null }, 'frameGone'],
    ['a sub-frame, even of our own origin', { ...own, frame: { origin: 'app://desk', isMain: false } }, 'subFrame'],
    ['a window the desk did not make', { ...own, contentsId: 8 }, 'unknownWindow'],
    ['another site', { ...own, frame: { origin: 'https://desk', isMain: true } }, 'foreignOrigin'],
    ['another host of our scheme', { ...own, frame: { origin: 'app://other', isMain: true } }, 'foreignOrigin'],
    ['a longer host', { ...own, frame: { origin: 'app://desk.example', isMain: true } }, 'foreignOrigin'],
    ['a file', { ...own, frame: { origin: 'file://', isMain: true } }, 'foreignOrigin'],
    ['a sandboxed document of ours', { ...own, frame: { origin: 'null', isMain: true } }, 'foreignOrigin'],
    ['an empty origin', { ...own, frame: { origin: '', isMain: true } }, 'foreignOrigin'],
  ] as const)('refuses %s', (_who, sender: Sender, refusal) => {
    expect(refusalOf(sender, trusted)).toBe(refusal)
  })
})
