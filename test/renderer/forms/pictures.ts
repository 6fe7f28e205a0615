import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { buildForms } from './build.ts'
import { createWindow } from '../visual/builtWindow.ts'
import { type FormShot, go } from './formShot.ts'
import { leaveShots } from './leaveShots.ts'
import { axeComplaints, launchBrowser } from './page.ts'
import { preflightShots } from './preflightShots.ts'
import {
  draftsKept,
  firstLaunch,
  furnished,
  guestFile,
  libraryDraft,
  nothing,
  outOfSight,
  recordingNow,
  townHall,
  withoutKeychain,
} from './scenes.ts'
import { settingsShots } from './settingsShots.ts'

/**
 * Pictures of the forms, checked with axe on the way. `node test/renderer/forms/pictures.ts [part of a name]` writes them
 * to out/screens/forms and fails on any violation of accessibility or of the page's policy.
 */
const root = resolve(import.meta.dirname, '../../..')
const screens = join(root, 'out/screens/forms')

const openPreset = (name: string) => async (page: Page) => {
  await go('Presets')(page)
  await page.getByRole('button', { name: `Open ${name}` }).click()
}
const scrollForm = (id: string) => async (page: Page) => {
  await openPreset('Town hall')(page)
  await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView({ block: 'start' }))
}
const newRecording = async (page: Page) => {
  await page.keyboard.press('Control+n')
  await page.getByRole('dialog').waitFor()
}

/** Drops files on the window that are all the same but for their names. */
const drop = (page: Page, names: readonly string[]): Promise<void> =>
  page.evaluate(
    ({ all, content }) => {
      const data = new DataTransfer()
      for (const name of all) data.items.add(new File([content], name))
      globalThis.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    { all: names, content: guestFile },
  )

const shots: readonly FormShot[] = [
  { name: 'first-run', scene: firstLaunch },
  {
    name: 'first-run-account',
    scene: firstLaunch,
    act: (page) => page.getByRole('button', { name: 'Add your account' }).click(),
  },
  {
    name: 'first-run-no-keychain',
    scene: withoutKeychain,
    act: (page) => page.getByRole('button', { name: 'Add your account' }).click(),
  },
  { name: 'preset', scene: furnished, act: openPreset('Town hall') },
  { name: 'preset-layout', scene: furnished, act: scrollForm('preset-part-layout') },
  { name: 'preset-library-draft', scene: libraryDraft, act: scrollForm('preset-part-layout') },
  { name: 'preset-notes', scene: furnished, act: scrollForm('preset-part-storage'), sizes: ['large'] },
  {
    name: 'preset-more',
    scene: furnished,
    act: async (page) => {
      await openPreset('Parents’ evening')(page)
      await page.getByText('More settings').click()
      await page.getByLabel('Name', { exact: true }).fill('Parents’ evening Q4')
    },
  },
  { name: 'preset-ready', scene: furnished, act: openPreset('Parents’ evening'), sizes: ['large'] },
  {
    name: 'preset-clashes',
    scene: draftsKept,
    act: async (page) => {
      await openPreset('Town hall')(page)
      await page.getByText('also changed elsewhere').waitFor()
    },
  },
  { name: 'presets-drafts', scene: draftsKept, act: go('Presets') },
  { name: 'preset-text-200', scene: furnished, act: openPreset('Town hall'), textScale: 2 },
  {
    name: 'preset-select',
    scene: furnished,
    sizes: ['large'],
    act: async (page) => {
      await openPreset('Town hall')(page)
      await page.getByLabel('Decryption', { exact: true }).click()
      await page.getByRole('listbox').waitFor()
    },
  },
  ...leaveShots,
  { name: 'presets', scene: furnished, act: go('Presets') },
  {
    name: 'presets-selected',
    scene: furnished,
    act: async (page) => {
      await go('Presets')(page)
      await page.getByLabel('Select Town hall').check()
      await page.getByLabel('Select Van link drill').check()
      await page.getByRole('button', { name: 'weekly', exact: true }).hover()
    },
  },
  {
    name: 'presets-edit',
    scene: furnished,
    act: async (page) => {
      await go('Presets')(page)
      await page.getByLabel('Select Town hall').check()
      await page.getByLabel('Select Van link drill').check()
      await page.getByRole('button', { name: 'Change…' }).click()
      await page.getByLabel('Idle stop').fill('120')
      await page.getByLabel('Add tags').fill('autumn')
      await page.keyboard.press('Enter')
    },
  },
  { name: 'presets-text-200', scene: furnished, act: go('Presets'), sizes: ['small'], textScale: 2 },
  {
    name: 'presets-import',
    scene: furnished,
    act: async (page) => {
      await go('Presets')(page)
      await page.getByRole('button', { name: 'Import…' }).click()
      await page.getByLabel('Choose a file…').setInputFiles({
        name: 'presets.json',
        mimeType: 'application/json',
        buffer: Buffer.from(guestFile),
      })
      await page.getByRole('list', { name: 'What the import would do' }).waitFor()
      for (const theirs of await page.getByRole('radio', { name: 'Take theirs' }).all()) await theirs.click()
    },
  },
  {
    name: 'presets-import-waiting',
    scene: furnished,
    act: async (page) => {
      await drop(page, ['northlight.json', 'guests-of-the-summer-season.json', 'archive.json'])
      await page.getByRole('list', { name: 'What the import would do' }).waitFor()
    },
  },
  {
    name: 'presets-import-next',
    scene: furnished,
    act: async (page) => {
      await drop(page, ['northlight.json', 'guests-of-the-summer-season.json', 'archive.json'])
      await page.getByRole('button', { name: 'Put this file away' }).click()
      await page.getByRole('button', { name: /^Next file/ }).waitFor()
    },
  },
  {
    name: 'presets-import-leave',
    scene: {
      ...furnished,
      snapshot: {
        ...furnished.snapshot,
        presets: { ...furnished.snapshot.presets, [townHall.id]: { ...townHall, token: { state: 'none' } } },
      },
      answers: {
        'exchange.import': {
          ok: true,
          value: [{ kind: 'preset', fileId: townHall.id, id: townHall.id, problem: null }],
          rev: 1,
        },
      },
    },
    act: async (page) => {
      await drop(page, ['northlight.json'])
      await page.getByRole('button', { name: /^Import \d/ }).click()
      await page.getByRole('textbox', { name: 'channel token of Town hall' }).fill('canary-token')
      await page.keyboard.press('Escape')
      await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor()
    },
  },
  {
    name: 'presets-export',
    scene: furnished,
    act: async (page) => {
      await go('Presets')(page)
      await page.getByRole('button', { name: 'Export…' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'presets-empty', scene: nothing, act: go('Presets'), sizes: ['large'] },
  ...preflightShots,
  ...settingsShots,
  { name: 'new-recording', scene: recordingNow, act: newRecording },
  {
    name: 'new-recording-running',
    scene: recordingNow,
    sizes: ['large'],
    act: async (page) => {
      await newRecording(page)
      await page.getByRole('option', { name: /Parents/ }).click()
    },
  },
  {
    name: 'new-recording-show',
    scene: furnished,
    act: async (page) => {
      await newRecording(page)
      await page.getByText('Only for this show').click()
      await page.getByLabel('Channel name').fill('pe-room-4-late')
    },
  },
  { name: 'new-recording-doubt', scene: outOfSight, act: newRecording },
  {
    name: 'start-several-doubt',
    scene: outOfSight,
    act: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click()
      await page.getByRole('menuitem', { name: 'Start several…' }).click()
      await page.getByRole('checkbox', { name: /^Parents/ }).check()
    },
  },
  { name: 'presets-doubt', scene: outOfSight, act: go('Presets'), sizes: ['small'] },
  { name: 'preset-doubt', scene: outOfSight, act: openPreset('Parents’ evening') },
  { name: 'new-recording-empty', scene: nothing, act: newRecording, sizes: ['large'] },
]

const viewports = { large: { width: 1440, height: 900 }, small: { width: 1024, height: 680 } } as const

const wanted = process.argv[2] ?? ''
const folder = await buildForms(root)
await mkdir(screens, { recursive: true })
const browser = await launchBrowser()
const window = await createWindow(browser, folder)
let failures = 0
try {
  for (const shot of shots) {
    for (const size of shot.sizes ?? (['large', 'small'] as const)) {
      for (const theme of ['dark', 'light'] as const) {
        const name = `${shot.name}-${viewports[size].width}-${theme}`
        if (!name.includes(wanted)) continue
        const page = await window.open({
          scene: shot.scene,
          theme,
          size: viewports[size],
          textScale: shot.textScale ?? 1,
        })
        await shot.act?.(page)
        await page.evaluate(() => document.fonts.ready)
        await page.screenshot({ path: join(screens, `${name}.png`) })
        const violations = await axeComplaints(page)
        const all = [...(await window.leave()), ...violations]
        failures += all.length
        console.log(`${all.length === 0 ? 'ok  ' : 'FAIL'} ${name}`)
        for (const complaint of all) console.log(`     ${complaint}`)
      }
    }
  }
} finally {
  await browser.close()
}
process.exitCode = failures === 0 ? 0 : 1
