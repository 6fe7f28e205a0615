import { describe, expect, it } from 'vitest'
import { createWindowRegistry } from '../../../main/windows/registry.ts'
import { sessionId } from '../../builders/session.ts'

function registered() {
  const sent: unknown[] = []
  const windows = createWindowRegistry('app://desk')
  windows.add(7, { send: (event, payload) => void sent.push([event, payload]) })
  return { windows, sent }
}
const desk = { screen: 'desk' } as const
const session = { screen: 'session', sessionId: sessionId() } as const

describe('the windows the desk knows', () => {
  it('are trusted from their making to their end', () => {
    const { windows } = registered()
    expect([windows.has(7), windows.has(8)]).toEqual([true, false])
    windows.remove(7)
    expect(windows.has(7)).toBe(false)
    expect([...windows.audiences()]).toEqual([])
  })

  it('are told where to go at once when they listen', () => {
    const { windows, sent } = registered()
    windows.isListening(7)
    windows.open(7, session)
    expect(sent).toEqual([['desk.open', session]])
  })

  it('are told where to go once they listen, and only the newest wish', () => {
    const { windows, sent } = registered()
    windows.open(7, session)
    windows.open(7, desk)
    expect(sent).toEqual([])
    windows.isListening(7)
    windows.isListening(7)
    expect(sent).toEqual([['desk.open', desk]])
  })

  it('are waited for again after their page started over', () => {
    const { windows, sent } = registered()
    windows.isListening(7)
    windows.startsOver(7)
    windows.open(7, desk)
    expect(sent).toEqual([])
    windows.isListening(7)
    expect(sent).toEqual([['desk.open', desk]])
  })
})
