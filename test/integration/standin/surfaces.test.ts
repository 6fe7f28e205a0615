import { describe, expect, it } from 'vitest'
import type { IpcLogEntry } from '../../electron/standin/ipcLog.ts'
import { invoke, startFixture } from './fixture.ts'

describe('the surfaces that no page shows', () => {
  it('has a tray whose entries can be read and clicked', async () => {
    const desk = await startFixture()
    expect((await desk.trayMenu()).map(({ label, enabled }) => `${label} ${enabled}`)).toEqual([
      'Ring true',
      'More true',
      'Cannot false',
      'Show true',
      'Back true',
      'Quit true',
    ])
    expect((await desk.tray()).toolTip).toBe('Fixture')
    await desk.clickTray('Ring')
    await desk.clickTray('More', 'Knock')
    await expect(desk.clickTray('Cannot')).rejects.toThrow('the menu entry “Cannot” is disabled')
    await expect(desk.clickTray('Nothing')).rejects.toThrow('no menu entry “Nothing”')
    await expect.poll(() => desk.page.locator('#news').textContent()).toBe('ring knock ')
  })

  it('has an application menu and shortcuts', async () => {
    const desk = await startFixture()
    await desk.clickMenu('File', 'Bell')
    await desk.pressShortcut('CommandOrControl+Shift+B')
    await expect(desk.pressShortcut('F5')).rejects.toThrow('no shortcut F5')
    await expect.poll(() => desk.page.locator('#news').textContent()).toBe('bell shortcut ')
  })

  it('shows notifications, copies to the clipboard, and asks in dialogs that wait', async () => {
    const desk = await startFixture()
    await invoke(desk.page, 'do', 'notify')
    expect(await desk.notifications()).toMatchObject([{ title: 'Hello', body: 'from the desk' }])
    await invoke(desk.page, 'do', 'copy')
    expect(await desk.clipboardText()).toBe('copied')
    const answer = invoke(desk.page, 'do', 'ask')
    await expect.poll(() => desk.dialogs()).toMatchObject([{ message: 'Sure?', buttons: ['Yes', 'No'] }])
    await expect(desk.answerDialog({ button: 'Maybe' })).rejects.toThrow('no button “Maybe”')
    await desk.answerDialog({ button: 'No' })
    expect(await answer).toMatchObject({ response: 1 })
  })
})

describe('the hook that the driver puts into real Electron', () => {
  it('says and does the same as the stand-in itself', async () => {
    const desk = await startFixture({ FIXTURE_HOOK: '1' })
    const hook = (method: string, ...args: readonly unknown[]) => invoke(desk.page, 'hook', method, ...args)
    expect(await hook('trays')).toEqual([{ ...(await desk.tray()), icon: '' }])
    expect(await hook('applicationMenu')).toEqual(await desk.applicationMenu())
    await hook('clickTray', ['More', 'Knock'])
    await hook('clickMenu', ['File', 'Bell'])
    await hook('pressShortcut', 'CommandOrControl+Shift+B')
    await expect.poll(() => desk.page.locator('#news').textContent()).toBe('knock bell shortcut ')
    await expect(hook('clickTray', ['Cannot'])).rejects.toThrow('the menu entry “Cannot” is disabled')

    await invoke(desk.page, 'do', 'notify')
    expect(await hook('notifications')).toEqual(await desk.notifications())
    await invoke(desk.page, 'do', 'copy')
    expect(await hook('clipboardText')).toBe('copied')
    const answer = invoke(desk.page, 'do', 'ask')
    await expect.poll(() => hook('dialogs')).toMatchObject([{ message: 'Sure?', buttons: ['Yes', 'No'] }])
    await hook('answerDialog', { button: 'No' })
    expect(await answer).toMatchObject({ response: 1 })

    const about = (entries: readonly IpcLogEntry[]) =>
      entries
        .filter(({ channel }) => channel === 'do')
        .map(({ direction, kind, content }) => [direction, kind, content])
    expect(about((await hook('ipcLog')) as IpcLogEntry[])).toEqual(about(await desk.ipcLog()))
  })
})
