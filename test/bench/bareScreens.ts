import type { Page } from 'playwright-core'

/**
 * Runs in the page, with the desk on the screen: puts a dead copy in the place of the app, whose rail still changes between the
 * desk and the list of presets. What that costs is what the browser alone needs to show them.
 */
async function embalm(): Promise<void> {
  const press = (name: string): void =>
    [...document.querySelectorAll<HTMLElement>('nav button')]
      .find(({ textContent }) => textContent.includes(name))
      ?.click()
  const screen = (): Element => {
    const main = document.querySelector('main')
    if (main === null) throw new Error('The page has no screen.')
    return main
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 500))
  const copies = new Map<string, Element>()
  for (const name of ['Presets', 'Desk']) {
    press(name)
    await settled()
    copies.set(name, screen().cloneNode(true) as Element)
  }
  document.body.replaceWith(document.body.cloneNode(true))
  for (const button of document.querySelectorAll('nav button')) {
    const copy = [...copies].find(([name]) => button.textContent.includes(name))?.[1]
    if (copy !== undefined) button.addEventListener('click', () => screen().replaceWith(copy.cloneNode(true)))
  }
}

/** Leaves of the app in this page only what it looks like: the desk and its list of presets, behind the same buttons. */
export const leaveBareScreens = (page: Page): Promise<void> => page.evaluate(embalm)
