import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { createDrafts } from '../../../main/drafts/drafts.ts'
import type { MethodInput } from '../../../shared/ipc/contract.ts'
import type { DraftKey } from '../../../shared/recording/draft.ts'
import type { Change } from '../../../shared/state/snapshot.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'

/** Main's yes to a save, with the record as it is stored now. */
export const put = (collection: 'accounts' | 'storageProfiles' | 'presets', value: object, rev = 2) => ({
  answer: { ok: true as const, value, rev },
  changes: [{ kind: 'put', rev, collection, value } as Change],
})

/** Main answers what it was made to work on. */
export const answer = (page: Page): Promise<void> => page.evaluate(() => window.answerHeld())

/** Leaves a form whose save is on its way: nothing of it is called unsaved. */
export async function leaveWhileSaving(page: Page): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Leave while it is being saved?' })
  await question.getByText(/^Saving is under way, and goes on when you leave/).waitFor()
  expect(await question.getByRole('button').allInnerTexts()).toEqual(['Leave', 'Stay here'])
  await question.getByRole('button', { name: 'Leave' }).click()
}

/** The drafts that main's own service holds after everything the page has told it. */
export async function keptDrafts(page: Page): Promise<Readonly<Record<DraftKey, string>>> {
  const clock = createFakeClock(noon)
  const journal = createMemoryJournal({ clock })
  const drafts = createDrafts({ clock, journal })
  for (const { method, input } of await page.evaluate(() => window.deskCalls)) {
    if (method === 'drafts.write') drafts.write(input as MethodInput<'drafts.write'>)
    if (method === 'drafts.forget') drafts.forget(input as MethodInput<'drafts.forget'>)
  }
  return Object.fromEntries(journal.drafts.all().map(({ id, body }) => [id, body]))
}
