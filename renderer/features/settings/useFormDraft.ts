import { useEffect, useRef, useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { canonical } from '../../../shared/canonical.ts'
import { parsedJson } from '../../../shared/parsedJson.ts'
import type { DraftKey } from '../../../shared/recording/draft.ts'
import {
  type FieldGroup,
  type FormValues,
  fieldsSince,
  followedForm,
  formClashes,
  formParts,
  partOf,
  settledForm,
  typedFields,
} from '../../../shared/recording/followForm.ts'
import { type Underway, type Whose, chosen } from '../../../shared/underway.ts'
import { useMadeMeanwhile } from '../../ui/form/useMadeMeanwhile.ts'
import { type KeptDraft, useKeptDraft } from '../../ui/form/useKeptDraft.ts'

/** What is typed into a form, and what became of it elsewhere meanwhile. */
export interface FormDraft<T extends FormValues> extends KeptDraft {
  /** What the form holds now, and what is stored. */
  readonly mine: T
  readonly stored: T
  /** Whether something else is typed than what is on its way to be stored. */
  readonly typedSince: boolean
  /** Fields that were changed here and elsewhere: nothing is saved before somebody has chosen. */
  readonly clashes: readonly FieldGroup<T>[]
  readonly choose: (group: FieldGroup<T>, whose: Whose) => void
  /** These values are on their way to be stored: meanwhile nobody is asked about what comes back of them. Null: none are any more. */
  readonly sending: (values: T | null) => void
  /**
   * What was sent is stored as `now`, in the record whose drafts have this key. True: nothing else is left, no draft either.
   * False: somebody typed on, and that stays.
   */
  readonly settle: (sent: T, now: T, draftKey: DraftKey) => boolean
  /** Throws the draft away: the form shows what is stored. */
  readonly discardDraft: () => void
}

interface FormDraftOptions<T extends FormValues, R extends { readonly id: string }> {
  readonly draftKey: DraftKey
  /** What a draft looks like; secrets are no part of the form. */
  readonly schema: z.ZodType<{ readonly typed: object; readonly base: object }>
  /** What the form shows while nothing is typed. */
  readonly stored: T
  /** Every field, in the groups that belong together. */
  readonly groups: readonly FieldGroup<T>[]
  /** All stored records of this kind, and the form of each; null: of a new one. */
  readonly records: Readonly<Record<string, R>>
  readonly formOf: (record: R | null) => T
}

/** What a draft holds of a form: what was changed, and from what. */
const bodyOf = <T extends FormValues>(mine: T, base: T, fields: FieldGroup<T>): string =>
  JSON.stringify({ typed: partOf(mine, fields), base: partOf(base, fields) })

/** The same of an open form; null: nothing is changed. What was typed since something was `sent` is changed from that. */
function openBody<T extends FormValues>({ mine, base, sent = null }: Underway<T>, stored: T, since: FieldGroup<T>) {
  const fields = [...new Set([...typedFields(mine, stored), ...since])]
  return fields.length === 0 ? null : bodyOf(mine, sent === null ? base : { ...base, ...partOf(sent, since) }, fields)
}

/** Keeps what was changed in a form as a draft; what was not changed follows what is stored. */
export function useFormDraft<T extends FormValues, R extends { readonly id: string }>(
  form: UseFormReturn<T>,
  { draftKey, schema, stored, groups, records, formOf }: FormDraftOptions<T, R>,
): FormDraft<T> {
  // Every field has a value from the start: the form begins with what is stored.
  const mine: T = Object.assign({}, stored, useWatch({ control: form.control }))
  const [kept, setKept] = useState({ stored, base: stored })
  const [sent, setSent] = useState<T | null>(null)
  // Main may change the record at any time: preflight, an import.
  if (canonical(kept.stored) !== canonical(stored))
    setKept({ stored, base: followedForm({ mine, base: kept.base, sent }, stored, groups).base })
  const show = (values: T, over = stored): void => {
    form.reset(over)
    form.reset(values, { keepDefaultValues: true })
  }
  const shown = useRef(stored)
  useEffect(() => {
    const before = shown.current
    shown.current = stored
    if (canonical(before) !== canonical(stored))
      show(followedForm({ mine: form.getValues(), base: before, sent }, stored, groups).mine)
  })

  const since = fieldsSince(mine, sent, groups)
  const draft = useKeptDraft({
    draftKey,
    body: openBody({ mine, base: kept.base, sent }, stored, since),
    restore: (text) => {
      const found = schema.safeParse(parsedJson(text))
      if (!found.success) return false
      const { typed: part, base } = found.data
      const now = followedForm({ mine: { ...stored, ...part }, base: { ...stored, ...base } }, stored, groups)
      if (typedFields(now.mine, stored).length === 0) return false
      setKept({ stored, base: now.base })
      show(now.mine)
      return true
    },
  })
  const discardDraft = (): void => {
    draft.discard()
    setSent(null)
    setKept({ stored, base: stored })
    form.reset(stored)
  }
  useMadeMeanwhile({
    records,
    watching: draftKey.endsWith('/new') && sent === null,
    isShown: (record) => groups.every((group) => formParts(groups).same(mine, formOf(record), group)),
    forget: discardDraft,
  })
  return {
    ...draft,
    mine,
    stored,
    typedSince: since.length > 0,
    clashes: sent !== null ? [] : formClashes({ mine, base: kept.base }, stored, groups),
    choose: (group, whose) => {
      const now = chosen(formParts(groups), { mine: form.getValues(), base: kept.base }, stored, group, whose)
      setKept({ stored, base: now.base })
      if (whose === 'theirs') show(now.mine)
    },
    sending: (values) => setSent(values),
    settle: (gone, now, key) => {
      const left = settledForm(form.getValues(), gone, now, groups)
      const more = typedFields(left, now)
      const isDone = more.length === 0
      if (isDone) draft.discard()
      else draft.follow(key, bodyOf(left, now, more))
      setSent(null)
      setKept({ stored: now, base: now })
      show(left, now)
      return isDone
    },
    discardDraft,
  }
}
