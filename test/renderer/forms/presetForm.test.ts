import { describe, expect, it } from 'vitest'
import {
  choose,
  draftBody,
  follow,
  leftBody,
  presetForm,
  saved,
  thrownAway,
  typedInto,
  withDraft,
} from '../../../renderer/features/presets/presetForm.ts'
import { back } from '../../../renderer/ui/form/steps.ts'
import { presetClashes } from '../../../shared/recording/followPreset.ts'
import { draftFault } from '../../../shared/recording/draft.ts'
import { storable } from '../../../shared/recording/storable.ts'
import { presetSettings } from '../../builders/account.ts'
import { aCue, aRegion, customLayout } from '../../builders/layout.ts'

const stored = presetSettings()
const studio = { ...stored, layout: customLayout([aRegion()]), cues: [aCue()] }
const typed = typedInto(presetForm(stored), { ...stored, name: 'Mine' }, 0)
const asked = (form: typeof typed) => presetClashes({ mine: form.steps.present, base: form.base }, form.stored)

describe('a kept draft', () => {
  const body = draftBody(typed) ?? ''

  it('holds what was changed alone, and what it was changed from', () => {
    expect(JSON.parse(body)).toEqual({ typed: { name: 'Mine' }, base: { name: 'Town hall' } })
    expect(draftFault('preset/a', body)).toBeNull()
    expect(draftBody(presetForm(stored))).toBeNull()
  })

  it('brings back no layout and no cues over what was saved since', () => {
    const form = withDraft(presetForm(studio), body, 0)
    expect(form?.steps.present).toEqual({ ...studio, name: 'Mine' })
    expect(form === null ? null : asked(form)).toEqual([])
  })

  it('asks about what was changed in both places, and goes on asking after it was kept once more', () => {
    const theirs = { ...stored, name: 'Theirs' }
    const form = withDraft(presetForm(theirs), body, 0)
    expect(form === null ? null : asked(form)).toEqual(['name'])
    const again = withDraft(presetForm(theirs), draftBody(form ?? typed) ?? '', 0)
    expect(again === null ? null : asked(again)).toEqual(['name'])
  })

  it('is none when everything in it was saved meanwhile, or when it is something else', () => {
    expect(withDraft(presetForm({ ...stored, name: 'Mine' }), body, 0)).toBeNull()
    expect(withDraft(presetForm(stored), '{"typed":{"token":"x"},"base":{}}', 0)).toBeNull()
    expect(withDraft(presetForm(stored), 'not json', 0)).toBeNull()
  })

  it('keeps a number that is not there yet', () => {
    const form = typedInto(presetForm(stored), { ...stored, canvas: { ...stored.canvas, width: Number.NaN } }, 0)
    const kept = draftBody(form) ?? ''
    expect(draftFault('preset/a', kept)).toBeNull()
    expect(withDraft(presetForm(stored), kept, 0)?.steps.present.canvas.width).toBe(0)
  })
})

describe('what is left of a form once what was sent of it is stored', () => {
  const sent = typed.steps.present
  const left = (form: typeof typed, now = sent): unknown => JSON.parse(leftBody(form, sent, now) ?? 'null')

  it('is nothing when nobody typed on, whatever was made of what was sent', () => {
    expect(left(typed)).toBeNull()
    expect(left(typed, { ...sent, name: 'Mine, as main has it' })).toBeNull()
  })

  it('is what was typed since, from what is stored now', () => {
    const on = typedInto(typed, { ...sent, name: 'Mine again' }, 2_000)
    expect(left(on)).toEqual({ typed: { name: 'Mine again' }, base: { name: 'Mine' } })
    // The same when main told of the record before it answered.
    expect(left(follow({ ...on, sent }, sent))).toEqual({ typed: { name: 'Mine again' }, base: { name: 'Mine' } })
  })

  it('follows the rest of what is stored', () => {
    const on = typedInto(typed, { ...sent, channel: 'hall-2' }, 2_000)
    expect(left(on)).toEqual({ typed: { channel: 'hall-2' }, base: { channel: stored.channel } })
  })
})

describe('an open form', () => {
  it('that nobody touched shows what is stored now, and is not changed by that', () => {
    const form = follow(presetForm(stored), studio)
    expect(form.steps.present).toEqual(studio)
    expect(draftBody(form)).toBeNull()
  })

  it('does not bring back by undo what was replaced elsewhere', () => {
    const form = follow(typed, studio)
    expect(back(form.steps).present).toEqual(studio)
  })

  it('takes its own save for what it is, though somebody typed on', () => {
    const sent = typed.steps.present
    const on = typedInto({ ...typed, sent }, { ...stored, name: 'Mine and more' }, 5000)
    const form = saved(follow(on, sent), sent, sent)
    expect(asked(form)).toEqual([])
    expect(form.steps.present.name).toBe('Mine and more')
    // A later change of somebody else is told again.
    expect(asked(follow(form, { ...stored, name: 'Theirs' }))).toEqual(['name'])
  })

  it('keeps what was typed back, or undone, while it was saved', () => {
    const sent = typed.steps.present
    const sending = { ...typed, sent: storable(sent) }
    for (const on of [
      typedInto(sending, { ...sent, name: stored.name }, 5_000),
      { ...sending, steps: back(sending.steps) },
    ]) {
      // The desk may end before it is stored or after: what was typed since is kept for both.
      const left = { typed: { name: stored.name }, base: { name: 'Mine' } }
      expect(JSON.parse(draftBody(on) ?? '')).toEqual(left)
      expect(JSON.parse(leftBody(on, sent, sent) ?? '')).toEqual(left)
      const form = saved(follow(on, sent), sent, sent)
      expect([form.steps.present.name, asked(form)]).toEqual([stored.name, []])
      expect(JSON.parse(draftBody(form) ?? '')).toEqual(left)
    }
  })

  it('goes back beyond what was saved', () => {
    const sent = typed.steps.present
    const form = saved(follow({ ...typed, sent: storable(sent) }, sent), sent, sent)
    expect(form.steps.present.name).toBe('Mine')
    expect(back(form.steps).present.name).toBe(stored.name)
  })

  it('asks about what somebody else stored while it was saved', () => {
    const on = typedInto({ ...typed, sent: typed.steps.present }, stored, 5_000)
    const form = follow(on, { ...stored, name: 'Theirs' })
    expect([form.steps.present.name, asked(form)]).toEqual([stored.name, ['name']])
  })

  it('has one field mine or theirs, as was chosen, and that can be undone', () => {
    const form = follow(typed, { ...stored, name: 'Theirs' })
    const mine = choose(form, 'name', 'mine', 1)
    expect([asked(mine), mine.steps.present.name]).toEqual([[], 'Mine'])
    const theirs = choose(form, 'name', 'theirs', 5000)
    expect([asked(theirs), theirs.steps.present.name, back(theirs.steps).present.name]).toEqual([[], 'Theirs', 'Mine'])
  })

  it('shows what is stored once its draft is thrown away', () => {
    const form = thrownAway(follow(typed, { ...stored, name: 'Theirs' }), 1)
    expect([form.steps.present.name, asked(form)]).toEqual(['Theirs', []])
  })
})
