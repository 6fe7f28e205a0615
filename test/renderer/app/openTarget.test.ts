import { describe, expect, it } from 'vitest'
import { openTarget } from '../../../renderer/app/openTarget.ts'
import { createNavigation, type Screen } from '../../../renderer/stores/navigation.ts'
import { createPresetList } from '../../../renderer/stores/presetList.ts'
import { presetId } from '../../builders/account.ts'
import { sessionId } from '../../builders/session.ts'

const opened = (screen: Screen) => {
  const navigation = createNavigation(screen)
  const presetList = createPresetList()
  return {
    navigation,
    presetList,
    open: (target: Parameters<typeof openTarget>[0]) => openTarget(target, { navigation, presetList }),
  }
}

const screens: readonly Screen[] = [
  { name: 'desk' },
  { name: 'session', id: sessionId() },
  { name: 'preset', id: 'new' },
  { name: 'studio', target: { kind: 'preset', id: presetId() } },
  { name: 'settings', section: 'accounts' },
  { name: 'history' },
]

describe('what the menu opens', () => {
  it.each(screens)('leaves one where one is: $name', (screen) => {
    const { navigation, presetList, open } = opened(screen)
    open({ screen: 'rehearsal' })
    open({ screen: 'import' })
    expect(navigation.getState()).toMatchObject({ screen, backstage: true })
    expect(presetList.getState().importing.open).toBe(true)
  })

  it('is never one dialog on another', () => {
    const { navigation, open } = opened({ name: 'desk' })
    navigation.getState().openNewRecording(true)
    open({ screen: 'import' })
    expect(navigation.getState().newRecording).toBe(false)
  })

  it.each(['rehearsal', 'import'] as const)('leaves the first run, where it could not be seen: %s', (screen) => {
    const { navigation, open } = opened({ name: 'firstRun' })
    open({ screen })
    expect(navigation.getState().screen).toEqual({ name: 'desk' })
  })
})

it('what the tray opens is a screen of its own', () => {
  const { navigation, open } = opened({ name: 'history' })
  open({ screen: 'session', sessionId: sessionId() })
  expect(navigation.getState().screen).toEqual({ name: 'session', id: sessionId() })
  open({ screen: 'preset', presetId: presetId() })
  expect(navigation.getState().screen).toEqual({ name: 'preset', id: presetId() })
  open({ screen: 'desk' })
  expect(navigation.getState().screen).toEqual({ name: 'desk' })
})
