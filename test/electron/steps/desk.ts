import type { Locator, Page } from 'playwright-core'
import {
  type AccountEntry,
  type PresetEntry,
  type StorageEntry,
  fillAccount,
  fillPreset,
  fillStorage,
} from './forms.ts'

/** Goes to a screen by the rail. */
export async function goTo(page: Page, screen: 'Desk' | 'Presets' | 'Settings'): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen, exact: true }).click()
}

/** Waits for a screen. @throws Error with the words of the problem that appears instead. */
async function arrive(page: Page, heading: string): Promise<void> {
  const there = page.getByRole('heading', { name: heading })
  const trouble = page.getByRole('alert').first()
  await there.or(trouble).first().waitFor()
  if (!(await there.isVisible())) throw new Error(await trouble.innerText())
}

/** First run: account and storage, one step each; ends on the empty desk. */
export async function setUp(page: Page, account: AccountEntry, storage: StorageEntry): Promise<void> {
  await page.getByRole('button', { name: 'Add your account' }).click()
  await fillAccount(page, account)
  await page.getByRole('button', { name: 'Check and save' }).click()
  await arrive(page, 'Where recordings go')
  await fillStorage(page, storage)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await arrive(page, 'Your first preset')
  await page.getByRole('button', { name: 'Finish later, go to the desk' }).click()
  await page.getByRole('heading', { name: 'Desk', level: 1 }).waitFor()
}

/** Opens the form of a new preset and fills it. */
export async function newPreset(page: Page, preset: PresetEntry): Promise<void> {
  await goTo(page, 'Presets')
  await page.getByRole('main').getByRole('button', { name: 'New preset' }).first().click()
  await page.getByRole('heading', { name: 'New preset', level: 1 }).waitFor()
  await fillPreset(page, preset)
}

/** Opens the dialog that starts a recording from the desk. */
export async function openNewRecording(page: Page): Promise<Locator> {
  await goTo(page, 'Desk')
  await page.getByRole('button', { name: 'New recording' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New recording' })
  await dialog.waitFor()
  return dialog
}

/** Starts a saved preset from the desk; ends on the session's screen. */
export async function startPreset(page: Page, name: string): Promise<void> {
  const dialog = await openNewRecording(page)
  await dialog.getByRole('option', { name }).click()
  await dialog.getByRole('button', { name: 'Start recording' }).click()
  await session(page, name).waitFor()
}

/** Saves the preset of the form and waits until it is saved. */
export async function savePreset(page: Page, preset: Pick<PresetEntry, 'name'>): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Save\b/ })
    .first()
    .click()
  await page.getByRole('heading', { name: preset.name, level: 1, exact: true }).waitFor()
  // The heading follows the typing; only this line says that it is kept.
  await page
    .getByRole('status')
    .filter({ hasText: /^saved / })
    .waitFor()
}

/** Saves the preset of the form and starts it; ends on the session's screen. */
export async function saveAndStart(page: Page, preset: Pick<PresetEntry, 'name'>): Promise<void> {
  await page.getByRole('button', { name: 'Save and start' }).click()
  await session(page, preset.name).waitFor()
}

/** The part of a session's screen that says how it stands. */
export const session = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** Waits until a session's screen says that media is being written. */
export async function untilRecording(page: Page, name: string): Promise<void> {
  await session(page, name).getByText('REC', { exact: true }).waitFor({ timeout: 110_000 })
}

/** What a session's screen says once its take has ended with files somewhere. */
const ends = /^(Saved|In Agora backup|Upload unknown)$/

/** Presses Stop and, where the desk counts down first, Stop now; waits for the end of the take: its words. */
export async function stopAndWait(page: Page, name: string): Promise<string> {
  const panel = session(page, name)
  const now = panel.getByRole('button', { name: /^Stop now/ })
  const end = panel.getByText(ends)
  await panel.getByRole('button', { name: `Stop ${name}` }).click()
  await now
    .or(panel.getByText('Stopping', { exact: true }))
    .or(end)
    .first()
    .waitFor()
  if (await now.isVisible()) await now.click()
  await end.waitFor({ timeout: 120_000 })
  return await end.innerText()
}

/** Stops and expects the files to be reported as saved. */
export async function stopAndSave(page: Page, name: string): Promise<void> {
  const end = await stopAndWait(page, name)
  if (end !== 'Saved') throw new Error(`“${name}” ended as “${end}”`)
}

/** Takes the preview of a session's layout and waits until it is Program. */
export async function take(page: Page, program: string): Promise<void> {
  await page.getByRole('button', { name: 'Take', exact: true }).click()
  await page.getByRole('figure', { name: `Program ${program}` }).waitFor()
}
