import { expect, it } from 'vitest'
import { homeOf } from '../../../renderer/app/shell/railEntry.ts'
import { sentences } from '../../../renderer/app/shell/sentences.ts'
import type { Screen } from '../../../renderer/stores/navigation.ts'
import { presetId } from '../../builders/account.ts'
import { aSavedLayout, cueId } from '../../builders/layout.ts'
import { sessionId } from '../../builders/session.ts'

const places: readonly (readonly [Screen, ReturnType<typeof homeOf>])[] = [
  [{ name: 'session', id: sessionId() }, 'desk'],
  [{ name: 'studio', target: { kind: 'session', id: sessionId() } }, 'desk'],
  [{ name: 'studio', target: { kind: 'preset', id: presetId() } }, 'presets'],
  [{ name: 'studio', target: { kind: 'cue', presetId: presetId(), cueId: cueId() } }, 'presets'],
  [{ name: 'studio', target: { kind: 'library', id: aSavedLayout().id } }, 'layouts'],
  [{ name: 'take', id: sessionId() }, 'history'],
  [{ name: 'firstRun' }, null],
]

it.each(places)('%o lives under %s', (screen, entry) => {
  expect(homeOf(screen)).toBe(entry)
})

it('an alarm is said sentence by sentence', () => {
  expect(sentences('It is locked. Unlock it, then choose “Try again”. Or type it for 1.5 h.')).toEqual([
    'It is locked.',
    'Unlock it, then choose “Try again”.',
    'Or type it for 1.5 h.',
  ])
  expect(sentences('')).toEqual([])
})
