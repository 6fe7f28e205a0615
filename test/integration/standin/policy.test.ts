import { describe, expect, it } from 'vitest'
import { invoke, startFixture } from './fixture.ts'

describe('the content security policy of the desk on the stand-in', () => {
  it('is applied by the browser as the response header says', async () => {
    const { page } = await startFixture()
    expect(await page.evaluate(() => window.inlineRan ?? false)).toBe(false)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.body.append(script)
      const image = document.createElement('img')
      image.src = 'https://example.com/pixel.png'
      document.body.append(image)
    })
    expect(await page.evaluate(() => window.inlineRan ?? false)).toBe(false)
    await expect.poll(() => page.locator('#violations').textContent()).toContain('img-src')
    expect(await page.locator('#violations').textContent()).toContain('script-src-elem')
    expect(await page.evaluate(() => fetch('https://example.com/').then(() => 'reached', String))).toContain(
      'Failed to fetch',
    )
  })
})

describe('a page that wants to go somewhere', () => {
  it('stays where it is when the desk says so, and goes where it may', async () => {
    const { page } = await startFixture()
    await page.getByRole('link', { name: 'Away' }).click()
    await expect.poll(() => invoke(page, 'seen')).toContainEqual({ navigate: 'https://example.com/away' })
    expect(new URL(page.url()).pathname).toBe('/index.html')
    await page.getByRole('link', { name: 'Second' }).click()
    await page.getByRole('heading', { name: 'Second' }).waitFor()
    expect(await invoke(page, 'who')).toMatchObject({ url: 'app://desk/second.html', isMain: true })
  })

  it('opens no windows, and the desk is asked', async () => {
    const { page, openWindows } = await startFixture()
    await page.getByRole('link', { name: 'New window' }).click()
    await page.evaluate(() => void window.open('app://desk/second.html'))
    await expect
      .poll(() => invoke(page, 'seen'))
      .toEqual([{ open: 'https://example.com/new' }, { open: 'app://desk/second.html' }])
    await expect.poll(() => page.context().pages().length).toBe(1)
    expect(await openWindows()).toBe(1)
  })
})

describe('permissions on the stand-in', () => {
  it('are what the handlers of the desk answer', async () => {
    const { page } = await startFixture()
    const states = await page.evaluate(() =>
      Promise.all(
        (['notifications', 'geolocation', 'camera', 'microphone'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    )
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  })
})

describe('the theme that main sets', () => {
  it('is what the page is told', async () => {
    const { page } = await startFixture()
    const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await invoke(page, 'dark', 'dark')
    await expect.poll(isDark).toBe(true)
    await invoke(page, 'dark', 'light')
    await expect.poll(isDark).toBe(false)
  })
})
