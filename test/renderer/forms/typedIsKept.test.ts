import fc from 'fast-check'
import { it } from 'vitest'
import { createDrafts } from '../../../main/drafts/drafts.ts'
import { createPresets } from '../../../main/presets/presets.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import {
  draftBody,
  follow,
  leftBody,
  presetForm,
  saved,
  typedInto,
  withDraft,
} from '../../../renderer/features/presets/presetForm.ts'
import { back, forward } from '../../../renderer/ui/form/steps.ts'
import { draftKeys } from '../../../shared/recording/draft.ts'
import { changedFrom } from '../../../shared/recording/followPreset.ts'
import { storable } from '../../../shared/recording/storable.ts'
import { presetId, presetSettings } from '../../builders/account.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { createMemorySecretStore } from '../../fakes/secrets.ts'

const start = presetSettings({ name: 'A', channel: 'A' })

/** A preset's form as the window has it, on main's own services. Every step of it is written down at once. */
async function opened() {
  const clock = createFakeClock(noon)
  const journal = createMemoryJournal({ clock })
  const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  const secrets = createMemorySecretStore({ clock })
  const presets = createPresets({ clock, journal, hub, secrets, newId: () => presetId() })
  const { id } = await presets.create({ settings: start, token: null, decryptionSecret: null, keep: 'keychain' })
  const drafts = createDrafts({ clock, journal })
  const key = draftKeys.preset(id)
  let form = presetForm(start)
  let sent: typeof start | null = null
  let held: string | null = null
  let isOpen = true
  let at = 0
  const keep = (body: string | null): void => {
    const over = held
    held = body
    if (body !== null) drafts.write(isOpen ? { key, body } : { key, body, held: over })
    else if (over !== null) drafts.forget({ key, held: over })
  }
  const show = (next: typeof form): void => {
    if (!isOpen) return
    form = next
    keep(draftBody(form))
  }
  return {
    type: (patch: Partial<typeof start>) => show(typedInto(form, { ...form.steps.present, ...patch }, (at += 2_000))),
    undo: () => show({ ...form, steps: back(form.steps) }),
    redo: () => show({ ...form, steps: forward(form.steps) }),
    leave: () => {
      isOpen = false
    },
    send: () => {
      if (!isOpen || sent !== null) return
      sent = form.steps.present
      show({ ...form, sent: storable(sent) })
    },
    refused: () => {
      sent = null
      show({ ...form, sent: null })
    },
    /** Main stores it; `isHeard`: the window lives on, and hears of it. */
    stored: async (isHeard: boolean) => {
      if (sent === null) return
      const { settings } = await presets.change({ id, settings: storable(sent) })
      if (isHeard) {
        show(follow(form, settings))
        const left = leftBody(form, sent, settings)
        show(saved(form, sent, settings))
        keep(left)
      }
      sent = null
    },
    /** Of the form as it was last, what nobody would find when the preset is opened again. */
    lost: () => {
      const record = presetForm(journal.presets.get(id)?.settings ?? start)
      const again = withDraft(record, drafts.read({ key })?.body ?? '', at) ?? record
      return changedFrom(storable(form.steps.present), again.steps.present)
    },
  }
}

const value = fc.constantFrom('A', 'B', 'C')
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ name: value }) },
  { weight: 2, arbitrary: fc.record({ channel: value }) },
  { weight: 4, arbitrary: fc.constantFrom('undo', 'redo', 'send', 'send', 'refused', 'stored') },
)
const end = fc.constantFrom('open', 'left', 'killed')

it('what a form last held is in the record or in its draft, in whatever order it was typed, saved and typed on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), end, async (steps, last) => {
      const form = await opened()
      for (const one of steps) {
        if (typeof one !== 'string') form.type(one)
        else if (one === 'stored') await form.stored(true)
        else form[one]()
      }
      if (last === 'left') form.leave()
      if (last !== 'open') await form.stored(last === 'left')
      return form.lost().length === 0
    }),
    { numRuns: 500 },
  )
})
