import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../electron/driver/binary.ts'
import { isAlive, isGoneWithin, start } from '../../electron/driver/process.ts'
import { invoke, newUserData, startFixture } from './fixture.ts'

const secondStart = async (userData: string) => {
  const child = start(
    process.execPath,
    ['--import', `${projectRoot}/test/electron/register.ts`, `${projectRoot}/test/electron/fixture/main.js`].concat(
      `--user-data-dir=${userData}`,
      'open-this',
    ),
    { cwd: projectRoot, env: process.env },
  )
  return { code: await child.ended, logs: child.logs() }
}

describe('an application on the stand-in', () => {
  it('quits with its last window unless it wants to stay', async () => {
    const desk = await startFixture()
    await desk.closeWindow()
    expect(await desk.ended()).toBe(0)
    expect(desk.logs()).toContain('events: closed window-all-closed before-quit will-quit quit')
  })

  it('stays without a window, shows one again from its tray, and quits from there', async () => {
    const desk = await startFixture({ FIXTURE_STAYS: '1' })
    await desk.closeWindow()
    expect(await desk.openWindows()).toBe(0)
    await desk.clickTray('Show')
    const page = await desk.window()
    expect(await invoke(page, 'echo', 1)).toBe(1)
    await desk.clickTray('Quit')
    expect(await desk.ended()).toBe(0)
    expect(desk.logs()).toContain('events: closed window-all-closed before-quit closed will-quit quit')
  })

  it('hears of it when a person closes the page itself, and can show a window again that it only hid', async () => {
    const closed = await startFixture()
    await closed.page.close()
    expect(await closed.ended()).toBe(0)
    expect(closed.logs()).toContain('events: closed window-all-closed before-quit will-quit quit')

    const hidden = await startFixture({ FIXTURE_HIDES: '1' })
    await hidden.page.close()
    // Chromium tells the driver and the desk apart; only once the desk knows is there a window to bring back.
    await expect.poll(hidden.logs, { timeout: 20_000 }).toContain('hidden\n')
    expect(await hidden.openWindows()).toBe(1)
    await hidden.clickTray('Back')
    const page = await hidden.window()
    expect(await invoke(page, 'who')).toMatchObject({ sameWindow: true })
  })

  it('gives its page the size it asked for', async () => {
    const { page } = await startFixture()
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 480])
  })

  it('quits properly on SIGTERM', async () => {
    const desk = await startFixture()
    process.kill(desk.pid, 'SIGTERM')
    expect(await desk.ended()).toBe(0)
    expect(desk.logs()).toContain('events: before-quit closed will-quit quit')
  })

  it('leaves no Chromium behind when it is killed, and starts again with the same user data', async () => {
    const userData = newUserData()
    const first = await startFixture({}, userData)
    await first.kill()
    expect(isAlive(first.pid)).toBe(false)
    const second = await startFixture({}, userData)
    expect(await invoke(second.page, 'echo', 'again')).toBe('again')
  })

  it('runs once per user data: a second start ends and tells the first', async () => {
    const userData = newUserData()
    const desk = await startFixture({}, userData)
    const { code } = await secondStart(userData)
    expect(code).toBe(0)
    expect(await invoke(desk.page, 'seen')).toContainEqual({
      argv: [`--user-data-dir=${userData}`, 'open-this'],
      folder: projectRoot,
      data: { hello: 'from the second' },
    })
  })

  it('ends when its driver is killed', async () => {
    const driver = start(process.execPath, [`${projectRoot}/test/electron/fixture/abandon.ts`, newUserData()], {
      cwd: projectRoot,
      env: process.env,
    })
    await expect.poll(driver.logs, { timeout: 20_000 }).toMatch(/pid \d+/)
    const pid = Number(/pid (\d+)/.exec(driver.logs())?.[1])
    expect(isAlive(pid)).toBe(true)
    driver.kill('SIGKILL')
    expect(await isGoneWithin(pid, 15_000)).toBe(true)
  })
})
