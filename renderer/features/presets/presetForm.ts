import { PresetDraftBody } from '../../../shared/recording/draft.ts'
import { canonical } from '../../../shared/canonical.ts'
import { parsedJson } from '../../../shared/parsedJson.ts'
import { changedFrom, followedPreset, presetFieldsSince } from '../../../shared/recording/followPreset.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'
import { type PresetField, fieldsOf, partOf, withFields, withPart } from '../../../shared/recording/presetFields.ts'
import { storable, withNumbers } from '../../../shared/recording/storable.ts'
import { type Steps, changedFields, firstStep, settle, takeStep } from '../../ui/form/steps.ts'

/** A preset's form: the settings step by step, and what they stand on. */
export interface PresetForm {
  readonly steps: Steps<PresetSettings>
  /** What is stored, as the form knows it. */
  readonly stored: PresetSettings
  /** What the fields were changed from; see `Underway`. */
  readonly base: PresetSettings
  /** What is on its way to be stored; null: nothing. */
  readonly sent: PresetSettings | null
}

/** A form in which nothing is changed yet. */
export const presetForm = (stored: PresetSettings): PresetForm => ({
  steps: firstStep(stored),
  stored,
  base: stored,
  sent: null,
})

/** Somebody changes something. */
export const typedInto = (form: PresetForm, next: PresetSettings, at: number): PresetForm => ({
  ...form,
  steps: takeStep(form.steps, next, changedFields(form.steps.present, next), at),
})

/** Something else is stored now: what was not changed here follows, in every step that can be gone back to. */
export function follow(form: PresetForm, stored: PresetSettings): PresetForm {
  const { base, sent, steps } = form
  const one = (mine: PresetSettings): PresetSettings => followedPreset({ mine, base, sent }, stored).mine
  const present = followedPreset({ mine: steps.present, base, sent }, stored)
  return {
    ...form,
    steps: { ...steps, past: steps.past.map(one), present: present.mine, future: steps.future.map(one) },
    stored,
    base: present.base,
    sent: sent !== null && canonical(sent) === canonical(stored) ? null : sent,
  }
}

/** What was sent is stored as `now`: it is the form's content, unless somebody typed on meanwhile. */
export const saved = (form: PresetForm, sent: PresetSettings, now: PresetSettings): PresetForm => ({
  ...form,
  steps: form.steps.present === sent ? settle(form.steps, now) : form.steps,
  // Until the form is shown over it.
  sent: form.sent === null ? null : now,
})

/** One field that was changed here and elsewhere: it is to be as it is here, or as it is there. */
export function choose(form: PresetForm, field: PresetField, whose: 'mine' | 'theirs', at: number): PresetForm {
  const { steps, stored } = form
  const settled = { ...form, base: withFields(form.base, [field], stored) }
  return whose === 'mine' ? settled : typedInto(settled, withFields(steps.present, [field], stored), at)
}

/** The form shows what is stored. */
export const thrownAway = (form: PresetForm, at: number): PresetForm => ({
  ...typedInto(form, form.stored, at),
  base: form.stored,
  sent: null,
})

/**
 * What is changed, as a draft keeps it: without a secret, with what it was changed from. Null: nothing is. What was typed since
 * something was sent is changed from that: the desk may end before it is stored, or after.
 */
export function draftBody({ steps, stored, base, sent }: PresetForm): string | null {
  const since = presetFieldsSince(steps.present, sent)
  const fields = [...new Set([...changedFrom(steps.present, stored), ...since])]
  if (fields.length === 0) return null
  const from = sent === null ? base : withFields(base, since, sent)
  const body: PresetDraftBody = { typed: partOf(withNumbers(steps.present), fields), base: partOf(from, fields) }
  return JSON.stringify(body)
}

/** What a draft keeps of a form once what was sent of it is stored as `now`: what was typed since. Null: nothing was. */
export const leftBody = (form: PresetForm, sent: PresetSettings, now: PresetSettings): string | null =>
  form.steps.present === sent ? null : draftBody({ ...follow({ ...form, sent: storable(sent) }, now), sent: null })

/** The form with a kept draft in it, whatever was stored meanwhile; null when the text is no draft, or nothing is left of it. */
export function withDraft(form: PresetForm, body: string, at: number): PresetForm | null {
  const { data: draft } = PresetDraftBody.safeParse(parsedJson(body))
  if (draft === undefined || fieldsOf(draft.typed).length === 0) return null
  const mine = withPart(form.stored, draft.typed)
  const base = withPart(form.stored, draft.base)
  const { mine: present, base: since } = followedPreset({ mine, base }, form.stored)
  if (changedFrom(present, form.stored).length === 0) return null
  return { ...typedInto(form, present, at), base: since }
}
