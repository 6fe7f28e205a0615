import { useEffect, useRef, useState } from 'react'
import { presetClashes } from '../../../shared/recording/followPreset.ts'
import type { Preset, PresetSettings } from '../../../shared/recording/preset.ts'
import type { Whose } from '../../../shared/underway.ts'
import type { PresetField } from '../../../shared/recording/presetFields.ts'
import { back, forward } from '../../ui/form/steps.ts'
import {
  type PresetForm,
  choose,
  draftBody,
  follow,
  leftBody,
  presetForm,
  saved,
  thrownAway,
  typedInto,
  withDraft,
} from './presetForm.ts'

/** The settings as they are typed, and whether they differ from what is stored or on its way to be. */
export interface PresetDraft {
  readonly settings: PresetSettings
  readonly dirty: boolean
  /** Fields that were changed here and elsewhere meanwhile: nothing is saved before somebody has chosen. */
  readonly clashes: readonly PresetField[]
  readonly choose: (field: PresetField, whose: Whose) => void
  readonly change: (patch: Partial<PresetSettings>) => void
  readonly changeRecording: (patch: Partial<PresetSettings['recording']>) => void
  readonly changeCanvas: (patch: Partial<PresetSettings['canvas']>) => void
  readonly replace: (change: (settings: PresetSettings) => PresetSettings) => void
  /** These settings are on their way to be stored; null: none are any more. */
  readonly sending: (settings: PresetSettings | null) => void
  /**
   * What was sent is stored. What is left of the form, as a draft keeps it, also where the form is gone; null: nobody typed on.
   */
  readonly stored: (sent: PresetSettings, now: PresetSettings) => string | null
  /** What is changed, as a draft keeps it; null: nothing is. */
  readonly body: string | null
  /** Puts a kept draft in; false when it is none. */
  readonly restore: (body: string) => boolean
  readonly throwAway: () => void
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly undo: () => void
  readonly redo: () => void
}

/** Keeps a draft of a preset's settings, step by step. `preset` null: a new one, which starts from `initial`. */
export function usePresetDraft(preset: Preset | null, initial: PresetSettings): PresetDraft {
  const stored = preset?.settings ?? initial
  const [form, setForm] = useState(() => presetForm(stored))
  // Main may change the preset at any time: another part of the window, a bulk edit, an import.
  if (form.stored !== stored) setForm(follow(form, stored))
  const latest = useRef(form)
  useEffect(() => {
    latest.current = form
  })
  const { steps } = form
  const body = draftBody(form)
  const update = (change: (old: PresetForm) => PresetForm): void => setForm(change)
  const replace: PresetDraft['replace'] = (change) =>
    update((old) => typedInto(old, change(old.steps.present), Date.now()))
  return {
    settings: steps.present,
    dirty: body !== null,
    clashes: presetClashes({ mine: steps.present, base: form.base }, stored),
    choose: (field, whose) => update((old) => choose(old, field, whose, Date.now())),
    change: (patch) => replace((old) => ({ ...old, ...patch })),
    changeRecording: (patch) => replace((old) => ({ ...old, recording: { ...old.recording, ...patch } })),
    changeCanvas: (patch) => replace((old) => ({ ...old, canvas: { ...old.canvas, ...patch } })),
    replace,
    sending: (sent) => update((old) => ({ ...old, sent })),
    stored: (sent, now) => {
      update((old) => saved(old, sent, now))
      return leftBody(latest.current, sent, now)
    },
    body,
    restore: (text) => {
      const found = withDraft(form, text, Date.now())
      if (found !== null) setForm(found)
      return found !== null
    },
    throwAway: () => update((old) => thrownAway(old, Date.now())),
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    undo: () => update((old) => ({ ...old, steps: back(old.steps) })),
    redo: () => update((old) => ({ ...old, steps: forward(old.steps) })),
  }
}
