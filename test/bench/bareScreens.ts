import type { Page } from 'playwright-core'

/**
 * Runs in the page, with the desk on the screen: puts a dead copy in the place of the app, whose rail still changes between the
 * desk and the list of presets as its first frame shows it. What that costs is putting ready elements in, layout and paint.
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
  const copyOf = (element: Element): Element => element.cloneNode(true) as Element
  const isListed = (): boolean => document.querySelector('[data-preset]') !== null
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

  const desk = copyOf(screen())
  press('Presets')
  while (!isListed()) await frame()
  const list = copyOf(screen())
  press('Desk')
  while (isListed()) await frame()
  document.body.replaceWith(document.body.cloneNode(true))
  for (const button of document.querySelectorAll('nav button')) {
    const source = button.textContent.includes('Presets') ? list : button.textContent.includes('Desk') ? desk : null
    if (source === null) continue
    let next = copyOf(source)
    button.addEventListener('click', () => {
      screen().replaceWith(next)
      // Not while the time is taken.
      setTimeout(() => (next = copyOf(source)), 100)
    })
  }
}

/** Leaves of the app in this page only what it looks like: the desk and its list of presets, behind the same buttons. */
export const leaveBareScreens = (page: Page): Promise<void> => page.evaluate(embalm)
