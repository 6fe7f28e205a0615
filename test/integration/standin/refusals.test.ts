import { describe, expect, it } from 'vitest'
import { invoke, startFixture } from './fixture.ts'

/** What Electron refuses, or what the stand-in does not have: neither may pass unnoticed. */
const refusals: readonly (readonly [misuse: string, words: string | RegExp])[] = [
  ['secondHandler', "Attempted to register a second handler for 'echo'"],
  ['lateScheme', 'protocol.registerSchemesAsPrivileged should be called before app is ready'],
  ['sameScheme', 'Failed to register protocol: app'],
  ['unregisteredScheme', /serves only schemes registered as standard and secure/],
  ['unknownApi', /app\.setUserActivity is not implemented/],
  ['unknownEvent', /event 'swipe' of BrowserWindow is not implemented/],
  ['unknownWindowOption', /BrowserWindow\.setKiosk is not implemented/],
  ['unsafeWindow', /a window with unsafe sandbox is not implemented/],
  ['unservedUrl', "ERR_UNKNOWN_URL_SCHEME (-302) loading 'other://desk/'"],
  ['fileUrl', /from the file system is not implemented/],
  ['uncloneable', 'An object could not be cloned.'],
  ['destroyed', 'Object has been destroyed'],
  ['badMenu', 'Invalid template for MenuItem: must have at least one of label, role or type'],
  ['badShortcut', 'Error processing argument at index 0, conversion failure from Hyper+Nothing'],
  ['missingImage', /^Failed to load image from path '.*nowhere\.png'$/],
  ['missingExport', /undefined/],
]

describe('the stand-in', () => {
  it('refuses what Electron refuses, and says aloud what it does not have', async () => {
    const { page } = await startFixture()
    for (const [misuse, words] of refusals) {
      const answer = await invoke(page, 'misuse', misuse)
      if (typeof words === 'string') expect(answer, misuse).toBe(words)
      else expect(answer, misuse).toMatch(words)
    }
  })

  it.each([
    ['window', 'Cannot create BrowserWindow before app is ready'],
    ['handle', 'protocol.handle cannot be used before app is ready'],
  ])('refuses a %s before the app is ready', async (what, words) => {
    await expect(startFixture({ FIXTURE_EARLY: what })).rejects.toThrow(words)
  })
})
