import type { Page } from 'playwright-core'
import { createDrafts } from '../../../main/drafts/drafts.ts'
import { forgettingMade } from '../../../main/drafts/madeDraft.ts'
import type { MethodInput } from '../../../shared/ipc/contract.ts'
import { type DraftKey, draftKeys } from '../../../shared/recording/draft.ts'
import { isMadeAccount, isMadePreset, isMadeStorage } from '../../../shared/recording/madeDraft.ts'
import { presetStart } from '../../../shared/recording/presetStart.ts'
import type { Change, DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'

/** The draft that main may take away with this change, and whether it does; null: none. */
function takenWith(
  change: Change,
  desk: DeskSnapshot,
): { readonly key: DraftKey; readonly isMade: (body: string) => boolean } | null {
  if (change.kind !== 'put') return null
  if (change.collection === 'accounts') {
    const { value } = change
    const before = desk.accounts[value.id] ?? null
    const key = draftKeys.account(before === null ? 'new' : value.id)
    return { key, isMade: (body) => isMadeAccount(body, before, value) }
  }
  if (change.collection === 'storageProfiles') {
    const { value } = change
    const before = desk.storageProfiles[value.id] ?? null
    const key = draftKeys.storage(before === null ? 'new' : value.id)
    return { key, isMade: (body) => isMadeStorage(body, before, value) }
  }
  if (change.collection !== 'presets') return null
  const { id, settings } = change.value
  const before = desk.presets[id]
  const key = draftKeys.preset(before === undefined ? 'new' : id)
  return { key, isMade: (body) => isMadePreset(body, before?.settings ?? presetStart(desk), settings) }
}

/**
 * The drafts that main's own service holds after everything the page has told it, and after what it took away itself with the one
 * record that was saved.
 */
export async function keptDrafts(page: Page): Promise<Readonly<Record<DraftKey, string>>> {
  const clock = createFakeClock(noon)
  const journal = createMemoryJournal({ clock })
  const drafts = createDrafts({ clock, journal })
  const { calls, puts, desk } = await page.evaluate(() => ({
    calls: window.deskCalls,
    puts: window.deskPuts,
    desk: window.deskAtFirst,
  }))
  const take = (made: number): void => {
    for (const { change } of puts.filter(({ after }) => after === made)) {
      const found = takenWith(change, desk)
      if (found !== null && forgettingMade(journal, found.key, found.isMade).length > 0)
        drafts.forget({ key: found.key })
    }
  }
  take(0)
  for (const [index, { method, input }] of calls.entries()) {
    if (method === 'drafts.write') drafts.write(input as MethodInput<'drafts.write'>)
    if (method === 'drafts.forget') drafts.forget(input as MethodInput<'drafts.forget'>)
    take(index + 1)
  }
  return Object.fromEntries(journal.drafts.all().map(({ id, body }) => [id, body]))
}
