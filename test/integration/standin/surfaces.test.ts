import { describe, expect, it } from 'vitest'
import { invoke, startFixture } from './fixture.ts'

describe('the surfaces that no page shows', () => {
  it('has a tray whose entries can be read and clicked', async () => {
    const desk = await startFixture()
    expect((await desk.trayMenu()).map(({ label, enabled }) => `${label} ${enabled}`)).toEqual([
      'Ring true',
      'More true',
      'Cannot false',
      'Show true',
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
